import { useMemo } from "react";
import { formatEdtf } from "../../shared/dates/format-edtf.ts";
import { isEdtf, parseEdtf } from "../../shared/dates/parse-edtf.ts";
import type { Language } from "../../shared/messages/index.ts";
import { useLanguage } from "../language/language-context.tsx";
import { useTimes } from "./times.ts";

/** An EDTF date in words: `about May 2022`, `між березнем і квітнем 2023 року`; other text as it stands. */
export const dateInWords = (edtf: string, language: Language): string =>
  isEdtf(edtf) ? formatEdtf(parseEdtf(edtf), language) : edtf;

/** How values are written in the language of the window. */
export type Formats = {
  /** An uncertain date in words. */
  readonly date: (edtf: string) => string;
  readonly number: (value: number) => string;
  /** A moment of the log or of a file, with its time of day. */
  readonly moment: (iso: string) => string;
  /** Name of a language by its BCP 47 tag; the tag itself where it has none. */
  readonly languageName: (tag: string) => string;
  /** Name of a country by its ISO 3166 code; the code itself where it has none. */
  readonly countryName: (code: string) => string;
};

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Gives the formats of the language of the window. */
export function useFormats(): Formats {
  const { language, intl } = useLanguage();
  const { moment } = useTimes();
  return useMemo(() => {
    const languages = new Intl.DisplayNames(language, { type: "language", fallback: "code" });
    const countries = new Intl.DisplayNames(language, { type: "region", fallback: "code" });
    return {
      date: (edtf) => dateInWords(edtf, language),
      number: (value) => intl.formatNumber(value),
      moment,
      languageName: (tag) => nameOf(languages, tag),
      countryName: (code) => nameOf(countries, code),
    };
  }, [language, intl, moment]);
}
