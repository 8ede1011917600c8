import { defineTexts } from "../define-texts.ts";

/** What an actor is. */
export const ACTOR_KINDS = defineTexts({
  en: {
    person: "person",
    unit: "unit",
    agency: "agency",
    "de-facto-authority": "de facto authority",
    organisation: "organisation",
    institution: "institution",
    other: "other",
  },
  uk: {
    person: "особа",
    unit: "підрозділ",
    agency: "відомство",
    "de-facto-authority": "фактична влада",
    organisation: "організація",
    institution: "заклад",
    other: "інше",
  },
  fr: {
    person: "personne",
    unit: "unité",
    agency: "service",
    "de-facto-authority": "autorité de fait",
    organisation: "organisation",
    institution: "établissement",
    other: "autre",
  },
  ru: {
    person: "лицо",
    unit: "подразделение",
    agency: "ведомство",
    "de-facto-authority": "фактическая власть",
    organisation: "организация",
    institution: "учреждение",
    other: "иное",
  },
});
