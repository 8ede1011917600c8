import { z } from "zod";
import { LANGUAGES } from "../messages/languages.ts";
import { recordId } from "../model/record-id.ts";
import { FORUMS } from "../model/vocabulary/dossiers.ts";
import { EXCLUSION_REASONS } from "../permission/reasons.ts";
import { defineCall } from "./call.ts";

/** Most withheld things that an answer lists; it counts all, and the bag lists all. */
export const MOST_LISTED = 1_000;

const count = z.int().nonnegative();

/** What was withheld: all of a record, what identifies somebody in it, or the file of an item. */
const part = z.enum(["record", "identities", "file"]);

/** What leaves and what does not, counted, with the beginning of the list. */
const summary = z.object({
  /** Records that leave, and how many of them under pseudonyms. */
  records: count,
  pseudonymised: count,
  files: count,
  /** The same for each type of which there is a record. */
  types: z.array(z.object({ type: z.string(), leaving: count, pseudonymised: count, withheld: count })),
  withheld: z
    .array(
      z.object({
        id: recordId,
        type: z.string(),
        code: z.string(),
        part,
        reason: z.enum(EXCLUSION_REASONS),
      }),
    )
    .max(MOST_LISTED),
  withheldTotal: count,
  /** How many things of which part are withheld for which reason, the most first. */
  reasons: z.array(z.object({ part, reason: z.enum(EXCLUSION_REASONS), count })),
});

/** Who is to have it; absent for a copy of one's own. */
const recipient = z.enum(FORUMS).optional();

/** The calls that hand a whole archive over in open formats. */
export const handOverCalls = {
  "archive.hand-over-preview": defineCall({
    input: z.strictObject({ recipient }),
    output: summary,
    errors: ["archive-busy", "record-altered", "log-broken", "cancelled"],
    access: "identities",
    about: "Tells what a hand-over would write today and what it would withhold, and writes nothing.",
  }),
  "archive.hand-over": defineCall({
    input: z.strictObject({
      /** Folder to write, which must not exist. */
      out: z.string().min(1),
      recipient,
      /** The stated date, `YYYY-MM-DD`; today if absent. Permissions must be valid today, whatever it is. */
      dated: z.string().optional(),
      /** Language of the receipt; English if absent. */
      language: z.enum(LANGUAGES).optional(),
    }),
    output: summary.extend({
      folder: z.string(),
      /** Package code, for the recipient to compare by another way. */
      code: z.string(),
      /** Fingerprint of the key that signed. */
      signer: z.string(),
    }),
    errors: [
      "invalid-date",
      "destination-exists",
      "destination-inside-archive",
      "file-missing",
      "archive-busy",
      "export-not-logged",
      "record-altered",
      "log-broken",
      "object-missing",
      "object-changed",
      "typesetting-failed",
      "disk-full",
      "cancelled",
    ],
    access: "identities",
    about:
      "Writes everything that may leave for a recipient as a signed bag; each record's leaving is logged.",
  }),
};
