import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { RECORD_TYPES } from "../model/records.ts";
import { defineCall } from "./call.ts";

/** Longest stretch of a list that one call gives. */
export const LONGEST_PAGE = 200;

/** A value in a list: what the column's kind says, several where the field holds several. */
export const cell = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable();

/** One row of a list. */
export const listRow = z.object({
  id: recordId,
  code: z.string(),
  /** Name or first words; the code again for somebody who may not see identities. */
  title: z.string(),
  reviewed: z.boolean(),
  cells: z.record(z.string(), cell),
});
export type ListRow = z.infer<typeof listRow>;

/** Lists of many records. */
export const listCalls = {
  "list.rows": defineCall({
    input: z.strictObject({
      type: z.enum(RECORD_TYPES as [string, ...string[]]),
      /** Words that all must occur somewhere in the row, folded as in search. */
      filter: z.string().max(500).optional(),
      /** For a column, the values of which one must hold. */
      where: z.record(z.string(), z.array(z.string()).max(100)).optional(),
      /** `code`, `title`, `created` or a column of `LIST_COLUMNS`. */
      sort: z.strictObject({ column: z.string(), descending: z.boolean().optional() }).optional(),
      offset: z.int().nonnegative().optional(),
      limit: z.int().min(1).max(LONGEST_PAGE).optional(),
    }),
    output: z.object({
      /** Rows that fit. */
      total: z.number(),
      /** Rows there are. */
      all: z.number(),
      rows: z.array(listRow),
    }),
    errors: ["unknown-record-type", "invalid-field", "cancelled"],
    access: "facts",
    about: "Gives a stretch of the list of a type, filtered and in order, with how many there are.",
  }),
  "list.values": defineCall({
    input: z.strictObject({ type: z.enum(RECORD_TYPES as [string, ...string[]]), column: z.string() }),
    output: z.array(z.object({ value: z.string(), count: z.number() })),
    errors: ["invalid-field"],
    access: "facts",
    about: "Gives the values that occur in a column, with how many rows hold each.",
  }),
  "list.place": defineCall({
    input: z.strictObject({
      type: z.enum(RECORD_TYPES as [string, ...string[]]),
      id: recordId,
      filter: z.string().max(500).optional(),
      where: z.record(z.string(), z.array(z.string()).max(100)).optional(),
      sort: z.strictObject({ column: z.string(), descending: z.boolean().optional() }).optional(),
    }),
    output: z.object({ index: z.number().nullable() }),
    errors: ["unknown-record-type", "invalid-field"],
    access: "facts",
    about: "Tells where in a list a record stands, so that it can be scrolled to.",
  }),
  "list.titles": defineCall({
    input: z.strictObject({ ids: z.array(recordId).max(LONGEST_PAGE) }),
    output: z.array(z.object({ id: recordId, type: z.string(), code: z.string(), title: z.string() })),
    errors: [],
    access: "facts",
    about: "Gives code and title of records by id; ids that are none are left out.",
  }),
};
