import { defineTexts } from "../../language/define-texts.ts";

/** Names of the fields of a record of type `finding`, by path. */
export const FINDING_FIELDS = defineTexts({
  en: {
    case: "Case",
    text: "Text",
    citations: "Rests on",
    contraryCitations: "Speaks against it",
    weighing: "How contrary sources were weighed",
    about: "About",
    events: "Events",
    acts: "Acts",
    author: "Author",
  },
  uk: {
    case: "Справа",
    text: "Текст",
    citations: "Спирається на",
    contraryCitations: "Свідчить проти",
    weighing: "Як зважено суперечливі джерела",
    about: "Про кого чи що",
    events: "Події",
    acts: "Діяння",
    author: "Автор",
  },
  fr: {
    case: "Affaire",
    text: "Texte",
    citations: "S’appuie sur",
    contraryCitations: "S’y oppose",
    weighing: "Appréciation des sources contraires",
    about: "Au sujet de",
    events: "Événements",
    acts: "Actes",
    author: "Auteur",
  },
  ru: {
    case: "Дело",
    text: "Текст",
    citations: "Опирается на",
    contraryCitations: "Говорит против",
    weighing: "Как взвешены противоречащие источники",
    about: "О ком или чём",
    events: "События",
    acts: "Деяния",
    author: "Автор",
  },
});
