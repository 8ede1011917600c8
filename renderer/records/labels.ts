import { useMemo } from "react";
import type { RecordType } from "../../shared/model/records.ts";
import { pseudo } from "../language/pseudo-language.ts";
import { useLanguage } from "../language/language-context.tsx";
import type { Language } from "../../shared/messages/index.ts";
import { fieldText } from "./field-texts/fields.ts";
import { VOCABULARY_TEXTS } from "../../shared/messages/vocabularies/vocabularies.ts";

/** The words for what records are made of, in the language of the window. */
export type Labels = {
  /** Name of a field, by its path: `born`, `names.kind`. A field without words is named as it is stored. */
  readonly field: (type: RecordType, path: string) => string;
  /** Word for a code of a vocabulary: `code("person-categories", "pow")`. An unknown code is given as it is. */
  readonly code: (vocabulary: string, code: string) => string;
};

/** Word for a code of a vocabulary in a language; the code itself where there is none. */
export function codeText(vocabulary: string, code: string, language: Language): string {
  if (!Object.hasOwn(VOCABULARY_TEXTS, vocabulary)) return code;
  const texts: Readonly<Record<string, string>> =
    VOCABULARY_TEXTS[vocabulary as keyof typeof VOCABULARY_TEXTS][language];
  return texts[code] ?? code;
}

/** Gives the words for fields and codes. */
export function useLabels(): Labels {
  const { language } = useLanguage();
  return useMemo(() => {
    const shown = (text: string) => (window.affiantPseudoLanguage ? pseudo(text) : text);
    return {
      field: (type, path) => shown(fieldText(type, path, language)),
      code: (vocabulary, code) => shown(codeText(vocabulary, code, language)),
    };
  }, [language]);
}
