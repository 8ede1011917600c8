import { z } from "zod";
import { recordId, recordIds } from "../model/record-id.ts";
import { MENTION_CERTAINTIES, MENTION_KINDS } from "../model/vocabulary/testimony.ts";
import { defineCall } from "./call.ts";
import { lateNames } from "./late-names.ts";

/** A stretch of the plain text of a paragraph, in UTF-16 code units. */
const stretch = { paragraph: recordId, start: z.int().nonnegative(), end: z.int().positive() };

/** A record that a name may mean. */
export const nameCandidate = z.object({
  id: recordId,
  type: z.enum(["person", "place"]),
  code: z.string(),
  title: z.string(),
});

/** Words of a text that may be a name and are not marked as one. */
export const suggestedMention = z.object({
  ...stretch,
  surface: z.string(),
  kind: z.enum(MENTION_KINDS),
  /** Known persons and places of that name, likeliest first; none for a word that only looks like a name. */
  candidates: z.array(nameCandidate),
});

/** A mention that stands in the text, with what it means. */
export const mentionView = z.object({
  /** The id that the run carries: of a mention record, or of the person or place itself. */
  mention: recordId,
  kind: z.enum(MENTION_KINDS),
  /** What it means most likely; null where nobody has said. */
  record: recordId.nullable(),
  type: z.string(),
  code: z.string(),
  title: z.string(),
  certainty: z.enum(MENTION_CERTAINTIES).nullable(),
});

/** Something that refers to a paragraph. */
export const paragraphLink = z.object({
  paragraph: recordId,
  kind: z.enum(["assessment", "finding", "act", "event"]),
  /** The record that refers to it. */
  id: recordId,
  code: z.string(),
  title: z.string(),
  /** For an assessment: category and element, what it says of it, and where it stands. */
  category: z.string(),
  element: z.string(),
  stance: z.string(),
  state: z.string(),
});

/** A paragraph whose use somebody refused or withdrew; an empty paragraph stands for the whole statement. */
export const restriction = z.object({
  paragraph: z.string(),
  permission: recordId,
  code: z.string(),
  state: z.enum(["refused", "withdrawn"]),
});

