import { defineTexts } from "../../language/define-texts.ts";

/** Texts of the screen of persons. */
export const PERSONS_TEXTS = defineTexts({
  en: {
    title: "Persons",
    add: "New person",
    emptyTitle: "No person yet",
    emptyBody:
      "A person is anyone the case speaks of: victims, witnesses, suspects, relatives, officials. “Sasha from Mariupol” is enough to begin; names and what is known of them are added as they are learned. Names stay with the identities; everybody gets a working code.",
  },
  uk: {
    title: "Особи",
    add: "Нова особа",
    emptyTitle: "Ще жодної особи",
    emptyBody:
      "Особа – це кожен, про кого йдеться у справі: потерпілі, свідки, підозрювані, близькі, посадовці. Почати можна з «Сашко з Маріуполя»; імена й відомості додаються, коли стають відомі. Імена лежать окремо, серед даних про осіб; кожен отримує робочий код.",
  },
  fr: {
    title: "Personnes",
    add: "Nouvelle personne",
    emptyTitle: "Aucune personne pour l’instant",
    emptyBody:
      "Une personne est quiconque concerne l’affaire : victimes, témoins, suspects, proches, agents publics. « Sacha de Marioupol » suffit pour commencer ; les noms et le reste s’ajoutent à mesure. Les noms restent avec les identités ; chacun reçoit un code de travail.",
  },
  ru: {
    title: "Лица",
    add: "Новое лицо",
    emptyTitle: "Пока ни одного лица",
    emptyBody:
      "Лицо – это каждый, о ком идёт речь в деле: потерпевшие, свидетели, подозреваемые, близкие, должностные лица. Начать можно с «Саша из Мариуполя»; имена и сведения добавляются, когда становятся известны. Имена лежат отдельно, среди данных о личностях; каждый получает рабочий код.",
  },
});
