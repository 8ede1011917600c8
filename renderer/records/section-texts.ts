import { defineTexts } from "../language/define-texts.ts";

/** Headings of the sections of a record. */
export const SECTION_TEXTS = defineTexts({
  en: {
    essentials: "Essentials",
    protection: "Protection and contact",
    identity: "Who or where exactly",
    custody: "Status and custody",
    circumstances: "Circumstances",
    law: "Points of law",
    effects: "Effects",
    words: "Description",
    filing: "Sources and filing",
  },
  uk: {
    essentials: "Головне",
    protection: "Захист і зв’язок",
    identity: "Хто або де саме",
    custody: "Статус і тримання",
    circumstances: "Обставини",
    law: "Правові питання",
    effects: "Наслідки",
    words: "Опис",
    filing: "Джерела й облік",
  },
  fr: {
    essentials: "L’essentiel",
    protection: "Protection et contact",
    identity: "Qui ou où exactement",
    custody: "Statut et détention",
    circumstances: "Circonstances",
    law: "Points de droit",
    effects: "Conséquences",
    words: "Description",
    filing: "Sources et classement",
  },
  ru: {
    essentials: "Главное",
    protection: "Защита и связь",
    identity: "Кто или где именно",
    custody: "Статус и содержание",
    circumstances: "Обстоятельства",
    law: "Правовые вопросы",
    effects: "Последствия",
    words: "Описание",
    filing: "Источники и учёт",
  },
});
