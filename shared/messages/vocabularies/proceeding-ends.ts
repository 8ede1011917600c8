import { defineTexts } from "../define-texts.ts";

/** How somebody came free of a sentence. */
export const PROCEEDING_ENDS = defineTexts({
  en: {
    "not-ended": "not ended",
    served: "served",
    exchange: "exchange",
    pardon: "pardon",
    amnesty: "amnesty",
    death: "death",
    other: "other",
  },
  uk: {
    "not-ended": "не завершено",
    served: "відбуто",
    exchange: "обмін",
    pardon: "помилування",
    amnesty: "амністія",
    death: "смерть",
    other: "інше",
  },
  fr: {
    "not-ended": "non terminé",
    served: "purgée",
    exchange: "échange",
    pardon: "grâce",
    amnesty: "amnistie",
    death: "décès",
    other: "autre",
  },
  ru: {
    "not-ended": "не завершено",
    served: "отбыто",
    exchange: "обмен",
    pardon: "помилование",
    amnesty: "амнистия",
    death: "смерть",
    other: "иное",
  },
});
