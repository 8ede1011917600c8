import { z } from "zod";
import { recordId, type RecordId } from "./record-id.ts";

/**
 * One stretch of text. With `mention`, the stretch names a person, place or unit: the id is that of a
 * mention record, or of the person, place or unit itself where the author of the text is certain.
 */
export type Run = { readonly text: string; readonly mention?: RecordId | undefined };

/** Text as runs of text and mention, so that its pseudonymised form is the normal form. */
export type Runs = readonly Run[];

const run = z.strictObject({ text: z.string(), mention: recordId.optional() });

/** Schema of text in runs; a plain string is accepted and becomes one run. */
export const runs = z.preprocess(
  (value) => (typeof value === "string" ? [{ text: value }] : value),
  z.array(run),
) as unknown as z.ZodType<Runs, Runs | string>;

/** The text as its author wrote it, names included: for those who may see identities. */
export const plainText = (value: Runs): string => value.map((part) => part.text).join("");

/** The form that may stand in `archive.db`: mentions keep their id and lose their words. */
export const withoutSurfaces = (value: Runs): Runs =>
  value.map((part) => (part.mention === undefined ? part : { text: "", mention: part.mention }));

/** The text with each mention replaced by what `nameOf` says for it. */
export const renderRuns = (value: Runs, nameOf: (mention: RecordId, surface: string) => string): string =>
  value.map((part) => (part.mention === undefined ? part.text : nameOf(part.mention, part.text))).join("");
