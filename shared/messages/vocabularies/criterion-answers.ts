import { defineTexts } from "../define-texts.ts";

/** What an assessment of one criterion came to. */
export const CRITERION_ANSWERS = defineTexts({
  en: {
    met: "met",
    "not-met": "not met",
    unclear: "unclear",
    "not-examined": "not examined",
  },
  uk: {
    met: "виконано",
    "not-met": "не виконано",
    unclear: "неясно",
    "not-examined": "не розглянуто",
  },
  fr: {
    met: "rempli",
    "not-met": "non rempli",
    unclear: "incertain",
    "not-examined": "non examiné",
  },
  ru: {
    met: "выполнено",
    "not-met": "не выполнено",
    unclear: "неясно",
    "not-examined": "не рассмотрено",
  },
});
