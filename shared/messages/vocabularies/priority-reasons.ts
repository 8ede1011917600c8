import { defineTexts } from "../define-texts.ts";

/** Why somebody should come before others. */
export const PRIORITY_REASONS = defineTexts({
  en: {
    "medical-urgent": "urgent medical need",
    medical: "illness or injury",
    disability: "disability",
    pregnancy: "pregnancy or nursing",
    child: "child",
    elderly: "advanced age",
    woman: "woman",
    "time-held": "long time held",
    "sole-carer": "sole carer of others",
  },
  uk: {
    "medical-urgent": "нагальна медична потреба",
    medical: "хвороба чи поранення",
    disability: "інвалідність",
    pregnancy: "вагітність чи грудне вигодовування",
    child: "дитина",
    elderly: "похилий вік",
    woman: "жінка",
    "time-held": "тривалий час утримання",
    "sole-carer": "єдиний доглядальник за іншими",
  },
  fr: {
    "medical-urgent": "besoin médical urgent",
    medical: "maladie ou blessure",
    disability: "handicap",
    pregnancy: "grossesse ou allaitement",
    child: "enfant",
    elderly: "âge avancé",
    woman: "femme",
    "time-held": "longue durée de détention",
    "sole-carer": "seul soutien d’autres personnes",
  },
  ru: {
    "medical-urgent": "неотложная медицинская нужда",
    medical: "болезнь или ранение",
    disability: "инвалидность",
    pregnancy: "беременность или кормление",
    child: "ребёнок",
    elderly: "пожилой возраст",
    woman: "женщина",
    "time-held": "долгое время удержания",
    "sole-carer": "единственный опекун других",
  },
});
