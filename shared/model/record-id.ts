import { z } from "zod";

/** A random, global id of a record, paragraph or segment: 26 base32 characters (128 bits). */
export type RecordId = string & { readonly __brand: "RecordId" };

const PATTERN = /^[0-9a-z]{26}$/;

/** True for text that has the form of an id; whether a record of that id exists is another question. */
export const isRecordId = (text: string): text is RecordId => PATTERN.test(text);

/** Schema of an id. */
export const recordId = z.custom<RecordId>((value) => typeof value === "string" && PATTERN.test(value), {
  message: "an id of 26 characters",
});

/** Schema of a list of ids. */
export const recordIds = z.array(recordId);
