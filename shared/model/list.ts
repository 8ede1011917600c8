import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { edtf } from "./uncertain-date.ts";
import {
  CRITERION_ANSWERS,
  LIST_CRITERIA,
  LIST_DECISIONS,
  LIST_KINDS,
  PRIORITY_REASONS,
} from "./vocabulary/lists.ts";

/**
 * A list of persons that is kept for somebody: a register of detainees, tracing sheets, an exchange list. Its words
 * can name somebody, so they never leave the identities.
 */
export const list = defineRecord("list", "LS", {
  title: identifying(z.string()),
  kind: coded(z.enum(LIST_KINDS)),
  criteria: coded(z.array(z.enum(LIST_CRITERIA))),
  /** The criteria in words, where the list has its own or explains those it goes by. */
  criteriaWords: identifying(z.string()),
  /** Where criteria in words come from. */
  criteriaSource: identifying(z.string()),
});

/** A person on a list: what was decided, why, by whom and when. Each decision is a version. */
export const listEntry = defineRecord("list-entry", "LE", {
  list: coded(recordId),
  person: coded(recordId),
  decision: coded(z.enum(LIST_DECISIONS)),
  why: identifying(z.string()),
  decided: coded(edtf),
  decidedBy: identifying(z.string()),
  answers: coded(
    z.array(z.strictObject({ criterion: z.enum(LIST_CRITERIA), answer: z.enum(CRITERION_ANSWERS) })),
  ),
  priorities: coded(z.array(z.enum(PRIORITY_REASONS))),
});

/**
 * A list as it stood on a day: which entries there were, and in which versions they and what is told of their persons
 * stood. It is frozen: no later version of it can be made.
 */
export const listSnapshot = defineRecord("list-snapshot", "LN", {
  list: coded(recordId),
  listVersion: coded(recordId),
  taken: coded(edtf),
  entries: coded(
    z.array(
      z.strictObject({
        entry: recordId,
        person: recordId,
        /** Versions of the entry, the person, and the records about the person that a list is written from. */
        versions: recordIds,
      }),
    ),
  ),
});
