import { coverage, type AssessmentRecord } from "../../../shared/law/coverage.ts";
import { categoryById, elementById } from "../../../shared/law/element.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { assessmentView, reviewAssessment } from "./assessment-views.ts";
import { elementCandidates } from "./element-candidates.ts";
import { linkElement } from "./link-element.ts";
import { matrixFilter } from "./matrix-filter.ts";
import { passagesOfAssessment } from "./passages.ts";
import { warningsOf } from "./warnings-of.ts";
import { requiredCase } from "./meant-case.ts";

/** Handlers of the legal side of an open archive. */
export const lawHandlers: ArchiveHandlers<
  "law.link" | "law.matrix" | "law.assessments" | "law.candidates" | "law.review" | "law.warnings"
> = {
  "law.link": (session, input, { ports }) => linkElement(session, ports.law, input),

  "law.assessments": (session, input) =>
    assessmentsOf(session, input).map((each) => assessmentView(session, each)),

  "law.candidates": (session, { case: named, element: id, limit = 12 }, { ports }) => {
    const { category, element } = elementById(ports.law, id);
    const linked = assessmentsOf(session, { case: named, category: category.id, element: id });
    const cited = new Set(
      linked.flatMap(({ content }) => passagesOfAssessment(session, content).map(({ part }) => part)),
    );
    return elementCandidates(session, element, cited, limit).map((each) => ({
      ...each,
      source: each.source as RecordId,
      part: each.part as RecordId,
      words: [...each.words],
    }));
  },

  "law.warnings": (session, input, { ports }) => warningsOf(session, ports.law, input),

  "law.review": (session, { id, state }) => reviewAssessment(session, id, state),

  "law.matrix": (session, input, { ports }) => {
    const matter = requiredCase(session, input.case);
    const { categories: examined = [] } = matter.content;
    const isMeant = matrixFilter(session, input);
    const assessments = session.records
      .list("assessment")
      .filter(({ content }) => content.case === undefined || content.case === matter.id)
      .filter(isMeant);
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
        titles: { ...category.title },
        elements: cells.map((cell, index) => ({
          element: cell.element,
          kind: category.elements[index]!.kind,
          text: category.elements[index]!.text,
          translations: category.elements[index]!.translations,
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

/** Assessments of one element in a case, in the order in which they were made. */
function assessmentsOf(
  session: ArchiveSession,
  wanted: { readonly case: string; readonly category: string; readonly element: string },
): StoredRecord<"assessment">[] {
  const matter = requiredCase(session, wanted.case);
  return session.records
    .list("assessment")
    .filter(
      ({ content }) =>
        content.element === wanted.element &&
        (content.category === undefined || content.category === wanted.category) &&
        (content.case === undefined || content.case === matter.id),
    );
}

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
