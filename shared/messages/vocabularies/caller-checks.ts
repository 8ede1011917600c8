import { defineTexts } from "../define-texts.ts";

/** How far it is known who enquires. */
export const CALLER_CHECKS = defineTexts({
  en: {
    "known-to-us": "known to us",
    "document-seen": "document seen",
    "called-back": "called back on a known number",
    "answered-questions": "answered questions of recognition",
    "not-checked": "not checked",
    doubtful: "doubtful",
  },
  uk: {
    "known-to-us": "відома нам особа",
    "document-seen": "документ бачили",
    "called-back": "передзвонили на відомий номер",
    "answered-questions": "відповіді на контрольні питання",
    "not-checked": "не перевірено",
    doubtful: "сумнівно",
  },
  fr: {
    "known-to-us": "connu de nous",
    "document-seen": "document vu",
    "called-back": "rappelé à un numéro connu",
    "answered-questions": "a répondu aux questions de reconnaissance",
    "not-checked": "non vérifié",
    doubtful: "douteux",
  },
  ru: {
    "known-to-us": "известен нам",
    "document-seen": "документ видели",
    "called-back": "перезвонили на известный номер",
    "answered-questions": "ответы на контрольные вопросы",
    "not-checked": "не проверено",
    doubtful: "сомнительно",
  },
});
