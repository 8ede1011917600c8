import type { RecordId } from "../../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../../shared/model/records.ts";
import type { AssessmentRecord } from "../../../../shared/law/coverage.ts";
import type { ArchiveReading, StoredRecord } from "../archive-reading.ts";

/** A citation followed to the statement or evidence item that it leads to, through a translation if need be. */
export type Cited = {
  readonly citation: StoredRecord<"citation">;
  readonly source: StoredRecord<"statement"> | StoredRecord<"evidence">;
  /** Paragraphs of the original that are cited; empty for the whole and for places in a file. */
  readonly paragraphs: readonly RecordId[];
};

/** Follows a citation; `undefined` when it or its source is not in the archive. */
export function followCitation(id: string, reading: ArchiveReading): Cited | undefined {
  const citation = reading.get(id);
  if (citation?.type !== "citation" || citation.content.source === undefined) return undefined;
  const { locator, originalParagraphs } = citation.content;
  const cited = locator?.kind === "paragraphs" ? locator.paragraphs : [];
  const source = reading.get(citation.content.source);
  if (source?.type === "statement" || source?.type === "evidence")
    return { citation, source, paragraphs: originalParagraphs ?? cited };
  if (source?.type !== "translation" || source.content.of === undefined) return undefined;
  const original = reading.get(source.content.of);
  if (original?.type !== "statement" && original?.type !== "evidence") return undefined;
  const segments = (source.content.segments ?? []).filter(
    (segment) => segment.id !== undefined && cited.includes(segment.id),
  );
  return {
    citation,
    source: original,
    paragraphs: originalParagraphs ?? [...new Set(segments.flatMap((segment) => segment.source))],
  };
}

/** Ids of the citations of an assessment, those of its findings included. */
export function citationsOf(assessment: RecordContent<"assessment">, reading: ArchiveReading): RecordId[] {
  const findings = (assessment.findings ?? []).map((id) => reading.get(id));
  const through = findings.flatMap((each) =>
    each?.type === "finding" ? (each.content.citations ?? []) : [],
  );
  return [...new Set([...(assessment.citations ?? []), ...through])];
}

/**
 * Where cited material comes from: the person who gave it, or the handing-over it came with. What has the same
 * origin counts as one source.
 */
export function originsOfCitations(ids: readonly string[], reading: ArchiveReading): string[] {
  const origins = ids.flatMap((id) => {
    const source = followCitation(id, reading)?.source;
    if (source === undefined) return [];
    if (source.type === "statement") return [source.content.witness ?? source.id];
    const { providerPerson, receipts } = source.content;
    return providerPerson !== undefined ? [providerPerson] : receipts?.length ? receipts : [source.id];
  });
  return [...new Set<string>(origins)];
}

/** Origins of an assessment, for counting independent sources. */
export const originsIn =
  (reading: ArchiveReading) =>
  ({ content }: AssessmentRecord): string[] =>
    originsOfCitations(citationsOf(content, reading), reading);
