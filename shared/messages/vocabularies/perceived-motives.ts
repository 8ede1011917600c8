import { defineTexts } from "../define-texts.ts";

/** Ground on which the victim was chosen, as perceived. */
export const PERCEIVED_MOTIVES = defineTexts({
  en: {
    nationality: "nationality",
    language: "language",
    politics: "politics",
    religion: "religion",
    "service-in-unit": "service in a unit",
    "volunteer-work": "volunteer work",
    "refusal-to-collaborate": "refusal to collaborate",
  },
  uk: {
    nationality: "національність",
    language: "мова",
    politics: "політичні погляди",
    religion: "релігія",
    "service-in-unit": "служба в підрозділі",
    "volunteer-work": "волонтерство",
    "refusal-to-collaborate": "відмова співпрацювати",
  },
  fr: {
    nationality: "nationalité",
    language: "langue",
    politics: "opinions politiques",
    religion: "religion",
    "service-in-unit": "service dans une unité",
    "volunteer-work": "bénévolat",
    "refusal-to-collaborate": "refus de collaborer",
  },
  ru: {
    nationality: "национальность",
    language: "язык",
    politics: "политические взгляды",
    religion: "религия",
    "service-in-unit": "служба в подразделении",
    "volunteer-work": "волонтёрство",
    "refusal-to-collaborate": "отказ сотрудничать",
  },
});
