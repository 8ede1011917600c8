import { defineTexts } from "../define-texts.ts";

/** Where an assessment stands. */
export const ASSESSMENT_STATES = defineTexts({
  en: {
    draft: "draft",
    reviewed: "reviewed",
    rejected: "rejected",
  },
  uk: {
    draft: "чернетка",
    reviewed: "перевірено",
    rejected: "відхилено",
  },
  fr: {
    draft: "projet",
    reviewed: "relue",
    rejected: "rejetée",
  },
  ru: {
    draft: "черновик",
    reviewed: "проверено",
    rejected: "отклонено",
  },
});
