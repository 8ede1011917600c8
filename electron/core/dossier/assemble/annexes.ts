import { elementText } from "../../../../shared/law/element-text.ts";
import type { StoredRecord } from "../archive-reading.ts";
import { concernsOne, isTranslated, type AnalysedElement } from "./analysis.ts";
import type { Admission } from "./admission.ts";
import { note, table, type Writing } from "./authored.ts";
import { wordedDate } from "./dates.ts";
import { word } from "./exhibits.ts";
import { isForPublic, isRestricted, type Assembly } from "./inputs.ts";
import { medicalAnnex } from "./medical-annex.ts";
import { isOnlySuspect } from "./person-facts.ts";
import { requestsAnnex } from "./requests-annex.ts";
import type { Scope } from "./scope.ts";
import type { Block, Exhibit, Section } from "../view.ts";
import type { SectionWord } from "../wording/sections.ts";
import { languageName } from "../wording/wording.ts";

/** What the annexes are made of. */
export type AnnexMaterial = {
  readonly analysed: readonly AnalysedElement[];
  readonly exhibits: readonly Exhibit[];
  readonly admissions: readonly Admission[];
  readonly scope: Scope;
};

/** A table behind a line that says how it is to be read. */
const explained = (key: SectionWord, blocks: readonly Block[], { say }: Assembly): Block[] =>
  blocks.length === 0 ? [] : [note(say(key)), ...blocks];

function matrixAnnex({ analysed }: AnnexMaterial, { assembly, citing }: Writing): Block[] {
  const { say, language } = assembly;
  const columns = [
    {
      title: say(isTranslated(analysed, assembly) ? "table.elementTranslated" : "table.element"),
      width: 0.36,
    },
    { title: say("table.state"), width: 0.11 },
    { title: say("table.evidence"), width: 0.27 },
    { title: say("table.sources"), width: 0.08 },
    { title: say("table.contrary"), width: 0.18 },
  ];
  const categories = [...new Set(analysed.map(({ category }) => category))];
  return categories.flatMap((category) => {
    const rows = analysed
      .filter((each) => each.category === category)
      .map((each) => {
        const { element, number, coverage: of, supporting, contradicting } = each;
        const isCounted = of.independentSources > 0 && concernsOne(each);
        return [
          `${number}. ${elementText(element, language).text}`,
          say(`state.${of.state}`),
          citing.references(supporting),
          isCounted ? String(of.independentSources) : "–",
          citing.references(contradicting),
        ];
      });
    return table(columns, rows, { caption: category.title[language], landscape: true });
  });
}

function exhibitsAnnex({ exhibits }: AnnexMaterial, { assembly: { say } }: Writing): Block[] {
  const columns = [
    { title: say("table.number"), width: 0.09 },
    { title: say("table.title"), width: 0.23 },
    { title: say("table.type"), width: 0.13 },
    { title: say("table.date"), width: 0.13 },
    { title: say("table.value"), width: 0.42 },
  ];
  const rows = exhibits.map(({ number, title, type, date, details }) => [
    number,
    title,
    type,
    date,
    details.map(({ label, value }) => `${label}: ${value}`).join("; "),
  ]);
  return table(columns, rows, { landscape: true });
}

/** `2026-04-13 08:00:28 UTC` for an instant of the log; other texts as they are. */
const momentInWords = (time: string): string =>
  time.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/, "$1 $2 UTC");

function custodyAnnex({ admissions }: AnnexMaterial, { assembly }: Writing): Block[] {
  const { say, reading } = assembly;
  const columns = [
    { title: say("table.number"), width: 0.16 },
    { title: say("table.time"), width: 0.3 },
    { title: say("table.action"), width: 0.3 },
    { title: say("table.actor"), width: 0.24 },
  ];
  const rows = admissions.flatMap(({ number, source }) =>
    reading
      .custodyEvents(source.id)
      .map(({ time, action, actorCode }) => [
        number,
        momentInWords(time),
        word("action", action, assembly) || action,
        actorCode,
      ]),
  );
  return explained("annex.custody.note", table(columns, rows), assembly);
}

