import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import {
  CUSTODY_OR_CONTROL,
  CUSTODY_STAGES,
  FREQUENCIES,
  METHOD_CODES,
  PERCEIVED_MOTIVES,
  PURPOSES,
  SEVERITIES,
} from "./vocabulary/acts.ts";
import { PERPETRATOR_ROLES } from "./vocabulary/actors.ts";
import { ISTANBUL_GRADES } from "./vocabulary/grading.ts";
import { JURISDICTION_LINKS, TERRITORY_STATUSES } from "./vocabulary/places.ts";

/** One victim (or an unnamed, counted group), one method, one period, one place. */
export const act = defineRecord("act", "A", {
  event: coded(recordId),
  victim: coded(recordId),
  /** An unnamed group, where the victims are counted and not known one by one. */
  group: written(
    z.strictObject({
      count: z.int().positive().optional(),
      atLeast: z.boolean().optional(),
      description: z.string().optional(),
    }),
  ),
  method: coded(z.enum(METHOD_CODES)),
  stage: coded(z.enum(CUSTODY_STAGES)),
  when: coded(edtf),
  whenWording: identifying(z.string()),
  place: coded(recordId),
  territoryStatus: coded(z.enum(TERRITORY_STATUSES)),
  jurisdictionLink: coded(z.enum(JURISDICTION_LINKS)),
  purposes: coded(z.array(z.enum(PURPOSES))),
  purposeBasis: written(runs),
  custody: coded(z.enum(CUSTODY_OR_CONTROL)),
  severity: coded(z.enum(SEVERITIES)),
  motives: coded(z.array(z.enum(PERCEIVED_MOTIVES))),
  frequency: coded(z.enum(FREQUENCIES)),
  durationMinutes: coded(z.number().nonnegative()),
  instrument: written(z.string()),
  bodyRegions: written(z.array(z.string())),
  wordsUsed: written(runs),
  nudity: coded(z.boolean()),
  medicalStaffPresent: coded(z.boolean()),
  allegedPerpetrators: coded(
    z.array(
      z.strictObject({
        person: recordId.optional(),
        /** Somebody kept as an actor: a unit, or a person whose positions matter. */
        actor: recordId.optional(),
        role: z.enum(PERPETRATOR_ROLES).optional(),
      }),
    ),
  ),
  agency: written(z.string()),
  immediateEffects: written(runs),
  laterEffects: written(runs),
  fatal: coded(z.boolean()),
  witnesses: coded(recordIds),
  protectedStatusBasis: written(z.string()),
  consistencyGrade: coded(z.enum(ISTANBUL_GRADES)),
  description: written(runs),
});
