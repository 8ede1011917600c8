import { FAIR_TRIAL_GUARANTEES, GUARANTEE_ANSWERS } from "../../../shared/model/vocabulary/proceedings.ts";

/** One of the guarantees of a fair trial. */
export type Guarantee = (typeof FAIR_TRIAL_GUARANTEES)[number];

/** What is recorded of a guarantee, with the citations that say so. */
export type GuaranteeAnswer = {
  readonly guarantee: Guarantee;
  readonly answer: (typeof GUARANTEE_ANSWERS)[number];
  readonly citations?: readonly string[];
};

/** A line of the checklist: every guarantee has one, answered or not. */
export type ChecklistLine = { readonly guarantee: Guarantee; readonly recorded: GuaranteeAnswer | undefined };

const asAnswers = (value: unknown): readonly GuaranteeAnswer[] =>
  Array.isArray(value) ? (value as readonly GuaranteeAnswer[]) : [];

/** The whole checklist in its order, from what a record holds. Of two answers to one guarantee the last stands. */
export function checklistOf(value: unknown): readonly ChecklistLine[] {
  const answers = new Map(asAnswers(value).map((each) => [each.guarantee, each]));
  return FAIR_TRIAL_GUARANTEES.map((guarantee) => ({ guarantee, recorded: answers.get(guarantee) }));
}

/** How many guarantees have each answer, and how many have none. */
export function countsOf(lines: readonly ChecklistLine[]) {
  const count = (answer: GuaranteeAnswer["answer"] | undefined): number =>
    lines.filter(({ recorded }) => recorded?.answer === answer).length;
  return {
    violated: count("violated"),
    respected: count("respected"),
    unknown: count("unknown"),
    without: count(undefined),
  };
}

/** What a record holds after one guarantee was answered anew, in the order of the checklist. */
export function withAnswer(
  value: unknown,
  guarantee: Guarantee,
  changed: Omit<GuaranteeAnswer, "guarantee"> | undefined,
): readonly GuaranteeAnswer[] {
  return checklistOf(value).flatMap(({ guarantee: each, recorded }) => {
    if (each !== guarantee) return recorded ?? [];
    return changed ? { guarantee, ...changed } : [];
  });
}
