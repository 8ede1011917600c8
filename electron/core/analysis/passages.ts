import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { plainText } from "../../../shared/model/runs.ts";
import { recordTitle } from "../search/record-title.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** A cited passage as it is shown: where it stands and its words. */
export type Passage = {
  readonly citation: RecordId;
  /** The statement, translation or evidence item; for a translation the text that it translates. */
  readonly source: RecordId;
  readonly sourceType: string;
  readonly sourceCode: string;
  readonly sourceTitle: string;
  /** Where to open the source: a paragraph, for an item the citation itself; empty for the whole of a text. */
  readonly part: string;
  /** Number of that paragraph as people read it; null where there is none. */
  readonly number: number | null;
  readonly page: number | null;
  readonly quote: string;
};

/** The passage that a citation names; undefined when the citation or its source is no longer there. */
export function passageOf(session: ArchiveSession, citationId: string): Passage | undefined {
  const citation = session.records.current(citationId);
  if (citation?.type !== "citation") return undefined;
  const {
    source: sourceId,
    locator,
    quote,
    originalParagraphs,
  } = citation.content as RecordContent<"citation">;
  let source = session.records.current(sourceId ?? "");
  if (!source) return undefined;
  let part = locator?.kind === "paragraphs" ? locator.paragraphs[0] : undefined;
  if (source.type === "translation") {
    const original = session.records.current((source.content as RecordContent<"translation">).of ?? "");
    if (original) {
      source = original;
      part = originalParagraphs?.[0] ?? part;
    }
  }
  const paragraphs =
    source.type === "statement" ? ((source.content as RecordContent<"statement">).paragraphs ?? []) : [];
  const at = paragraphs.findIndex(({ id }) => id === part);
  return {
    citation: citation.id,
    source: source.id,
    sourceType: source.type,
    sourceCode: source.content.code ?? source.id,
    sourceTitle: recordTitle(source),
    part: source.type === "evidence" ? citation.id : (part ?? ""),
    number: at < 0 ? null : at + 1,
    page:
      locator?.kind === "page" ? locator.page : locator?.kind === "region" ? (locator.page ?? null) : null,
    quote: quote ? plainText(quote) : at < 0 ? "" : plainText(paragraphs[at]!.text),
  };
}

/** Everything that an assessment rests on, findings followed to their citations. */
export function passagesOfAssessment(
  session: ArchiveSession,
  content: RecordContent<"assessment">,
): Passage[] {
  const cited = [
    ...(content.citations ?? []),
    ...(content.findings ?? []).flatMap((id) => {
      const finding = session.records.current(id);
      return finding?.type === "finding"
        ? ((finding.content as RecordContent<"finding">).citations ?? [])
        : [];
    }),
  ];
  return [...new Set(cited)].flatMap((id) => passageOf(session, id) ?? []);
}
