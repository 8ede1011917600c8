import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { RECORD_TYPES } from "../model/records.ts";
import { defineCall } from "./call.ts";

/** One result of a search. */
export const searchResult = z.object({
  id: recordId,
  type: z.string(),
  title: z.string(),
  snippet: z.string(),
  /** Paragraph or segment in which it was found; empty for the record's other fields. */
  part: z.string(),
  score: z.number(),
});

/** Longest list of links of one type that one call gives. */
export const MOST_LINKS = 100;

/** A record that refers to another. */
export const backwardLink = z.object({
  id: recordId,
  code: z.string(),
  title: z.string(),
  /** Fields that refer, by path without numbers: `victim`, `allegedPerpetrators.person`. */
  fields: z.array(z.string()),
  /** Codes and dates among the columns of its list, so that an act can be told from another. */
  cells: z.record(z.string(), z.string()),
  /** For a mention or a citation: the record in whose text it stands. */
  within: recordId.nullable(),
});

/** Full text search, and what leads to a record. */
export const searchCalls = {
  "search.query": defineCall({
    input: z.strictObject({
      query: z.string(),
      type: z.enum(RECORD_TYPES as [string, ...string[]]).optional(),
      limit: z.int().min(1).max(1000).optional(),
    }),
    output: z.array(searchResult),
    errors: [],
    access: "facts",
    about: "Finds records by words, best first. The query is not kept.",
  }),
  "record.links": defineCall({
    input: z.strictObject({ id: recordId }),
    output: z.array(
      z.object({
        type: z.string(),
        /** How many records of this type refer to it. */
        total: z.number(),
        /** The newest of them. */
        links: z.array(backwardLink).max(MOST_LINKS),
      }),
    ),
    errors: ["unknown-id"],
    access: "facts",
    about: "Gives the records whose current version refers to a record, by type.",
  }),
};
