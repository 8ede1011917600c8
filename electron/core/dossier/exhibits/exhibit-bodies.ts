import { printableDeep, type Unshown } from "../typeset/coverage.ts";
import { commonData, primarySubtag, spanData } from "../typeset/dossier-data.ts";
import { shippedFonts } from "../typeset/shipped-fonts.ts";
import { typeset } from "../typeset/typeset.ts";
import type { DossierView, Exhibit, ExhibitContent } from "../view.ts";
import { filled, languageName, wordingOf } from "../wording/wording.ts";

/** Pages within a PDF that holds those of several exhibits. */
export type BodyPages = { readonly pdf: Uint8Array; readonly from: number; readonly pages: number };

/** What a template sets as the pages of one exhibit. */
export type Body = Readonly<Record<string, unknown>> & { readonly number: string };

const MOST_LINES = 6000;
const LINES_IN_A_PARAGRAPH = 40;

/** A statement as the template takes it. */
export function statementBody(
  exhibit: Exhibit,
  content: Extract<ExhibitContent, { kind: "statement" }>,
  view: DossierView,
): Body {
  const words = wordingOf(view.language);
  const named = (label: string, tag: string) => filled(label, { language: languageName(tag, view.language) });
  const { translationLanguage, credit } = content;
  const subtitle = [
    exhibit.number,
    exhibit.date,
    translationLanguage === undefined ? "" : words.statementLanguages,
    credit === undefined ? "" : filled(words.statementCredit, { credit }),
  ];
  let lastVoice = "";
  return {
    kind: "statement",
    number: exhibit.number,
    title: exhibit.title,
    subtitle: subtitle.filter((part) => part !== "").join(" · "),
    translated: translationLanguage !== undefined,
    original: named(words.original, content.language),
    translation: translationLanguage === undefined ? "" : named(words.translation, translationLanguage),
    translationLanguage: translationLanguage === undefined ? null : primarySubtag(translationLanguage),
    paragraphs: content.paragraphs.map((paragraph) => {
      const voice = [paragraph.speaker, paragraph.mark].filter((part) => part !== "").join(" · ");
      const changed = voice !== "" && voice !== lastVoice;
      lastVoice = voice;
      const withheld = paragraph.withheld ?? null;
      return {
        number: paragraph.number,
        voice: changed ? voice : null,
        language: primarySubtag(paragraph.language),
        withheld,
        spans: withheld === null ? paragraph.spans.map(spanData) : [],
        translation: withheld === null ? (paragraph.translation ?? []).map(spanData) : [],
      };
    }),
  };
}

/** A plain text file of more bytes than this is longer than can sensibly be printed. */
export const MOST_TEXT_BYTES = 100 * MOST_LINES;

/**
 * A plain text file as the template takes it.
 *
 * @returns null if it is longer than can sensibly be printed
 */
export function textBody(number: string, text: string): Body | null {
  const lines = text.split(/\r\n|[\n\r]/);
  if (lines.length > MOST_LINES) return null;
  const chunks: string[] = [];
  for (let at = 0; at < lines.length; at += LINES_IN_A_PARAGRAPH) {
    chunks.push(lines.slice(at, at + LINES_IN_A_PARAGRAPH).join("\n") || " ");
  }
  return { kind: "text-file", number, chunks };
}

/** Typesets bodies in one go, and says where in the PDF each of them is. */
export async function typesetBodies(
  view: DossierView,
  bodies: readonly Body[],
  unshown: Unshown,
  signal?: AbortSignal,
): Promise<Map<string, BodyPages>> {
  if (bodies.length === 0) return new Map();
  const data = printableDeep({ ...commonData(view), bodies }, shippedFonts(), unshown);
  const typed = await typeset({ template: "exhibit-bodies.typ", data, form: "pages", signal });
  return rangesOf(typed);
}

/** Reads the template's marks: each is the first page of an exhibit, up to the next one's. */
export function rangesOf(typed: {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly marks: readonly unknown[];
}): Map<string, BodyPages> {
  const marks = typed.marks as readonly { readonly number: string; readonly page: number }[];
  return new Map(
    marks.map(({ number, page }, index) => {
      const next = marks[index + 1]?.page ?? typed.pages + 1;
      return [number, { pdf: typed.pdf, from: page - 1, pages: next - page }];
    }),
  );
}
