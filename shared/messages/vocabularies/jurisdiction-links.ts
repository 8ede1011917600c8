import { defineTexts } from "../define-texts.ts";

/** Link of an act to the territory over which the Court has jurisdiction. */
export const JURISDICTION_LINKS = defineTexts({
  en: {
    "ukrainian-territory": "conduct on the territory of Ukraine",
    "cross-border-deportation": "deportation across the border",
    "partly-ukrainian": "conduct partly on the territory of Ukraine",
    "russia-only": "conduct in Russia alone",
    "belarus-only": "conduct in Belarus alone",
    "not-assessed": "not assessed",
  },
  uk: {
    "ukrainian-territory": "діяння на території України",
    "cross-border-deportation": "депортація через кордон",
    "partly-ukrainian": "діяння частково на території України",
    "russia-only": "діяння лише в Росії",
    "belarus-only": "діяння лише в Білорусі",
    "not-assessed": "не оцінено",
  },
  fr: {
    "ukrainian-territory": "conduite sur le territoire de l’Ukraine",
    "cross-border-deportation": "déportation à travers la frontière",
    "partly-ukrainian": "conduite en partie sur le territoire de l’Ukraine",
    "russia-only": "conduite en Russie seulement",
    "belarus-only": "conduite au Bélarus seulement",
    "not-assessed": "non évalué",
  },
  ru: {
    "ukrainian-territory": "деяние на территории Украины",
    "cross-border-deportation": "депортация через границу",
    "partly-ukrainian": "деяние частично на территории Украины",
    "russia-only": "деяние только в России",
    "belarus-only": "деяние только в Беларуси",
    "not-assessed": "не оценено",
  },
});
