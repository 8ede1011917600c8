import { coverage, type AssessmentRecord } from "../../../shared/law/coverage.ts";
import { categoryById } from "../../../shared/law/element.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { linkElement } from "./link-element.ts";
import { requiredCase } from "./meant-case.ts";

/** Handlers of the legal side of an open archive. */
export const lawHandlers: ArchiveHandlers<"law.link" | "law.matrix"> = {
  "law.link": (session, input, { ports }) => linkElement(session, ports.law, input),

  "law.matrix": (session, input, { ports }) => {
    const matter = requiredCase(session, input.case);
    const { categories: examined = [] } = matter.content;
    const assessments = session.records
      .list("assessment")
      .filter(({ content }) => content.case === undefined || content.case === matter.id);
    const ids =
      input.category === undefined
        ? [...new Set([...examined, ...assessments.flatMap(({ content }) => content.category ?? [])])]
        : [input.category];
    return ids.map((id) => {
      const category = categoryById(ports.law, id);
      const cells = coverage(assessments, category, (assessment) => originsOf(session, assessment));
      return {
        category: category.id,
        title: category.title.en,
        elements: cells.map((cell, index) => ({
          element: cell.element,
          kind: category.elements[index]!.kind,
          text: category.elements[index]!.text,
          state: cell.state,
          provisional: cell.provisional,
          supporting: cell.supporting as RecordId[],
          contradicting: cell.contradicting as RecordId[],
          independentSources: cell.independentSources,
        })),
      };
    });
  },
};

/**
 * Where what an assessment rests on comes from: the witness of a statement, or the receipt of a file. Two
 * citations of one witness are one source.
 */
export function originsOf(session: ArchiveSession, { content }: AssessmentRecord): string[] {
  const cited = [
    ...(content.citations ?? []),
    ...(content.findings ?? []).flatMap((id) => findingCitations(session, id)),
  ];
  return [...new Set(cited.flatMap((id) => originOf(session, id) ?? []))];
}

function findingCitations(session: ArchiveSession, id: string): readonly RecordId[] {
  const record = session.records.current(id);
  return record?.type === "finding" ? ((record.content as RecordContent<"finding">).citations ?? []) : [];
}

function originOf(session: ArchiveSession, citationId: string): string | undefined {
  const citation = session.records.current(citationId);
  if (citation?.type !== "citation") return undefined;
  let source = session.records.current((citation.content as RecordContent<"citation">).source ?? "");
  if (source?.type === "translation") {
    source = session.records.current((source.content as RecordContent<"translation">).of ?? "");
  }
  if (source?.type === "statement") {
    const { witness, interview } = source.content as RecordContent<"statement">;
    const from = interview === undefined ? undefined : session.records.current(interview);
    return witness ?? (from?.content as RecordContent<"interview"> | undefined)?.witness ?? source.id;
  }
  if (source?.type === "evidence") {
    const { providerPerson, receipts } = source.content as RecordContent<"evidence">;
    return providerPerson ?? receipts?.[0] ?? source.id;
  }
  return source?.id;
}
