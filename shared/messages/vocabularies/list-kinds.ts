import { defineTexts } from "../define-texts.ts";

/** What a list is kept for. */
export const LIST_KINDS = defineTexts({
  en: {
    "detainee-register": "register of detainees",
    "child-tracing": "child tracing sheets",
    "political-prisoners": "list of political prisoners",
    exchange: "exchange and repatriation list",
    free: "free list",
  },
  uk: {
    "detainee-register": "реєстр утримуваних осіб",
    "child-tracing": "розшукові листи дітей",
    "political-prisoners": "список політичних в’язнів",
    exchange: "список на обмін і повернення",
    free: "вільний список",
  },
  fr: {
    "detainee-register": "registre des personnes détenues",
    "child-tracing": "fiches de recherche d’enfants",
    "political-prisoners": "liste de prisonniers politiques",
    exchange: "liste d’échange et de rapatriement",
    free: "liste libre",
  },
  ru: {
    "detainee-register": "реестр удерживаемых лиц",
    "child-tracing": "розыскные листы детей",
    "political-prisoners": "список политических заключённых",
    exchange: "список на обмен и возвращение",
    free: "свободный список",
  },
});