/** Calls on testimony: statements with their mentions, links and permissions. */
export const testimonyCalls = {
  "testimony.write": defineCall({
    input: z.strictObject({
      /** The witness: somebody known, or a new person who is known by code alone until a name is given. */
      witness: recordId.optional(),
      name: z.string().max(300).optional(),
      /** A neutral code for the new person; the next of the series when absent. */
      code: z.string().optional(),
      taken: z.string().optional(),
      language: z.string(),
      text: z.string().max(5_000_000),
      case: recordId.optional(),
      /** The recording, an evidence item, and whether it is sound or picture. */
      recording: z.strictObject({ evidence: recordId, kind: z.enum(["audio", "video"]) }).optional(),
    }),
    output: z.object({ statement: recordId, interview: recordId, witness: recordId, permission: recordId }),
    errors: ["unknown-id", "wrong-record-type", "invalid-field"],
    access: "identities",
    about: "Writes down testimony: an interview and its statement, and that permission was not sought yet.",
  }),
  "testimony.links": defineCall({
    input: z.strictObject({ statement: z.string() }),
    output: z.object({
      mentions: z.array(mentionView),
      links: z.array(paragraphLink),
      restrictions: z.array(restriction),
      translations: z.array(
        z.object({
          id: recordId,
          code: z.string(),
          from: z.string(),
          to: z.string(),
          machine: z.boolean(),
          certified: z.boolean(),
          reviewed: z.boolean(),
        }),
      ),
      /** Whether anybody was asked for permission: the states of the permissions of the witness. */
      permissions: z.array(z.object({ id: recordId, code: z.string(), state: z.string() })),
    }),
    errors: ["unknown-id", "wrong-record-type"],
    access: "facts",
    about: "Gives all that refers to the paragraphs of a statement.",
  }),
  "testimony.suggest-mentions": defineCall({
    input: z.strictObject({ statement: z.string() }),
    output: z.object({ version: recordId, suggestions: z.array(suggestedMention) }),
    errors: ["unknown-id", "wrong-record-type"],
    access: "identities",
    about: "Finds words of a statement that may be names of persons and places and are not marked.",
  }),
  "testimony.mark-mentions": defineCall({
    input: z.strictObject({
      statement: z.string(),
      marks: z
        .array(
          z.strictObject({
            ...stretch,
            kind: z.enum(MENTION_KINDS),
            /** Whom or what it means; null for somebody unknown. */
            record: recordId.nullable(),
            certainty: z.enum(MENTION_CERTAINTIES).optional(),
          }),
        )
        .max(2000),
      /** Mentions whose mark is taken away. */
      unmark: z.array(z.strictObject({ paragraph: recordId, mention: recordId })).optional(),
    }),
    output: z.object({
      version: recordId,
      mentions: recordIds,
      /** Only where an earlier version, released before, held one of these names in the facts. */
      late: lateNames.optional(),
    }),
    errors: ["unknown-id", "wrong-record-type", "invalid-field", "version-conflict", "record-altered"],
    access: "identities",
    about:
      "Marks words of a statement as mentions, in one new version; earlier versions that released them are moved to the identities.",
  }),
  "testimony.foresee-marks": defineCall({
    input: z.strictObject({
      statement: z.string(),
      marks: z
        .array(z.strictObject({ ...stretch, record: recordId.nullable() }))
        .min(1)
        .max(2000),
    }),
    output: lateNames,
    errors: ["unknown-id", "wrong-record-type", "invalid-field"],
    access: "identities",
    about: "Says what marking these words would move out of the facts, and where else they stand.",
  }),
  "testimony.move-named": defineCall({
    input: z.strictObject({
      /** What the names carry: mention records, or persons and places themselves. */
      mentions: z.array(recordId).min(1).max(2000),
      records: z.array(z.string().min(1)).min(1).max(10_000),
    }),
    output: lateNames,
    errors: ["unknown-id", "version-conflict", "record-altered", "archive-read-only"],
    access: "identities",
    about:
      "Moves what records say of these names in the facts to the identities; what is released now waits for review again.",
  }),
  "testimony.cite": defineCall({
    input: z.strictObject({ statement: z.string(), ...stretch }),
    output: z.object({ citation: recordId }),
    errors: ["unknown-id", "wrong-record-type", "invalid-field"],
    access: "identities",
    about: "Makes a citation of words within one paragraph.",
  }),
  "testimony.link-source": defineCall({
    input: z.strictObject({ record: z.string(), cite: z.array(z.string()).min(1) }),
    output: z.object({ id: recordId, citations: recordIds }),
    errors: ["unknown-id", "wrong-record-type", "invalid-field", "version-conflict"],
    access: "identities",
    about: "Adds passages to what an act or an event rests on.",
  }),
  "testimony.unlink-source": defineCall({
    input: z.strictObject({ record: z.string(), citations: recordIds }),
    output: z.object({ id: recordId }),
    errors: ["unknown-id", "wrong-record-type", "version-conflict"],
    access: "identities",
    about: "Takes citations away from what an act or an event rests on; earlier versions keep them.",
  }),
  "testimony.reword": defineCall({
    input: z.strictObject({
      statement: z.string(),
      /** The version whose words were edited. */
      version: recordId,
      paragraph: recordId,
      text: z.string().optional(),
      speaker: z.string().optional(),
      mark: z.string().optional(),
      recordedAt: z.number().nonnegative().nullable().optional(),
    }),
    output: z.object({ version: recordId }),
    errors: ["unknown-id", "wrong-record-type", "invalid-field", "frozen-version", "version-conflict"],
    access: "identities",
    about: "Gives one paragraph other words, speaker, mark or time code; refused when it changed meanwhile.",
  }),
};
