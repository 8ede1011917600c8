import type { Quotation } from "../view.ts";
import type { Writing } from "./authored.ts";
import { followCitation, type Cited } from "./cited.ts";

const primary = (tag: string): string => tag.split("-")[0] ?? tag;

/** The words of a statement: whole paragraphs beside their translation, the words cited alone without one. */
function ofStatement(cited: Cited, { assembly, naming }: Writing): Quotation[] {
  const { source, citation, paragraphs } = cited;
  if (source.type !== "statement") return [];
  const { content, id } = source;
  const quoted = (content.paragraphs ?? []).filter((each) => each.id && paragraphs.includes(each.id));
  const language = content.statementLanguage ?? "und";
  const whole = quoted.map((each) => naming.text(each.text)).join("\n");
  const { quote } = citation.content;
  const fromOriginal = followCitation(citation.id, assembly.reading)?.citation.content.source === id;
  const text = quote && fromOriginal ? naming.text(quote) : whole;
  if (text === "") return [];
  const original = { language, text };
  if (primary(language) === assembly.language) return [{ original }];
  const translation = assembly.reading
    .list("translation")
    .find(
      (each) =>
        each.content.of === id &&
        primary(each.content.to ?? "") === assembly.language &&
        (each.content.machine !== true || each.content.reviewed === true),
    );
  const segments = (translation?.content.segments ?? []).filter((segment) =>
    segment.source.every((part) => paragraphs.includes(part)),
  );
  const into = segments.map((segment) => naming.text(segment.text)).join("\n");
  if (translation?.content.to === undefined || into === "") return [{ original }];
  const credit = translation.content.machine === true ? assembly.say("translation.machine") : undefined;
  return [
    {
      // A translation is aligned with whole paragraphs, and so these stand beside it, not a part of them.
      original: { language, text: whole },
      translation: {
        language: translation.content.to,
        text: into,
        ...(credit === undefined ? {} : { credit }),
      },
    },
  ];
}

/** The words of a document: those of the item itself, beside those cited from a translation of it. */
function ofEvidence(mine: readonly Cited[], { assembly, naming }: Writing): Quotation[] {
  const source = mine[0]?.source;
  if (source?.type !== "evidence") return [];
  const language = source.content.evidenceLanguages?.[0] ?? "und";
  const [own, translated]: [string[], { language: string; text: string }[]] = [[], []];
  for (const { citation } of mine) {
    const text = naming.text(citation.content.quote);
    if (text === "") continue;
    const from = assembly.reading.get(citation.content.source ?? "");
    if (from?.type !== "translation") own.push(text);
    else if (primary(from.content.to ?? "") === assembly.language)
      translated.push({ language: from.content.to ?? assembly.language, text });
  }
  return own.map((text, at) => {
    const translation = translated[at];
    return { original: { language, text }, ...(translation === undefined ? {} : { translation }) };
  });
}

/**
 * The words cited, source by source: the original, and beside it a translation into the dossier's language that
 * somebody has read. A document is translated where the translation is cited as well.
 */
export function quotationsOf(citations: readonly string[], writing: Writing): readonly Quotation[] {
  const cited = writing.citing.admitted(citations);
  const sources = [...new Set(cited.map(({ source }) => source.id))];
  return sources.flatMap((id) => {
    const mine = cited.filter(({ source }) => source.id === id);
    return mine[0]?.source.type === "evidence"
      ? ofEvidence(mine, writing)
      : mine.flatMap((each) => ofStatement(each, writing));
  });
}
