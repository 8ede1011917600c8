import {
  VOCABULARY_TEXTS,
  type VocabularyName,
} from "../../../../shared/messages/vocabularies/vocabularies.ts";
import type { DossierLanguage } from "../view.ts";

/** The words for a code of a record’s vocabulary in the language of the dossier; empty where there is no code. */
export function coded(
  vocabulary: VocabularyName,
  code: string | undefined,
  { language }: { readonly language: DossierLanguage },
): string {
  const words: Readonly<Record<string, string>> = VOCABULARY_TEXTS[vocabulary][language];
  return code === undefined ? "" : (words[code] ?? code);
}
