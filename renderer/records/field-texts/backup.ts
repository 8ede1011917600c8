import { defineTexts } from "../../language/define-texts.ts";

/** Names of the fields of a record of type `backup`, by path. */
export const BACKUP_FIELDS = defineTexts({
  en: {
    made: "Made",
    medium: "Medium",
    kept: "Where and with whom it is",
    state: "State",
    ended: "Destroyed or missed since",
    checked: "Last opened and checked",
  },
  uk: {
    made: "Зроблено",
    medium: "Носій",
    kept: "Де й у кого зберігається",
    state: "Стан",
    ended: "Знищено або не знайдено з",
    checked: "Востаннє відкрито й перевірено",
  },
  fr: {
    made: "Faite le",
    medium: "Support",
    kept: "Où et chez qui elle se trouve",
    state: "État",
    ended: "Détruite ou introuvable depuis",
    checked: "Ouverte et vérifiée la dernière fois",
  },
  ru: {
    made: "Сделана",
    medium: "Носитель",
    kept: "Где и у кого хранится",
    state: "Состояние",
    ended: "Уничтожена или не найдена с",
    checked: "Последний раз открыта и проверена",
  },
});
