import type { DateWords, Role } from "./date-words.ts";

const MONTHS = [
  ...["janvier", "février", "mars", "avril", "mai", "juin", "juillet"],
  ...["août", "septembre", "octobre", "novembre", "décembre"],
];

/** Each season by itself, behind "au plus tôt", and behind "entre" or "vers". */
const SEASONS: Readonly<Record<number, Readonly<Record<Role, string>>>> = {
  21: { alone: "printemps", limit: "au printemps", between: "le printemps" },
  22: { alone: "été", limit: "en été", between: "l’été" },
  23: { alone: "automne", limit: "en automne", between: "l’automne" },
  24: { alone: "hiver", limit: "en hiver", between: "l’hiver" },
  33: { alone: "1er trimestre", limit: "au 1er trimestre", between: "le 1er trimestre" },
  34: { alone: "2e trimestre", limit: "au 2e trimestre", between: "le 2e trimestre" },
  35: { alone: "3e trimestre", limit: "au 3e trimestre", between: "le 3e trimestre" },
  36: { alone: "4e trimestre", limit: "au 4e trimestre", between: "le 4e trimestre" },
  40: { alone: "1er semestre", limit: "au 1er semestre", between: "le 1er semestre" },
  41: { alone: "2e semestre", limit: "au 2e semestre", between: "le 2e semestre" },
};

const joined = (...parts: readonly (string | number | null | undefined)[]) =>
  parts.filter((part) => part !== null).join(" ");
const monthName = (month: number | null) => (month === null ? null : MONTHS[month - 1]);
const en = (role: Role) => (role === "limit" ? "en" : null);
const decadeArticle: Readonly<Record<Role, string | null>> = {
  alone: null,
  limit: "dans les",
  between: "les",
};

/**
 * Dates in French: `3 mai 2022`, `au plus tôt en mai 2022`.
 */
export const french: DateWords = {
  day: (role, day, month, year) =>
    joined(role === "alone" ? null : "le", day === 1 ? "1er" : day, monthName(month), year),
  month: (role, month, year) => joined(en(role), monthName(month), year),
  year: (role, year) => joined(en(role), year),
  decade: (role, year) => joined(decadeArticle[role], "années", year),
  years: (role, first, last) => joined(en(role), `${first}-${last}`),
  season: (role, season, year) => joined(SEASONS[season]?.[role], year),
  about: (phrase) => `vers ${phrase("between")}`,
  between: (first, last) => `entre ${first} et ${last}`,
  notBefore: (first) => `au plus tôt ${first}`,
  notAfter: (last) => `au plus tard ${last}`,
  uncertain: "incertain",
  dayUnknown: "jour inconnu",
  monthUnknown: "mois inconnu",
  dayAndMonthUnknown: "jour et mois inconnus",
  startUnknown: "début inconnu",
  endUnknown: "fin inconnue",
};
