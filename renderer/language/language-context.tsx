import { createIntl, createIntlCache, type IntlShape } from "@formatjs/intl";
import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { LANGUAGES, type Language } from "../../shared/messages/index.ts";

const cache = createIntlCache();

/** The language of the window with its ways to write dates, numbers and plurals. */
export type LanguageContext = {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  readonly intl: IntlShape;
};

const intlOf = (language: Language): IntlShape =>
  createIntl({ locale: language, defaultLocale: language, messages: {}, onError: () => undefined }, cache);

const Context = createContext<LanguageContext>({ language: "en", direction: "ltr", intl: intlOf("en") });

/** The first language of the machine that we have; English otherwise. */
export function languageOfMachine(wanted: readonly string[] = navigator.languages): Language {
  const bases = wanted.map((tag) => tag.split("-")[0]!.toLowerCase());
  return bases.map((base) => LANGUAGES.find((language) => language === base)).find(Boolean) ?? "en";
}

/** Sets the language for everything within. */
export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const direction = window.affiantPseudoLanguage === "right-to-left" ? "rtl" : "ltr";
  const value = useMemo(
    () => ({ language, direction, intl: intlOf(language) }) as const,
    [language, direction],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  return (
    <Context value={value}>
      <I18nProvider locale={direction === "rtl" ? "he" : language}>{children}</I18nProvider>
    </Context>
  );
}

/** The language of the window. */
export const useLanguage = (): LanguageContext => useContext(Context);
