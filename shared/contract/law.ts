import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { ELEMENT_STATES, STANCES, WEIGHTS } from "../model/vocabulary/law.ts";
import { defineCall } from "./call.ts";

/** One element in the matrix of a case. */
export const matrixCell = z.object({
  element: z.string(),
  kind: z.string(),
  text: z.string(),
  state: z.enum(ELEMENT_STATES),
  provisional: z.boolean(),
  supporting: z.array(recordId),
  contradicting: z.array(recordId),
  independentSources: z.number(),
});

/** Calls on the legal side. */
export const lawCalls = {
  "law.categories": defineCall({
    input: z.strictObject({ id: z.string().optional() }),
    output: z.object({ version: z.string(), categories: z.array(z.record(z.string(), z.unknown())) }),
    errors: ["unknown-category"],
    access: "none",
    about: "Gives the legal categories with their elements and citations.",
  }),
  "law.link": defineCall({
    input: z.strictObject({
      element: z.string(),
      cite: z.array(z.string()).min(1),
      subject: z.string().optional(),
      case: z.string().optional(),
      stance: z.enum(STANCES).optional(),
      weight: z.enum(WEIGHTS).optional(),
      reason: z.string().min(1),
    }),
    output: z.object({ id: recordId, citations: z.array(recordId) }),
    errors: ["unknown-element", "unknown-id", "invalid-field"],
    access: "identities",
    about: "Links passages to an element, for or against it, with a reason.",
  }),
  "law.matrix": defineCall({
    input: z.strictObject({ case: z.string().optional(), category: z.string().optional() }),
    output: z.array(z.object({ category: z.string(), title: z.string(), elements: z.array(matrixCell) })),
    errors: ["unknown-id", "wrong-record-type", "no-case", "case-not-named", "unknown-category"],
    access: "facts",
    about:
      "Gives the coverage of each element of the categories of a case: of the only one, if none is named.",
  }),
};
