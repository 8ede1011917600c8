import { useCallback } from "react";
import { frenchSpaces } from "../../shared/messages/french-spaces.ts";
import { errorMessage, message, type Language, type MessageKey } from "../../shared/messages/index.ts";
import type { AppError } from "../../shared/errors.ts";
import type { Texts } from "./define-texts.ts";
import { useLanguage } from "./language-context.tsx";
import { pseudo } from "./pseudo-language.ts";

/** Values for the places of a text. */
export type TextValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Messages are plain for the terminal; in the window French has its spaces. */
const spaced = (text: string, language: Language): string => (language === "fr" ? frenchSpaces(text) : text);

const shown = (text: string): string => (window.affiantPseudoLanguage ? pseudo(text) : text);

/** Gives the function that writes the texts of one part in the language of the window. */
export function useTexts<Key extends string>(texts: Texts<Key>): (key: Key, values?: TextValues) => string {
  const { language, intl } = useLanguage();
  return useCallback(
    (key, values) =>
      shown(
        intl.formatMessage({ id: texts[language][key], defaultMessage: texts[language][key] }, { ...values }),
      ),
    [texts, language, intl],
  );
}

/** Gives the functions that write what the whole product shares: messages by key, and failures. */
export function useSharedTexts(): {
  readonly text: (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly failure: (error: AppError) => string;
} {
  const { language } = useLanguage();
  const text = useCallback(
    (key: MessageKey, values: Readonly<Record<string, string | number>> = {}) =>
      shown(spaced(message(key, values, language), language)),
    [language],
  );
  const failure = useCallback(
    (error: AppError) => shown(spaced(errorMessage(error, language), language)),
    [language],
  );
  return { text, failure };
}
