import { z } from "zod";
import { locator } from "../model/citation.ts";
import { recordId } from "../model/record-id.ts";
import { VIEW_REFUSALS } from "../viewing/view-kind.ts";
import { defineCall } from "./call.ts";

/** Most bytes that `evidence.hex` gives at once. */
export const MOST_HEX_BYTES = 16 * 1024;
/** Most characters that `evidence.text` gives at once. */
export const MOST_TEXT_CHARACTERS = 64 * 1024;
/** Most rows that `evidence.table` gives at once. */
export const MOST_TABLE_ROWS = 200;

const refused = z.object({ refused: z.enum(VIEW_REFUSALS) });
const item = { id: z.string() };
const page = z.int().min(1).max(10_000);
const reading = [
  "unknown-id",
  "wrong-record-type",
  "object-missing",
  "object-changed",
  "file-unreadable",
] as const;

/** Part of a page, in fractions of its width and height from the upper left corner. */
export const pageBox = { x: z.number(), y: z.number(), width: z.number(), height: z.number() };

/**
 * Looking at evidence. Foreign bytes are read by processes that hold no key; a file that they cannot read is told as
 * `refused`, which is no failure: it is what the file is like. The first look at an item is logged, and the next
 * after ten minutes.
 */
export const viewingCalls = {
  "evidence.pages": defineCall({
    input: z.strictObject(item),
    output: z.union([
      z.object({
        /** Widths and heights in points, in order. */
        pages: z.array(z.object({ width: z.number(), height: z.number() })),
      }),
      refused,
    ]),
    errors: reading,
    access: "identities",
    about: "Tells how many pages a document or picture has, and their sizes.",
  }),
  "evidence.page-text": defineCall({
    input: z.strictObject({ ...item, page }),
    output: z.union([
      z.object({
        /** In reading order. */
        words: z.array(
          z.object({
            text: z.string(),
            /** Number of the line within the page. */
            line: z.number(),
            ...pageBox,
          }),
        ),
      }),
      refused,
    ]),
    errors: reading,
    access: "identities",
    about: "Gives the words of a page with their places, to be selected, quoted and read aloud.",
  }),
  "evidence.text": defineCall({
    input: z.strictObject({
      ...item,
      /** In characters (UTF-16 units) of the decoded text. */
      offset: z.int().nonnegative().optional(),
      length: z.int().min(1).max(MOST_TEXT_CHARACTERS).optional(),
    }),
    output: z.union([
      z.object({
        text: z.string(),
        total: z.number(),
        /** By its name in the WHATWG Encoding standard. */
        charset: z.string(),
        /** The bytes fit several encodings, and this is the likeliest. */
        guessed: z.boolean(),
        /** Some bytes are not valid in it. */
        broken: z.boolean(),
        /** The file is longer than what was read of it. */
        cut: z.boolean(),
      }),
      refused,
    ]),
    errors: reading,
    access: "identities",
    about: "Gives a stretch of a file as text, in the encoding that was found.",
  }),
  "evidence.mail": defineCall({
    input: z.strictObject(item),
    output: z.union([
      z.object({
        /** As they stand in the message, decoded, in order. */
        headers: z.array(z.object({ name: z.string(), value: z.string() })),
        text: z.string(),
        /** The text was taken out of an HTML message; nothing that it points to was loaded. */
        fromHtml: z.boolean(),
        cut: z.boolean(),
        parts: z.array(z.object({ name: z.string(), mediaType: z.string(), size: z.number() })),
      }),
      refused,
    ]),
    errors: reading,
    access: "identities",
    about: "Gives headers, text and list of attachments of a message.",
  }),
  "evidence.table": defineCall({
    input: z.strictObject({
      ...item,
      offset: z.int().nonnegative().optional(),
      limit: z.int().min(1).max(MOST_TABLE_ROWS).optional(),
    }),
    output: z.union([
      z.object({
        rows: z.array(z.array(z.string())),
        total: z.number(),
        /** What separates the cells. */
        delimiter: z.string(),
        charset: z.string(),
        /** The file is longer than what was read of it. */
        cut: z.boolean(),
      }),
      refused,
    ]),
    errors: reading,
    access: "identities",
    about: "Gives rows of a file of separated values.",
  }),
  "evidence.hex": defineCall({
    input: z.strictObject({
      ...item,
      offset: z.int().nonnegative().optional(),
      length: z.int().min(1).max(MOST_HEX_BYTES).optional(),
    }),
    output: z.object({ size: z.number(), offset: z.number(), hex: z.string() }),
    errors: reading,
    access: "identities",
    about: "Gives a stretch of an item's bytes in hexadecimal.",
  }),
  "evidence.citations": defineCall({
    input: z.strictObject(item),
    output: z.array(
      z.object({
        citation: recordId,
        locator,
        quote: z.string(),
        /** What rests on it: assessments with their element, findings, acts, events. */
        uses: z.array(
          z.object({
            id: recordId,
            type: z.string(),
            code: z.string(),
            title: z.string(),
            element: z.string(),
            stance: z.string(),
          }),
        ),
      }),
    ),
    errors: ["unknown-id", "wrong-record-type"],
    access: "facts",
    about: "Gives every citation of an item and what rests on it.",
  }),
  "evidence.cite": defineCall({
    input: z.strictObject({
      ...item,
      /** Empty for the whole, else as after `#` in `law.link`: `page=2`, `t=12,20`, `xywh=percent:…`. */
      locator: z.string().max(200),
      quote: z.string().min(1).max(20_000).optional(),
    }),
    output: z.object({ citation: recordId }),
    errors: ["unknown-id", "wrong-record-type", "invalid-field"],
    access: "identities",
    about: "Makes a citation of a place in an item, and accepts the item.",
  }),
};
