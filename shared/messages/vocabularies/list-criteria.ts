import { defineTexts } from "../define-texts.ts";

/** Criteria of lists, in our own short words. */
export const LIST_CRITERIA = defineTexts({
  en: {
    "identity-verified": "identity verified",
    "captivity-confirmed": "captivity confirmed",
    "whereabouts-confirmed": "whereabouts confirmed",
    "held-now": "held on the date of the list",
    "taken-abroad": "taken to another country",
    "under-eighteen": "under eighteen when taken",
    "pace-1900-a":
      "detained in violation of a fundamental guarantee, in particular freedom of thought, expression, assembly",
    "pace-1900-b": "detained for purely political reasons, without connection to any offence",
    "pace-1900-c": "for political motives, length or conditions out of proportion to the offence",
    "pace-1900-d": "for political motives, detained in a discriminatory manner",
    "pace-1900-e": "clearly unfair proceedings, connected with political motives",
    "no-violence": "not excluded: no violence against a person, save self-defence or necessity",
    "no-incitement": "not excluded: no calls for violence or hatred",
  },
  uk: {
    "identity-verified": "особу встановлено",
    "captivity-confirmed": "утримання підтверджено",
    "whereabouts-confirmed": "місце перебування підтверджено",
    "held-now": "утримують на дату списку",
    "taken-abroad": "вивезено до іншої країни",
    "under-eighteen": "на час вивезення не було вісімнадцяти",
    "pace-1900-a":
      "позбавлення волі порушує основоположну гарантію, зокрема свободу думки, вираження, зібрань",
    "pace-1900-b": "позбавлення волі суто з політичних причин, без зв’язку зі злочином",
    "pace-1900-c": "з політичних мотивів строк чи умови явно несумірні з правопорушенням",
    "pace-1900-d": "з політичних мотивів утримується дискримінаційно",
    "pace-1900-e": "явно несправедливе провадження, пов’язане з політичними мотивами",
    "no-violence": "не виключено: не було насильства проти особи, крім самооборони чи крайньої потреби",
    "no-incitement": "не виключено: не було закликів до насильства чи ненависті",
  },
  fr: {
    "identity-verified": "identité vérifiée",
    "captivity-confirmed": "captivité confirmée",
    "whereabouts-confirmed": "lieu de détention confirmé",
    "held-now": "détenue à la date de la liste",
    "taken-abroad": "emmené dans un autre pays",
    "under-eighteen": "moins de dix-huit ans au départ",
    "pace-1900-a":
      "détention en violation d’une garantie fondamentale, notamment les libertés de pensée, d’expression, de réunion",
    "pace-1900-b": "détention pour des raisons purement politiques, sans lien avec une infraction",
    "pace-1900-c": "pour des motifs politiques, durée ou conditions manifestement disproportionnées",
    "pace-1900-d": "pour des motifs politiques, détention discriminatoire",
    "pace-1900-e": "procédure manifestement irrégulière, liée à des motifs politiques",
    "no-violence": "non exclue : pas de violence contre une personne, hors légitime défense ou nécessité",
    "no-incitement": "non exclue : pas d’appel à la violence ou à la haine",
  },
  ru: {
    "identity-verified": "личность установлена",
    "captivity-confirmed": "удержание подтверждено",
    "whereabouts-confirmed": "местонахождение подтверждено",
    "held-now": "удерживается на дату списка",
    "taken-abroad": "вывезено в другую страну",
    "under-eighteen": "на время вывоза не было восемнадцати",
    "pace-1900-a":
      "лишение свободы нарушает основополагающую гарантию, в частности свободу мысли, выражения, собраний",
    "pace-1900-b": "лишение свободы по чисто политическим причинам, без связи с правонарушением",
    "pace-1900-c": "по политическим мотивам срок или условия явно несоразмерны правонарушению",
    "pace-1900-d": "по политическим мотивам удерживается дискриминационно",
    "pace-1900-e": "явно несправедливое разбирательство, связанное с политическими мотивами",
    "no-violence":
      "не исключено: не было насилия против личности, кроме самообороны или крайней необходимости",
    "no-incitement": "не исключено: не было призывов к насилию или ненависти",
  },
});
