import { defineTexts } from "../define-texts.ts";

/** Type of a record of which sources make claims. */
export const CLAIMED_TYPES = defineTexts({
  en: {
    person: "person",
    "custody-episode": "custody",
    event: "event",
    act: "act",
    place: "place",
    actor: "actor",
    proceeding: "proceeding",
  },
  uk: {
    person: "особа",
    "custody-episode": "тримання",
    event: "подія",
    act: "діяння",
    place: "місце",
    actor: "учасник",
    proceeding: "провадження",
  },
  fr: {
    person: "personne",
    "custody-episode": "détention",
    event: "événement",
    act: "acte",
    place: "lieu",
    actor: "acteur",
    proceeding: "procédure",
  },
  ru: {
    person: "лицо",
    "custody-episode": "содержание под стражей",
    event: "событие",
    act: "деяние",
    place: "место",
    actor: "участник",
    proceeding: "производство",
  },
});
