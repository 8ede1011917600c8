import { z } from "zod";
import { elementTranslations } from "../law/categories.ts";
import { recordId } from "../model/record-id.ts";
import { defineCall } from "./call.ts";
import { logRow } from "./custody.ts";

/** What can be missing from an archive. */
export const MISSING_KINDS = [
  "elements-without-evidence",
  "elements-provisional",
  "testimony-without-permission",
  "statements-not-reviewed",
  "assessments-not-reviewed",
  "evidence-not-triaged",
  "evidence-not-opened",
  "receipts-without-source",
] as const;

/** What can put people at risk. */
export const RISK_KINDS = [
  "persons-at-high-risk",
  "permissions-withdrawn",
  "permissions-expired",
  "permissions-expiring",
] as const;

/** What somebody may do next. */
export const NEXT_STEPS = [
  "make-case",
  "begin",
  "choose-categories",
  "look-at-withdrawn",
  "fill-element",
  "ask-permission",
  "review-statements",
  "triage-evidence",
  "review-assessments",
  "check",
  "write-dossier",
] as const;

const example = z.object({ id: recordId, type: z.string(), code: z.string() });
const gap = z.object({
  category: z.string(),
  titles: z.record(z.string(), z.string()),
  element: z.string(),
  text: z.string(),
  translations: elementTranslations,
});

/** What stands in the archive, what it lacks, and what to do next. Codes alone, no names. */
export const overviewCalls = {
  "case.overview": defineCall({
    input: z.strictObject({ case: z.string().optional() }),
    output: z.object({
      /** Records by type, of the whole archive: they are shared between cases. */
      counts: z.array(z.object({ type: z.string(), count: z.number() })),
      /** Elements count for the case, everything else for the archive. A few examples of each. */
      missing: z.array(
        z.object({
          kind: z.enum(MISSING_KINDS),
          count: z.number(),
          examples: z.array(example),
          elements: z.array(gap),
        }),
      ),
      risks: z.array(z.object({ kind: z.enum(RISK_KINDS), count: z.number(), examples: z.array(example) })),
      next: z.object({
        step: z.enum(NEXT_STEPS),
        record: example.nullable(),
        element: gap.nullable(),
      }),
      /** The last acts that changed what the archive holds. */
      last: z.array(logRow),
    }),
    errors: ["unknown-id", "wrong-record-type", "unknown-category", "log-broken"],
    access: "facts",
    about: "Tells what is here, what is missing, what is at risk, what to do next and what happened last.",
  }),
};
