import { defineTexts } from "../define-texts.ts";

/** Who may know that a record exists. */
export const CONFIDENTIALITY_TIERS = defineTexts({
  en: {
    T0: "T0 public",
    T1: "T1 internal",
    T2: "T2 restricted",
    T3: "T3 identity protected",
    T4: "T4 sealed",
  },
  uk: {
    T0: "T0 відкрито",
    T1: "T1 внутрішнє",
    T2: "T2 обмежено",
    T3: "T3 особу захищено",
    T4: "T4 опечатано",
  },
  fr: {
    T0: "T0 public",
    T1: "T1 interne",
    T2: "T2 restreint",
    T3: "T3 identité protégée",
    T4: "T4 scellé",
  },
  ru: {
    T0: "T0 открыто",
    T1: "T1 внутреннее",
    T2: "T2 ограничено",
    T3: "T3 личность защищена",
    T4: "T4 опечатано",
  },
});
