import { defineTexts } from "../define-texts.ts";

/** Grounds of a protection risk. */
export const RISK_GROUNDS = defineTexts({
  en: {
    "relative-in-custody": "relative in custody",
    "relative-in-occupied-territory": "relative in occupied territory",
    "resident-in-russia-or-belarus": "lives in Russia or Belarus",
    "ongoing-trial": "trial going on",
    "sexual-violence": "sexual violence",
    insider: "insider",
    child: "child",
    publicity: "publicity",
  },
  uk: {
    "relative-in-custody": "близька особа під вартою",
    "relative-in-occupied-territory": "близькі на окупованій території",
    "resident-in-russia-or-belarus": "живе в Росії або Білорусі",
    "ongoing-trial": "триває суд",
    "sexual-violence": "сексуальне насильство",
    insider: "інсайдер",
    child: "дитина",
    publicity: "розголос",
  },
  fr: {
    "relative-in-custody": "proche en détention",
    "relative-in-occupied-territory": "proche en territoire occupé",
    "resident-in-russia-or-belarus": "réside en Russie ou au Bélarus",
    "ongoing-trial": "procès en cours",
    "sexual-violence": "violences sexuelles",
    insider: "initié",
    child: "enfant",
    publicity: "publicité",
  },
  ru: {
    "relative-in-custody": "близкий человек под стражей",
    "relative-in-occupied-territory": "близкие на оккупированной территории",
    "resident-in-russia-or-belarus": "живёт в России или Беларуси",
    "ongoing-trial": "идёт суд",
    "sexual-violence": "сексуальное насилие",
    insider: "инсайдер",
    child: "ребёнок",
    publicity: "огласка",
  },
});
