import { z } from "zod";
import { countryCode } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { FREQUENCIES } from "./vocabulary/acts.ts";
import {
  ACCESS_ANSWERS,
  ACKNOWLEDGEMENTS,
  CARE_STATUSES,
  CHILD_OUTCOMES,
  CONTACT_KINDS,
  EPISODE_KINDS,
  LOCATION_PROOFS,
  REMOVAL_GROUNDS,
} from "./vocabulary/custody.ts";
import { CUSTODY_STATUSES } from "./vocabulary/persons.ts";

/**
 * One stretch in somebody’s hands: where, under whom, from when to when, and what contact there was. For a child it
 * is a placement as well.
 */
export const custodyEpisode = defineRecord("custody-episode", "CE", {
  person: coded(recordId),
  kind: coded(z.enum(EPISODE_KINDS)),
  place: coded(recordId),
  within: written(z.string()),
  from: coded(edtf),
  to: coded(edtf),
  datesWording: identifying(z.string()),
  /** The stretch that this one followed: a chain of transfers. */
  previousEpisode: coded(recordId),
  authority: written(z.string()),
  /** The persons and bodies in charge, as actors. */
  heldBy: coded(recordIds),
  legalBasisClaimed: written(runs),
  orders: coded(recordIds),
  status: coded(z.enum(CUSTODY_STATUSES)),
  statusAsOf: coded(edtf),
  acknowledgement: coded(z.enum(ACKNOWLEDGEMENTS)),
  acknowledged: coded(edtf),
  /** That somebody is held and where they are held are confirmed apart. */
  locationProof: coded(z.enum(LOCATION_PROOFS)),
  /** When somebody last confirmed that it is so; what was confirmed long ago is shown as stale. */
  lastVerified: coded(edtf),
  familyAccess: coded(z.enum(ACCESS_ANSWERS)),
  counselAccess: coded(z.enum(ACCESS_ANSWERS)),
  icrcAccess: coded(z.enum(ACCESS_ANSWERS)),
  contacts: coded(
    z.array(
      z.strictObject({
        kind: z.enum(CONTACT_KINDS),
        from: edtf.optional(),
        to: edtf.optional(),
        frequency: z.enum(FREQUENCIES).optional(),
      }),
    ),
  ),
  conditions: written(runs),
  careBefore: coded(z.enum(CARE_STATUSES)),
  removalGround: coded(z.enum(REMOVAL_GROUNDS)),
  removedBy: written(runs),
  consentClaimed: written(runs),
  carers: coded(recordIds),
  decidedOn: coded(edtf),
  decidedBy: written(z.string()),
  decisionNumber: identifying(z.string()),
  imposedCitizenship: coded(z.array(z.strictObject({ country: countryCode, on: edtf.optional() }))),
  citizenshipAct: written(z.string()),
  changedNames: identifying(
    z.array(z.strictObject({ name: z.string(), from: edtf.optional(), document: z.string().optional() })),
  ),
  birthRecordChanged: coded(z.boolean()),
  school: written(z.string()),
  languageRestricted: coded(z.boolean()),
  militaryActivity: coded(z.boolean()),
  outcome: coded(z.enum(CHILD_OUTCOMES)),
  returned: coded(edtf),
  returnRoute: written(runs),
});
