import { addressOf, stampOf, type ExhibitPages } from "../exhibit-pages.ts";
import type { Block, DossierView, Footnote, Quotation, Section, Span } from "../view.ts";
import { dateInWords, filled, languageName, wordingOf, type DossierWording } from "../wording/wording.ts";
import { numberedBlocks, type Numbered } from "./paragraph-numbers.ts";

/** Reference and version as they stand in the header, for example `AFF-2026-003-Red`. */
export function fullReference(view: DossierView): string {
  return view.versionSuffix === "" ? view.reference : `${view.reference}${view.versionSuffix}`;
}

/** What every template of the dossier is given: words, header, dates. */
export function commonData(view: DossierView) {
  const words = wordingOf(view.language);
  const [year, month, day] = view.dated.split("-").map(Number);
  return {
    words,
    language: view.language,
    documentTitle: `${fullReference(view)}: ${view.title}`,
    author: view.sender.name,
    reference: fullReference(view),
    classification: view.classification,
    fictional: view.fictional,
    date: dateInWords(view.dated, words),
    year,
    month,
    day,
  };
}

/** What `assets/dossier/dossier.typ` is given as `data.json`, before it is made printable. */
export function dossierData(view: DossierView, exhibitPages: ExhibitPages) {
  const common = commonData(view);
  const { words } = common;
  const numbered = numberedBlocks(view);
  const section = (each: Section) => {
    const cited = new Set<string>();
    return {
      title: each.title,
      blocks: withheldTogether(
        each.blocks.map((block) => blockData(block, { numbered, exhibitPages, cited, view, words })),
      ),
    };
  };
  return {
    ...common,
    title: view.title,
    subtitle: view.subtitle,
    handling: view.level === "public-redacted" ? words.handlingPublic : words.handling,
    coverLines: coverLines(view, words),
    abbreviations: view.abbreviations,
    sections: view.sections.map(section),
    annexes: view.annexes.map((each) => ({ ...section(each), title: annexTitle(each, words) })),
    declaration: declarationData(view, words),
    exhibits: exhibitList(view, exhibitPages, words),
    exclusions: view.exclusions,
    integrity: integrityLines(view, words),
    verifySteps: words.verifySteps.split("\n"),
  };
}

type Surroundings = {
  readonly numbered: Numbered;
  readonly exhibitPages: ExhibitPages;
  /** Exhibits that the section has cited so far. */
  readonly cited: Set<string>;
  readonly view: DossierView;
  readonly words: DossierWording;
};

type BlockData = ReturnType<typeof blockData>;

/** Neighbouring paragraphs withheld for one reason, on one line under all their numbers: `number` up to `to`. */
function withheldTogether(blocks: readonly BlockData[]): (BlockData & { readonly to?: number })[] {
  const lines: (BlockData & { readonly to?: number })[] = [];
  for (const block of blocks) {
    const before = lines.at(-1);
    if (block.kind === "withheld" && before?.kind === "withheld" && before.reason === block.reason) {
      const footnotes = before.footnotes + block.footnotes;
      lines[lines.length - 1] = { ...before, footnotes, to: block.number };
    } else lines.push(block);
  }
  return lines;
}

function blockData(block: Block, { numbered, exhibitPages, cited, view, words }: Surroundings) {
  if (block.kind === "table") {
    return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(spanData))) };
  }
  if (block.kind === "note") return { kind: block.kind, spans: block.spans.map(spanData) };
  if (block.kind === "heading") return block;
  const number = numbered.get(block.id) ?? 0;
  if (block.kind === "withheld") {
    return { kind: block.kind, number, reason: block.reason, footnotes: block.footnotes ?? 0 };
  }
  return {
    kind: block.kind,
    number,
    spans: block.spans.map(spanData),
    footnotes: block.footnotes.map((note) => footnoteData(note, exhibitPages, cited)),
    quotations: (block.quotations ?? []).map((each) => quotationData(each, view, words)),
  };
}

