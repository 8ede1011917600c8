import { defineTexts } from "../define-texts.ts";

/** Kind of court. */
export const COURT_KINDS = defineTexts({
  en: {
    civil: "ordinary court",
    military: "military court",
    occupation: "court set up by the occupying authorities",
    "not-a-court": "a body that is no court",
    unknown: "not known",
  },
  uk: {
    civil: "загальний суд",
    military: "військовий суд",
    occupation: "суд, створений окупаційною владою",
    "not-a-court": "орган, що не є судом",
    unknown: "невідомо",
  },
  fr: {
    civil: "juridiction ordinaire",
    military: "juridiction militaire",
    occupation: "juridiction créée par les autorités d’occupation",
    "not-a-court": "organe qui n’est pas un tribunal",
    unknown: "inconnue",
  },
  ru: {
    civil: "суд общей юрисдикции",
    military: "военный суд",
    occupation: "суд, созданный оккупационными властями",
    "not-a-court": "орган, не являющийся судом",
    unknown: "неизвестно",
  },
});
