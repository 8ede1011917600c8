import { defineTexts } from "../define-texts.ts";

/** Who a dossier is for. */
export const FORUMS = defineTexts({
  en: {
    "icc-article-15": "ICC, article 15",
    "national-prosecutor": "national prosecutor",
    "un-body": "UN body",
    "european-court": "European Court of Human Rights",
    "other-ngo": "another NGO",
    public: "the public",
  },
  uk: {
    "icc-article-15": "МКС, стаття 15",
    "national-prosecutor": "національний прокурор",
    "un-body": "орган ООН",
    "european-court": "Європейський суд з прав людини",
    "other-ngo": "інша громадська організація",
    public: "громадськість",
  },
  fr: {
    "icc-article-15": "CPI, article 15",
    "national-prosecutor": "procureur national",
    "un-body": "organe de l’ONU",
    "european-court": "Cour européenne des droits de l’homme",
    "other-ngo": "autre ONG",
    public: "le public",
  },
  ru: {
    "icc-article-15": "МУС, статья 15",
    "national-prosecutor": "национальный прокурор",
    "un-body": "орган ООН",
    "european-court": "Европейский суд по правам человека",
    "other-ngo": "другая общественная организация",
    public: "общественность",
  },
});
