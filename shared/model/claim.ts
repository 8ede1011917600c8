import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { CLAIMED_TYPES, DIRECTNESS } from "./vocabulary/claims.ts";
import { INFORMATION_CREDIBILITY, SOURCE_RELIABILITY } from "./vocabulary/grading.ts";

/**
 * One source’s value for one field of one record. Several may stand side by side, and one may be preferred with a
 * reason; none overwrites another.
 *
 * The value stands in one of three fields, by the class of the field that it is about: a claimed name is kept as a
 * name is. `shared/claims/claim-value.ts` says which, and anything else is refused wherever a version is stored.
 */
export const claim = defineRecord("claim", "CL", {
  record: coded(recordId),
  recordType: coded(z.enum(CLAIMED_TYPES)),
  /** Name of the field. */
  field: coded(z.string().regex(/^[a-zA-Z]{1,40}$/)),
  /** Codes, dates, numbers and ids. */
  value: coded(z.unknown()),
  /** Free words that are facts. */
  valueInWords: written(z.unknown()),
  /** What says who somebody is, or could. */
  identityValue: identifying(z.unknown()),
  /** The words of the source. */
  wording: identifying(z.string()),
  citations: coded(recordIds),
  directness: coded(z.enum(DIRECTNESS)),
  /** The person or body who says so, where it is a record. */
  assertedBy: coded(recordId),
  assertedByName: identifying(z.string()),
  /** Where the information came from first: claims of the same origin count once. */
  origin: coded(recordId),
  /** When it was so. */
  trueAsOf: coded(edtf),
  learnedOn: coded(edtf),
  /** When somebody last found it confirmed. */
  verifiedOn: coded(edtf),
  reliability: coded(z.enum(SOURCE_RELIABILITY)),
  credibility: coded(z.enum(INFORMATION_CREDIBILITY)),
  /** Set by preferring alone: the reason, and the version of the record into which the value was written. */
  preferred: coded(z.boolean()),
  preferredReason: identifying(runs),
  preferredVersion: coded(recordId),
});
