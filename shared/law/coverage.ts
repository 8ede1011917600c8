import type { RecordContent } from "../model/records.ts";
import type { ElementState } from "../model/vocabulary/law.ts";
import type { LegalCategory } from "./categories.ts";

/** An assessment of the archive. */
export type AssessmentRecord = { readonly id: string; readonly content: RecordContent<"assessment"> };

/** Where one element of a category stands. */
export type ElementCoverage = {
  readonly element: string;
  readonly state: ElementState;
  /** True while nobody but the author has reviewed any of the assessments that decide the state. */
  readonly provisional: boolean;
  /** Ids of the assessments that support or contradict the element. */
  readonly supporting: readonly string[];
  readonly contradicting: readonly string[];
  /** Distinct origins behind the supporting assessments: what comes from one origin counts once. */
  readonly independentSources: number;
};

/** Which origins (witnesses, handings-over) an assessment rests on. */
export type OriginsOf = (assessment: AssessmentRecord) => readonly string[];

const isReviewed = ({ content }: AssessmentRecord): boolean =>
  content.state === "reviewed" && content.reviewer !== undefined && content.reviewer !== content.author;

function stateOf(counted: readonly AssessmentRecord[]): [ElementState, readonly AssessmentRecord[]] {
  const of = (stance: string) => counted.filter(({ content }) => content.stance === stance);
  const [supports, contradicts, nothing] = [of("supports"), of("contradicts"), of("nothing-found")];
  if (supports.length > 0 && contradicts.length > 0) return ["contested", [...supports, ...contradicts]];
  const full = supports.filter(({ content }) => content.weight === "full");
  if (full.length > 0) return ["supported", full];
  if (supports.length > 0) return ["partially-supported", supports];
  if (contradicts.length + nothing.length > 0) return ["unsupported", [...contradicts, ...nothing]];
  const inapplicable = of("not-applicable");
  return inapplicable.length > 0 ? ["not-applicable", inapplicable] : ["not-assessed", []];
}

/**
 * What the assessments show for each element of a category, in the order of its elements.
 *
 * Support and contradiction together make an element contested, however many there are of each. Support whose
 * weight nobody stated is partial. Rejected assessments are left out; with `reviewedOnly` also those that
 * nobody but the author has reviewed.
 */
export function coverage(
  assessments: readonly AssessmentRecord[],
  category: Pick<LegalCategory, "id" | "elements">,
  originsOf: OriginsOf,
  options: { readonly reviewedOnly?: boolean } = {},
): readonly ElementCoverage[] {
  const relevant = assessments.filter(
    (each) =>
      each.content.state !== "rejected" &&
      (each.content.category === undefined || each.content.category === category.id) &&
      (options.reviewedOnly !== true || isReviewed(each)),
  );
  return category.elements.map(({ id }) => {
    const counted = relevant.filter(({ content }) => content.element === id);
    const [state, deciding] = stateOf(counted);
    const ids = (stance: string) =>
      counted.filter(({ content }) => content.stance === stance).map((each) => each.id);
    const origins = counted.filter(({ content }) => content.stance === "supports").flatMap(originsOf);
    return {
      element: id,
      state,
      provisional: state !== "not-assessed" && !deciding.some(isReviewed),
      supporting: ids("supports"),
      contradicting: ids("contradicts"),
      independentSources: new Set(origins).size,
    };
  });
}
