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

/** Full text search. */
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
};
