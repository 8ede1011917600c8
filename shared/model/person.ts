import { z } from "zod";
import { countryCode, languageTag } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { PROTECTION_RISKS, RISK_GROUNDS } from "./vocabulary/grading.ts";
import {
  CUSTODY_STATUSES,
  NAME_KINDS,
  PERSON_CATEGORIES,
  PERSON_ROLES,
  SEXES,
  WITNESS_ROLES,
} from "./vocabulary/persons.ts";

/** One form of a name. Forms are never overwritten; one is the display name. */
export const nameForm = z.strictObject({
  text: z.string().min(1),
  kind: z.enum(NAME_KINDS).optional(),
  family: z.string().optional(),
  given: z.string().optional(),
  patronymic: z.string().optional(),
  /** ISO 15924 code: `Cyrl`, `Latn`. */
  script: z.string().optional(),
  language: z.string().optional(),
  /** Standard of transliteration, if the form was made by one. */
  standard: z.string().optional(),
  source: recordId.optional(),
  from: edtf.optional(),
  to: edtf.optional(),
  display: z.boolean().optional(),
});

/** A person, known or not: "Sasha from Mariupol" is a valid record. */
export const person = defineRecord("person", "P", {
  names: identifying(z.array(nameForm)),
  sex: coded(z.enum(SEXES)),
  gender: identifying(z.string()),
  born: identifying(edtf),
  birthplace: identifying(z.string()),
  died: identifying(edtf),
  nationalities: coded(
    z.array(z.strictObject({ country: countryCode, imposed: z.boolean().optional(), from: edtf.optional() })),
  ),
  languages: coded(z.array(languageTag)),
  religion: identifying(z.string()),
  education: identifying(z.string()),
  occupation: identifying(z.string()),
  documents: identifying(
    z.array(z.strictObject({ kind: z.string(), number: z.string(), issued: edtf.optional() })),
  ),
  distinguishingMarks: identifying(z.string()),
  healthBefore: identifying(z.string()),
  residence: identifying(z.string()),
  contact: identifying(z.string()),
  nextOfKin: identifying(
    z.array(
      z.strictObject({
        person: recordId.optional(),
        name: z.string().optional(),
        relation: z.string().optional(),
        mayContact: z.boolean().optional(),
      }),
    ),
  ),
  unit: identifying(z.string()),
  rank: identifying(z.string()),
  /** What the person is now; the dated history is in `categories`. */
  category: coded(z.enum(PERSON_CATEGORIES)),
  categories: coded(
    z.array(
      z.strictObject({ category: z.enum(PERSON_CATEGORIES), from: edtf.optional(), to: edtf.optional() }),
    ),
  ),
  /** Legal status as the captor treated it, and as assessed; the two often differ. */
  statusAsTreated: coded(z.enum(PERSON_CATEGORIES)),
  statusAsAssessed: coded(z.enum(PERSON_CATEGORIES)),
  roles: coded(z.array(z.enum(PERSON_ROLES))),
  witnessRoles: coded(z.array(z.enum(WITNESS_ROLES))),
  captured: coded(edtf),
  capturePlace: coded(recordId),
  custodyStatus: coded(z.enum(CUSTODY_STATUSES)),
  custodyStatusAsOf: coded(edtf),
  released: coded(edtf),
  relations: identifying(z.array(z.strictObject({ person: recordId, relation: z.string() }))),
  minor: coded(z.boolean()),
  risk: coded(z.union(PROTECTION_RISKS.map((level) => z.literal(level)))),
  riskGrounds: coded(z.array(z.enum(RISK_GROUNDS))),
  /** A description under pseudonym: what a dossier may say of the person. */
  profile: written(runs),
  photographs: coded(recordIds),
});
