import { countryCode, languageTag } from "../model/code-text.ts";
import { LANGUAGES } from "../messages/languages.ts";
import { comparable } from "./vocabulary-words.ts";

/** Languages that people of the archive may speak and that a table may name by a word. */
const SPOKEN = Array.from(
  "uk ru en fr be crh pl de ro hu bg ka hy az tr ar tt ce kk uz ky tg he el es it pt cs sk lt lv et".split(
    " ",
  ),
);

type Words = ReadonlyMap<string, string>;
let regions: Words | undefined;
let languages: Words | undefined;

/** ISO 3166-1 code of a country named by its code or by its name in one of the four languages. */
export function countryMeant(text: string): string | undefined {
  const code = text.toUpperCase();
  if (countryCode.safeParse(code).success) return code;
  regions ??= namesOf("region", allRegions());
  return regions.get(comparable(text));
}

/** BCP 47 tag of a language named by its tag or by its name in one of the four languages. */
export function languageMeant(text: string): string | undefined {
  if (languageTag.safeParse(text).success) return text;
  languages ??= namesOf("language", SPOKEN);
  return languages.get(comparable(text));
}

function allRegions(): string[] {
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return letters.flatMap((first) => letters.map((second) => first + second));
}

function namesOf(type: "region" | "language", codes: readonly string[]): Words {
  const words = new Map<string, string>();
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type, fallback: "none" });
    for (const code of codes) {
      const name = names.of(code);
      if (name !== undefined && !words.has(comparable(name))) words.set(comparable(name), code);
    }
  }
  return words;
}
