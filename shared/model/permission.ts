import { z } from "zod";
import { languageTag, topicCode } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { FORUMS } from "./vocabulary/dossiers.ts";
import { edtf } from "./uncertain-date.ts";
import {
  IDENTITY_LEVELS,
  MATERIAL_KINDS,
  PERMISSION_BASES,
  PERMISSION_CAPACITIES,
  PERMISSION_GIVERS,
  PERMISSION_STATES,
  SCOPE_ANSWERS,
  SCOPES,
} from "./vocabulary/permissions.ts";

/** What may be done with somebody's words and data. It decides every export. */
export const permission = defineRecord("permission", "PM", {
  givenBy: coded(z.enum(PERMISSION_GIVERS)),
  giver: coded(recordId),
  about: coded(recordId),
  capacity: coded(z.enum(PERMISSION_CAPACITIES)),
  state: coded(z.enum(PERMISSION_STATES)),
  basis: coded(z.enum(PERMISSION_BASES)),
  /** Why a basis other than consent applies, or why permission could not be sought. */
  reason: identifying(z.string()),
  reviewedBy: identifying(z.string()),
  reviewed: coded(z.boolean()),
  scopes: coded(
    z.array(z.strictObject({ scope: z.enum(SCOPES), answer: z.enum(SCOPE_ANSWERS), until: edtf.optional() })),
  ),
  conditions: identifying(z.string()),
  /** What it covers; absent means everything the person gave or that is about the person. */
  material: coded(
    z.array(
      z.strictObject({
        kind: z.enum(MATERIAL_KINDS).optional(),
        record: recordId.optional(),
        paragraphs: recordIds.optional(),
        topic: topicCode.optional(),
      }),
    ),
  ),
  /** Recipients by forum; absent means whoever the scopes allow. */
  recipients: coded(z.array(z.enum(FORUMS))),
  identityLevel: coded(z.enum(IDENTITY_LEVELS)),
  from: coded(edtf),
  to: coded(edtf),
  proof: coded(recordIds),
  permissionLanguage: coded(languageTag),
});
