import { defineTexts } from "../define-texts.ts";

/** Who controlled a place at a date. */
export const TERRITORY_STATUSES = defineTexts({
  en: {
    "ukraine-controlled": "controlled by Ukraine",
    "occupied-since-2014": "Ukraine, occupied since 2014",
    "occupied-since-2022": "Ukraine, occupied since 2022",
    contested: "contested",
    russia: "Russia",
    belarus: "Belarus",
    "third-state": "third State",
    unknown: "not known",
  },
  uk: {
    "ukraine-controlled": "підконтрольна Україні",
    "occupied-since-2014": "Україна, окупована з 2014 року",
    "occupied-since-2022": "Україна, окупована з 2022 року",
    contested: "контроль оспорюється",
    russia: "Росія",
    belarus: "Білорусь",
    "third-state": "третя держава",
    unknown: "невідомо",
  },
  fr: {
    "ukraine-controlled": "sous contrôle de l’Ukraine",
    "occupied-since-2014": "Ukraine, occupé depuis 2014",
    "occupied-since-2022": "Ukraine, occupé depuis 2022",
    contested: "disputé",
    russia: "Russie",
    belarus: "Bélarus",
    "third-state": "État tiers",
    unknown: "inconnu",
  },
  ru: {
    "ukraine-controlled": "под контролем Украины",
    "occupied-since-2014": "Украина, оккупирована с 2014 года",
    "occupied-since-2022": "Украина, оккупирована с 2022 года",
    contested: "контроль оспаривается",
    russia: "Россия",
    belarus: "Беларусь",
    "third-state": "третье государство",
    unknown: "неизвестно",
  },
});
