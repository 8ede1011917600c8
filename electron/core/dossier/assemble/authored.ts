import type { RecordContent } from "../../../../shared/model/records.ts";
import type { Runs } from "../../../../shared/model/runs.ts";
import type { StoredRecord } from "../archive-reading.ts";
import type { Block, Footnote, Quotation, Span } from "../view.ts";
import { followCitation } from "./cited.ts";
import { leadsToDisposed } from "./disposed.ts";
import type { Citing } from "./footnotes.ts";
import type { Assembly } from "./inputs.ts";
import type { Naming } from "./naming.ts";
import { quotationsOf } from "./quotations.ts";
import { inner } from "./quote-marks.ts";

type AuthoredBlock = NonNullable<RecordContent<"dossier">["blocks"]>[number];

/** What turns records into blocks of a section. */
export type Writing = { readonly assembly: Assembly; readonly naming: Naming; readonly citing: Citing };

/** Which findings a dossier includes: those of its blocks, else all of its case. */
export function findingsOf({ definition, reading }: Assembly): readonly StoredRecord<"finding">[] {
  const named = (definition.blocks ?? []).flatMap(({ finding }) => (finding === undefined ? [] : [finding]));
  const all = reading.list("finding");
  if (named.length === 0)
    return all.filter(({ content }) => definition.case === undefined || content.case === definition.case);
  return named.flatMap((id) => all.find((each) => each.id === id) ?? []);
}

/**
 * A paragraph with its footnotes, or the mark that it is withheld, under the same id and with the same number
 * of footnotes. See {@link Citing} for when words are hidden.
 *
 * @param more - citations that get a footnote and do not decide.
 */
export function citedParagraph(
  id: string,
  spans: readonly Span[],
  citations: readonly string[],
  writing: Writing,
  {
    more = [],
    quotations = [],
  }: { readonly more?: readonly string[]; readonly quotations?: readonly Quotation[] } = {},
): Block {
  const { assembly, citing } = writing;
  const footnotes: readonly Footnote[] = citing.footnotes([...citations, ...more]);
  if (citing.hides(citations))
    return { kind: "withheld", id, reason: assembly.say("reason.block"), footnotes: footnotes.length };
  return { kind: "paragraph", id, spans, footnotes, ...(quotations.length > 0 ? { quotations } : {}) };
}

/** How contrary sources were weighed. It tells what they say, and so is shown only where they are. */
export function weighingShown(
  { weighing, contraryCitations = [] }: RecordContent<"finding">,
  { naming, citing }: Writing,
): string | undefined {
  return weighing === undefined || citing.hides(contraryCitations) ? undefined : naming.text(weighing);
}

/** A finding as a paragraph: what was found, how contrary sources were weighed, and the sources of both. */
export function findingParagraph(id: string, { content }: StoredRecord<"finding">, writing: Writing): Block {
  const { assembly, naming } = writing;
  const { citations = [], contraryCitations = [] } = content;
  const weighing = weighingShown(content, writing);
  const weighed: Span[] =
    weighing === undefined
      ? []
      : [
          { text: " " },
          { text: assembly.say("contrary.weighing"), style: "emphasis" },
          { text: ` ${weighing}` },
        ];
  if (citations.length === 0)
    assembly.refuse({ code: "uncited-paragraph", where: `finding ${content.code ?? id}` });
  const spans = [...naming.spans(content.text), ...weighed];
  return citedParagraph(id, spans, citations, writing, { more: contraryCitations });
}

/** Words of a source in quotation marks, under the name of who speaks; a text that leads to them stays as it is. */
function quotedWords(
  text: Runs | undefined,
  citations: readonly string[],
  writing: Writing,
): readonly Span[] {
  const { assembly, naming, citing } = writing;
  const spans = naming.spans(text);
  if (spans.length === 0 || /[:：]\s*$/.test(naming.text(text))) return spans;
  const { say } = assembly;
  const source = citing.admitted(citations)[0]?.source;
  const witness = source?.type === "statement" ? source.content.witness : undefined;
  const who = witness === undefined ? "" : `${say("quote.by", { witness: naming.label(witness) })} `;
  return [
    { text: `${who}${say("quote.open")}` },
    ...spans.map((span) => ({ ...span, text: inner(span.text, say) })),
    { text: say("quote.close") },
  ];
}

/** A block as its author wrote it, as this version may show it. */
export function authoredBlock(block: AuthoredBlock, at: number, writing: Writing): Block[] {
  const { assembly, naming } = writing;
  const id = block.id ?? `block:${at}`;
  if (block.kind === "heading") {
    const depth = (block.depth ?? 1) as 1 | 2 | 3;
    return [{ kind: "heading", depth, text: naming.text(block.text) }];
  }
  if (block.kind === "finding") {
    const finding = block.finding === undefined ? undefined : assembly.reading.get(block.finding);
    if (finding?.type !== "finding") {
      if (block.finding === undefined || !assembly.reading.isDisposed(block.finding))
        assembly.refuse({ code: "unknown-citation", where: `section ${block.section}, block ${at + 1}` });
      return [];
    }
    const citations = block.citations ?? finding.content.citations ?? [];
    return [findingParagraph(id, { ...finding, content: { ...finding.content, citations } }, writing)];
  }
  const citations = block.citations ?? [];
  for (const citation of citations)
    if (
      followCitation(citation, assembly.reading) === undefined &&
      !leadsToDisposed(citation, assembly.reading)
    )
      assembly.refuse({ code: "unknown-citation", where: `section ${block.section}, block ${at + 1}` });
  const needsSource = block.kind === "quotation" || block.section === "findings";
  if (needsSource && citations.length === 0)
    assembly.refuse({ code: "uncited-paragraph", where: `section ${block.section}, block ${at + 1}` });
  if (block.kind !== "quotation") return [citedParagraph(id, naming.spans(block.text), citations, writing)];
  const spans = quotedWords(block.text, citations, writing);
  return [citedParagraph(id, spans, citations, writing, { quotations: quotationsOf(citations, writing) })];
}

/** The authored blocks of a section, in their order; with `category`, those that argue it. */
export function authoredBlocks(
  section: AuthoredBlock["section"],
  writing: Writing,
  category?: { readonly only: string | undefined },
): Block[] {
  return (writing.assembly.definition.blocks ?? []).flatMap((block, at) =>
    block.section === section && (category === undefined || block.category === category.only)
      ? authoredBlock(block, at, writing)
      : [],
  );
}

/** An unnumbered note of one text. */
export const note = (text: string): Block => ({ kind: "note", spans: [{ text }] });

/** A numbered paragraph of the archive's own words. */
export const plain = (id: string, text: string): Block => ({
  kind: "paragraph",
  id,
  spans: [{ text }],
  footnotes: [],
});

/** An unnumbered note of runs, if there are any. */
export const noteOf = (runs: Runs | undefined, naming: Naming): Block[] =>
  runs === undefined || runs.length === 0 ? [] : [{ kind: "note", spans: naming.spans(runs) }];

/** A table of plain texts. */
export function table(
  columns: readonly { readonly title: string; readonly width: number }[],
  rows: readonly (readonly string[])[],
  more: { readonly caption?: string; readonly landscape?: boolean } = {},
): Block[] {
  if (rows.length === 0) return [];
  return [{ kind: "table", columns, rows: rows.map((row) => row.map((text) => [{ text }])), ...more }];
}
