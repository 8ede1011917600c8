import { z } from "zod";
import { countryCode, languageTag } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { edtf } from "./uncertain-date.ts";
import { SEXES } from "./vocabulary/persons.ts";
import { BLOOD_GROUPS, CARD_SAFETY } from "./vocabulary/tracing.ts";

/**
 * The card of a child who was taken to another country, with the particulars of Additional Protocol I, art.
 * 78(3), in its order. Its tier is T3 at least.
 */
export const tracingCard = defineRecord("tracing-card", "TC", {
  person: coded(recordId),
  surnames: identifying(z.array(z.string())),
  firstNames: identifying(z.array(z.string())),
  sex: coded(z.enum(SEXES)),
  /** Of the identities, as are the other particulars by which a child can be found. */
  born: identifying(edtf),
  birthplace: identifying(z.string()),
  approximateAge: identifying(z.int().nonnegative()),
  fatherName: identifying(z.string()),
  father: coded(recordId),
  motherName: identifying(z.string()),
  motherMaidenName: identifying(z.string()),
  mother: coded(recordId),
  nextOfKinNames: identifying(z.array(z.string())),
  nextOfKin: coded(recordIds),
  nationality: coded(countryCode),
  nativeLanguage: coded(languageTag),
  otherLanguages: coded(z.array(languageTag)),
  familyAddress: identifying(z.string()),
  identificationNumber: identifying(z.string()),
  health: identifying(z.string()),
  bloodGroup: identifying(z.enum(BLOOD_GROUPS)),
  features: identifying(z.string()),
  found: coded(edtf),
  foundAt: coded(recordId),
  left: coded(edtf),
  leftFrom: coded(recordId),
  religion: identifying(z.string()),
  presentAddress: identifying(z.string()),
  presentPlace: coded(recordId),
  died: identifying(edtf),
  deathPlace: identifying(z.string()),
  deathCircumstances: identifying(z.string()),
  interment: identifying(z.string()),
  /** The card carries photographs. */
  photographs: coded(recordIds),
  issuedBy: written(z.string()),
  issued: coded(edtf),
  safety: coded(z.enum(CARD_SAFETY)),
  sent: coded(edtf),
});
