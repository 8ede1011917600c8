import { defineTexts } from "../define-texts.ts";

/** How it was established where a person is held. */
export const LOCATION_PROOFS = defineTexts({
  en: {
    captor: "by the captor",
    icrc: "by the ICRC",
    "released-witness": "by somebody released",
    family: "by the family",
    counsel: "by counsel",
    document: "by a document",
    "open-source": "from open sources",
    other: "otherwise",
  },
  uk: {
    captor: "держава, що утримує",
    icrc: "МКЧХ",
    "released-witness": "звільнений свідок",
    family: "родина",
    counsel: "адвокат",
    document: "документ",
    "open-source": "відкриті джерела",
    other: "інакше",
  },
  fr: {
    captor: "par la puissance détentrice",
    icrc: "par le CICR",
    "released-witness": "par une personne libérée",
    family: "par la famille",
    counsel: "par l’avocat",
    document: "par un document",
    "open-source": "par des sources ouvertes",
    other: "autrement",
  },
  ru: {
    captor: "удерживающая держава",
    icrc: "МККК",
    "released-witness": "освобождённый свидетель",
    family: "семья",
    counsel: "адвокат",
    document: "документ",
    "open-source": "открытые источники",
    other: "иначе",
  },
});
