/**
 * Where a phrase stands, which decides its case or article: by itself; behind "not earlier than"; between two
 * limits.
 */
export type Role = "alone" | "limit" | "between";

/**
 * How one language words dates. Phrases are made here and not by the runtime's `Intl`, whose wording differs
 * between releases: a dossier must come out the same everywhere.
 */
export type DateWords = {
  /** A day; month and year may be left out where the next phrase says them. */
  readonly day: (role: Role, day: number, month: number | null, year: string | null) => string;
  /** A month, 1 to 12; the year may be left out. */
  readonly month: (role: Role, month: number, year: string | null) => string;
  readonly year: (role: Role, year: string) => string;
  /** A decade, by its first year. */
  readonly decade: (role: Role, year: string) => string;
  /** From the first to the last of several years. */
  readonly years: (role: Role, first: string, last: string) => string;
  /** A season, quarter or half by its EDTF number. */
  readonly season: (role: Role, season: number, year: string) => string;
  /** Marks an approximate date; takes the phrase in whatever role it needs. */
  readonly about: (phrase: (role: Role) => string, role: Role) => string;
  readonly between: (first: string, last: string) => string;
  readonly notBefore: (first: string) => string;
  readonly notAfter: (last: string) => string;
  readonly uncertain: string;
  readonly dayUnknown: string;
  readonly monthUnknown: string;
  readonly dayAndMonthUnknown: string;
  readonly startUnknown: string;
  readonly endUnknown: string;
};