/** The sources of a footnote: in full where the section cites an exhibit first, in short after that. */
function footnoteData({ parts, ...only }: Footnote, pages: ExhibitPages, cited: Set<string>) {
  return (parts ?? [only]).map(({ text, short, target }) => {
    const said = short !== undefined && target !== undefined && cited.has(target.exhibit) ? short : text;
    if (target !== undefined) cited.add(target.exhibit);
    const place = target && pages.get(target.exhibit);
    return target && place
      ? { text: said, href: addressOf(place, target.page), number: target.exhibit }
      : { text: said };
  });
}

/** A span whose language is cut to what typesetting understands: the primary subtag of BCP 47. */
export function spanData(span: Span) {
  const { language, ...rest } = span;
  const primary = language === undefined ? null : primarySubtag(language);
  return primary === null ? rest : { ...rest, language: primary };
}

/** `uk` for `uk-UA`; null for a tag that names no language. */
export function primarySubtag(tag: string): string | null {
  return /^([a-z]{2,3})(-|$)/i.exec(tag)?.[1]?.toLowerCase() ?? null;
}

function quotationData(quotation: Quotation, view: DossierView, words: DossierWording) {
  const { original, translation } = quotation;
  const named = (label: string, tag: string) => filled(label, { language: languageName(tag, view.language) });
  const label = translation && named(words.translation, translation.language);
  return {
    original: {
      label: named(words.original, original.language),
      language: primarySubtag(original.language),
      text: original.text,
    },
    ...(translation && {
      translation: {
        label: translation.credit === undefined ? label : `${label} · ${translation.credit}`,
        language: primarySubtag(translation.language),
        text: translation.text,
      },
    }),
  };
}

function coverLines(view: DossierView, words: DossierWording) {
  const lines = [
    { label: words.reference, value: fullReference(view) },
    { label: words.to, value: view.recipient },
    { label: words.from, value: view.sender.name },
    { label: words.contact, value: view.sender.contact ?? "" },
    { label: words.date, value: dateInWords(view.dated, words) },
  ];
  return lines.filter((line) => line.value !== "");
}

function annexTitle(annex: Section, words: DossierWording): string {
  return annex.letter === undefined
    ? annex.title
    : `${filled(words.annex, { letter: annex.letter })} — ${annex.title}`;
}

function declarationData(view: DossierView, words: DossierWording) {
  const { text, name, role, place } = view.declaration;
  const date = dateInWords(view.dated, words);
  return {
    text,
    lines: [
      { label: words.name, value: name },
      { label: words.role, value: role },
      { label: words.placeAndDate, value: place === "" ? date : `${place}, ${date}` },
      { label: words.signature, value: "" },
    ],
  };
}

function exhibitList(view: DossierView, pages: ExhibitPages, words: DossierWording) {
  const first = view.exhibits[0]?.number ?? "";
  return {
    intro: filled(words.exhibitsIntro, { example: stampOf(first, 1) }),
    columns: [
      { title: words.exhibitNumber, width: 0.13 },
      { title: words.exhibitTitle, width: 0.32 },
      { title: words.exhibitType, width: 0.16 },
      { title: words.exhibitDate, width: 0.2 },
      { title: words.exhibitWhere, width: 0.19 },
    ],
    rows: view.exhibits.map(({ number, title, type, date }) => {
      const place = pages.get(number);
      const volume = place && {
        text: filled(words.volumePage, { volume: place.volumeNumber, page: place.slipPage }),
        href: addressOf(place),
      };
      const native = place?.native === undefined ? undefined : { text: place.native };
      return { number, title, type, date, places: [volume, native].filter((each) => each !== undefined) };
    }),
  };
}

function integrityLines(view: DossierView, words: DossierWording) {
  const { checkpoint, signer } = view;
  return [
    { label: words.logState, value: `${checkpoint.origin}, ${filled(words.logEntries, checkpoint)}` },
    { label: words.logRoot, value: checkpoint.root, code: true, size: 7.5 },
    { label: words.logCode, value: checkpoint.code, code: true, size: 10 },
    { label: words.signingKey, value: signer.keyName },
    { label: words.fingerprint, value: signer.fingerprint, code: true, size: 10 },
    { label: words.software, value: view.software },
  ];
}
