import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { defineCall } from "./call.ts";

/** Most entries that one chronology tells; whoever has more narrows it to a person or a time. */
export const LONGEST_CHRONOLOGY = 1000;

/** What stands in a chronology. */
export const CHRONOLOGY_TYPES = ["event", "act", "captured", "released"] as const;

/** An uncertain date with the days between which it lies, both included; null where there is no limit. */
const dated = {
  edtf: z.string(),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
};

const named = z.object({ id: recordId, code: z.string(), title: z.string() });

/** One dated entry. */
export const chronologyEntry = z.object({
  /** Its own among all entries: a person has several points of custody. */
  key: z.string(),
  /** The record that it opens: the event, the act, or the person. */
  id: recordId,
  type: z.enum(CHRONOLOGY_TYPES),
  code: z.string(),
  /** Title or first words of the record; its code where it has none. */
  title: z.string(),
  /** Method of an act; null otherwise. */
  method: z.string().nullable(),
  ...dated,
  /** Title of the place: of an act without one, the place of its event. */
  place: z.string().nullable(),
  /** Whose entry it is: the victim of an act, the person captured or released; all victims for an event. */
  persons: z.array(named),
});
export type ChronologyEntry = z.infer<typeof chronologyEntry>;

/** The time somebody was held: from the capture to the release, each as far as it is known. */
export const custodyOfPerson = z.object({
  person: named,
  captured: z.object(dated).nullable(),
  released: z.object(dated).nullable(),
});
export type CustodyOfPerson = z.infer<typeof custodyOfPerson>;

/** The chronology of a case. */
export const chronologyCalls = {
  "case.chronology": defineCall({
    input: z.strictObject({
      case: z.string().optional(),
      /** A person, by id or code: their custody, what was done to them, and the events of that. */
      person: z.string().optional(),
      /** First and last day, as EDTF. What can lie between them is told. */
      from: z.string().optional(),
      to: z.string().optional(),
    }),
    output: z.object({
      /** Entries that fit; those told are the first of them. */
      total: z.number(),
      /** Events and acts without a date: they stand in no chronology. */
      undated: z.number(),
      entries: z.array(chronologyEntry).max(LONGEST_CHRONOLOGY),
      custody: z.array(custodyOfPerson),
    }),
    errors: ["unknown-id", "wrong-record-type", "invalid-date"],
    access: "facts",
    about: "Tells the dated events, acts, captures and releases of a case or of a person, in their order.",
  }),
};
