import { defineTexts } from "../define-texts.ts";

/** Whether what is charged was lawful under the law of armed conflict. */
export const LAWFUL_ACT_ANSWERS = defineTexts({
  en: {
    "not-assessed": "not assessed",
    lawful: "lawful act of war",
    unlawful: "not a lawful act of war",
    "no-act-of-war": "no act of war at all",
    disputed: "disputed",
  },
  uk: {
    "not-assessed": "не оцінено",
    lawful: "правомірна воєнна дія",
    unlawful: "не є правомірною воєнною дією",
    "no-act-of-war": "узагалі не воєнна дія",
    disputed: "спірно",
  },
  fr: {
    "not-assessed": "non évalué",
    lawful: "acte de guerre licite",
    unlawful: "acte de guerre illicite",
    "no-act-of-war": "pas un acte de guerre",
    disputed: "contesté",
  },
  ru: {
    "not-assessed": "не оценено",
    lawful: "правомерное военное действие",
    unlawful: "не является правомерным военным действием",
    "no-act-of-war": "вообще не военное действие",
    disputed: "спорно",
  },
});
