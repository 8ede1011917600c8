import { defineTexts } from "../../language/define-texts.ts";

/** Names of the fields of a record of type `list`, by path. */
export const LIST_FIELDS = defineTexts({
  en: {
    title: "Title",
    kind: "Kind",
    criteria: "Criteria",
    criteriaWords: "Criteria in words",
    criteriaSource: "Source of the criteria",
  },
  uk: {
    title: "Назва",
    kind: "Вид",
    criteria: "Критерії",
    criteriaWords: "Критерії словами",
    criteriaSource: "Джерело критеріїв",
  },
  fr: {
    title: "Intitulé",
    kind: "Nature",
    criteria: "Critères",
    criteriaWords: "Critères en mots",
    criteriaSource: "Source des critères",
  },
  ru: {
    title: "Название",
    kind: "Вид",
    criteria: "Критерии",
    criteriaWords: "Критерии словами",
    criteriaSource: "Источник критериев",
  },
});