function statementsAnnex({ admissions }: AnnexMaterial, { assembly, naming }: Writing): Block[] {
  const { say, language } = assembly;
  const rows = admissions.flatMap(({ number, source, withheld }) => {
    if (source.type !== "statement") return [];
    const { witness, statementLanguage, paragraphs = [] } = source.content;
    const own = statementLanguage === undefined ? "" : languageName(statementLanguage, language);
    const label = witness === undefined ? say("person.unknown") : naming.label(witness);
    return [[number, label, own, `${paragraphs.length - withheld.size} / ${paragraphs.length}`]];
  });
  const columns = [
    { title: say("table.number"), width: 0.22 },
    { title: say("table.person"), width: 0.38 },
    { title: say("table.language"), width: 0.2 },
    { title: say("table.paragraphs"), width: 0.2 },
  ];
  return explained("annex.statements.note", table(columns, rows), assembly);
}

const BY_NAMES: ReadonlySet<string | undefined> = new Set(["call-sign", "nickname"]);

/** The forms of a name; for a suspect known by a call sign alone, not the name that somebody attached to it. */
function namesListed(person: StoredRecord<"person">) {
  const names = person.content.names ?? [];
  const byCallSign = BY_NAMES.has(names.find(({ display }) => display === true)?.kind);
  return isOnlySuspect(person) && byCallSign ? names.filter(({ kind }) => BY_NAMES.has(kind)) : names;
}

function concordanceAnnex({ scope }: AnnexMaterial, { assembly, naming }: Writing): Block[] {
  const { say } = assembly;
  const rows = scope.persons
    .filter(({ id }) => naming.mayName(id))
    .map((person) => ({ person, names: namesListed(person) }))
    .filter(({ names }) => names.length > 0)
    .map(({ person, names }) => [naming.label(person.id), names.map(({ text }) => text).join("; ")])
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  const columns = [
    { title: say("table.person"), width: 0.32 },
    { title: say("table.name"), width: 0.68 },
  ];
  return table(columns, rows);
}

const OPEN_SOURCES = new Set(["web-capture", "social-media", "satellite", "dataset", "expert-report"]);

function sourcesAnnex({ admissions, exhibits }: AnnexMaterial, { assembly }: Writing): Block[] {
  const { say, reading } = assembly;
  const rows = admissions.flatMap(({ source, number }) => {
    if (source.type !== "evidence" || !OPEN_SOURCES.has(source.content.type ?? "")) return [];
    const { reliability, credibility, receipts } = source.content;
    const receipt = receipts?.[0] === undefined ? undefined : reading.get(receipts[0]);
    const received =
      receipt?.type === "receipt" && !isForPublic(assembly) ? receipt.content.received : undefined;
    const title = exhibits.find((exhibit) => exhibit.number === number)?.title ?? "";
    return [
      [
        number,
        title,
        `${reliability ?? ""}${credibility ?? ""}`,
        wordedDate(received?.slice(0, 10), assembly),
      ],
    ];
  });
  const columns = [
    { title: say("table.number"), width: 0.18 },
    { title: say("table.title"), width: 0.48 },
    { title: say("table.grade"), width: 0.14 },
    { title: say("table.received"), width: 0.2 },
  ];
  return table(columns, rows);
}

/** The annexes whose material exists. The concordance of names is for counsel and prosecutor alone. */
export function annexesOf(material: AnnexMaterial, writing: Writing): Section[] {
  const { assembly } = writing;
  const { say } = assembly;
  const all: Section[] = [
    { id: "matrix", letter: "A", title: say("annex.matrix"), blocks: matrixAnnex(material, writing) },
    { id: "exhibits", letter: "B", title: say("annex.exhibits"), blocks: exhibitsAnnex(material, writing) },
    { id: "custody", letter: "C", title: say("annex.custody"), blocks: custodyAnnex(material, writing) },
    {
      id: "statements",
      letter: "E",
      title: say("annex.statements"),
      blocks: statementsAnnex(material, writing),
    },
    {
      id: "medical",
      letter: "F",
      title: say("annex.medical"),
      blocks: medicalAnnex(material.scope.registers.medicalReports, writing),
    },
    ...(isRestricted(assembly)
      ? [
          {
            id: "concordance",
            letter: "G",
            title: say("annex.concordance"),
            blocks: concordanceAnnex(material, writing),
          },
        ]
      : []),
    { id: "sources", letter: "J", title: say("annex.sources"), blocks: sourcesAnnex(material, writing) },
    {
      id: "requests",
      letter: "K",
      title: say("annex.requests"),
      blocks: requestsAnnex(material.scope.registers.requests, material.admissions, writing),
    },
  ];
  return all.filter(({ blocks }) => blocks.length > 0);
}
