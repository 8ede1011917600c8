import { z } from "zod";
import { elementTranslations } from "../law/categories.ts";
import { WARNING_CODES } from "../law/warnings.ts";
import { recordId } from "../model/record-id.ts";
import { ELEMENT_STATES, STANCES, WEIGHTS } from "../model/vocabulary/law.ts";
import { defineCall } from "./call.ts";

/** One element in the matrix of a case. */
export const matrixCell = z.object({
  element: z.string(),
  kind: z.string(),
  text: z.string(),
  translations: elementTranslations,
  state: z.enum(ELEMENT_STATES),
  provisional: z.boolean(),
  supporting: z.array(recordId),
  contradicting: z.array(recordId),
  independentSources: z.number(),
});

/** A cited passage: where it stands and its words. */
export const passage = z.object({
  citation: recordId,
  source: recordId,
  sourceType: z.string(),
  sourceCode: z.string(),
  sourceTitle: z.string(),
  /** Paragraph at which the source opens; empty for the whole. */
  part: z.string(),
  number: z.number().nullable(),
  page: z.number().nullable(),
  quote: z.string(),
});

/** One assessment with what it rests on. */
export const assessmentView = z.object({
  id: recordId,
  version: recordId,
  code: z.string(),
  stance: z.string(),
  weight: z.string().nullable(),
  state: z.string(),
  proposition: z.string(),
  reasoning: z.string(),
  author: z.string(),
  reviewer: z.string(),
  /** True where the person at the window may review it: somebody else wrote it. */
  mayReview: z.boolean(),
  subject: recordId.nullable(),
  passages: z.array(passage),
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
    input: z.strictObject({
      case: z.string().optional(),
      category: z.string().optional(),
      /** Only what concerns this person, act, event or place. */
      subject: recordId.optional(),
      /** Only acts and events that may have happened within these dates (EDTF). */
      from: z.string().optional(),
      to: z.string().optional(),
    }),
    output: z.array(
      z.object({
        category: z.string(),
        title: z.string(),
        titles: z.record(z.string(), z.string()),
        elements: z.array(matrixCell),
      }),
    ),
    errors: ["unknown-id", "unknown-category", "no-case", "case-not-named", "invalid-date"],
    access: "facts",
    about: "Gives the coverage of each element of the categories of a case.",
  }),
  "law.assessments": defineCall({
    input: z.strictObject({ case: z.string(), category: z.string(), element: z.string() }),
    output: z.array(assessmentView),
    errors: ["unknown-id"],
    access: "facts",
    about: "Gives the assessments of one element with the passages they rest on.",
  }),
  "law.candidates": defineCall({
    input: z.strictObject({
      case: z.string(),
      element: z.string(),
      limit: z.int().min(1).max(50).optional(),
    }),
    output: z.array(
      z.object({
        source: recordId,
        sourceCode: z.string(),
        part: recordId,
        number: z.number().nullable(),
        text: z.string(),
        words: z.array(z.string()),
      }),
    ),
    errors: ["unknown-id", "unknown-element"],
    access: "facts",
    about: "Suggests passages that share words with an element and are not linked to it.",
  }),
  "law.warnings": defineCall({
    input: z.strictObject({
      /** By id or code: an act, person or proceeding, or an assessment of one. */
      record: z.string(),
      /** Not needed for an assessment, which has one. */
      category: z.string().optional(),
    }),
    output: z.array(
      z.object({
        code: z.enum(WARNING_CODES),
        /** The record and the field that made it; null where the law itself is the reason. */
        record: recordId.nullable(),
        field: z.string().nullable(),
      }),
    ),
    errors: ["unknown-id", "record-disposed", "unknown-category", "invalid-field"],
    access: "facts",
    about: "Gives what to consider before a category is attached to a record, and blocks nothing.",
  }),
  "law.review": defineCall({
    input: z.strictObject({ id: z.string(), state: z.enum(["reviewed", "rejected"]) }),
    output: z.object({ id: recordId, state: z.string() }),
    errors: ["unknown-id", "wrong-record-type", "own-assessment", "version-conflict"],
    access: "identities",
    about: "Reviews an assessment; nobody reviews their own.",
  }),
};
