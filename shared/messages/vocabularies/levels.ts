import { defineTexts } from "../define-texts.ts";

/** Version of a dossier. */
export const LEVELS = defineTexts({
  en: {
    full: "Confidential – full version, for counsel only",
    "confidential-ex-parte": "Confidential – ex parte",
    confidential: "Confidential",
    "public-redacted": "Public – redacted version",
  },
  uk: {
    full: "Конфіденційно – повна версія, лише для представників",
    "confidential-ex-parte": "Конфіденційно – ex parte",
    confidential: "Конфіденційно",
    "public-redacted": "Для оприлюднення – версія з вилученнями",
  },
  fr: {
    full: "Confidentiel – version complète, réservée aux conseils",
    "confidential-ex-parte": "Confidentiel – ex parte",
    confidential: "Confidentiel",
    "public-redacted": "Public – version expurgée",
  },
  ru: {
    full: "Конфиденциально – полная версия, только для представителей",
    "confidential-ex-parte": "Конфиденциально – ex parte",
    confidential: "Конфиденциально",
    "public-redacted": "Открыто – версия с изъятиями",
  },
});
