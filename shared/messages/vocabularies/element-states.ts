import { defineTexts } from "../define-texts.ts";

/** State of an element in the matrix. */
export const ELEMENT_STATES = defineTexts({
  en: {
    "not-assessed": "not assessed",
    unsupported: "not shown",
    "partially-supported": "partly supported",
    supported: "supported",
    contested: "contested",
    "not-applicable": "not applicable",
  },
  uk: {
    "not-assessed": "не оцінено",
    unsupported: "не показано",
    "partially-supported": "частково підтверджено",
    supported: "підтверджено",
    contested: "суперечливо",
    "not-applicable": "не застосовується",
  },
  fr: {
    "not-assessed": "non évalué",
    unsupported: "non établi",
    "partially-supported": "étayé en partie",
    supported: "étayé",
    contested: "contesté",
    "not-applicable": "sans objet",
  },
  ru: {
    "not-assessed": "не оценено",
    unsupported: "не показано",
    "partially-supported": "частично подтверждено",
    supported: "подтверждено",
    contested: "противоречиво",
    "not-applicable": "не применяется",
  },
});
