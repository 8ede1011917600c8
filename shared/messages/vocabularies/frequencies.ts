import { defineTexts } from "../define-texts.ts";

/** How often something happened. */
export const FREQUENCIES = defineTexts({
  en: {
    once: "once",
    "several-times": "several times",
    weekly: "weekly",
    daily: "daily",
    "several-times-a-day": "several times a day",
    continuous: "continuous",
    unknown: "not known",
  },
  uk: {
    once: "один раз",
    "several-times": "кілька разів",
    weekly: "щотижня",
    daily: "щодня",
    "several-times-a-day": "кілька разів на день",
    continuous: "безперервно",
    unknown: "невідомо",
  },
  fr: {
    once: "une fois",
    "several-times": "plusieurs fois",
    weekly: "chaque semaine",
    daily: "chaque jour",
    "several-times-a-day": "plusieurs fois par jour",
    continuous: "en continu",
    unknown: "inconnu",
  },
  ru: {
    once: "один раз",
    "several-times": "несколько раз",
    weekly: "еженедельно",
    daily: "ежедневно",
    "several-times-a-day": "несколько раз в день",
    continuous: "непрерывно",
    unknown: "неизвестно",
  },
});
