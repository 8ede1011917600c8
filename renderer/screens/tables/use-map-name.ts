import { useCallback } from "react";
import { defineTexts } from "../../language/define-texts.ts";
import { useTexts } from "../../language/use-texts.ts";

const MAP_TEXTS = defineTexts({
  en: {
    "detained-civilians": "Register of detained civilians",
    "deported-children": "Register of deported children",
    "political-prisoners": "List of political prisoners",
    "exchange-list": "Exchange list",
    uwazi: "Uwazi",
  },
  uk: {
    "detained-civilians": "Реєстр затриманих цивільних",
    "deported-children": "Реєстр депортованих дітей",
    "political-prisoners": "Список політв’язнів",
    "exchange-list": "Список на обмін",
    uwazi: "Uwazi",
  },
  fr: {
    "detained-civilians": "Registre des civils détenus",
    "deported-children": "Registre des enfants déportés",
    "political-prisoners": "Liste des prisonniers politiques",
    "exchange-list": "Liste d’échange",
    uwazi: "Uwazi",
  },
  ru: {
    "detained-civilians": "Реестр задержанных гражданских",
    "deported-children": "Реестр депортированных детей",
    "political-prisoners": "Список политзаключённых",
    "exchange-list": "Список на обмен",
    uwazi: "Uwazi",
  },
});
const SHIPPED = Object.keys(MAP_TEXTS.en) as (keyof typeof MAP_TEXTS.en)[];

/** Gives the name of a shipped map in words; any other is called as its file. */
export function useMapName(): (name: string) => string {
  const text = useTexts(MAP_TEXTS);
  return useCallback(
    (name) => {
      const shipped = SHIPPED.find((each) => each === name);
      return shipped ? text(shipped) : name;
    },
    [text],
  );
}
