import { defineTexts } from "../../language/define-texts.ts";

/** Names of the fields of a record of type `list-snapshot`, by path. */
export const LIST_SNAPSHOT_FIELDS = defineTexts({
  en: {
    list: "List",
    listVersion: "Version of the list",
    taken: "Taken on",
    entries: "Entries",
    "entries.entry": "Entry",
    "entries.person": "Person",
    "entries.versions": "Versions",
  },
  uk: {
    list: "Список",
    listVersion: "Версія списку",
    taken: "Станом на",
    entries: "Записи",
    "entries.entry": "Запис",
    "entries.person": "Особа",
    "entries.versions": "Версії",
  },
  fr: {
    list: "Liste",
    listVersion: "Version de la liste",
    taken: "Arrêtée le",
    entries: "Inscriptions",
    "entries.entry": "Inscription",
    "entries.person": "Personne",
    "entries.versions": "Versions",
  },
  ru: {
    list: "Список",
    listVersion: "Версия списка",
    taken: "По состоянию на",
    entries: "Строки",
    "entries.entry": "Строка",
    "entries.person": "Лицо",
    "entries.versions": "Версии",
  },
});
