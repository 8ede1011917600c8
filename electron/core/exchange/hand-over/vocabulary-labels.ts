import { LANGUAGES } from "../../../../shared/messages/languages.ts";
import { message } from "../../../../shared/messages/index.ts";
import type { Texts } from "../../../../shared/messages/define-texts.ts";
import { VOCABULARY_TEXTS } from "../../../../shared/messages/vocabularies/vocabularies.ts";
import { RECORD_TYPES } from "../../../../shared/model/records.ts";
import { EXCLUSION_REASONS, type ExclusionReason } from "../../../../shared/permission/reasons.ts";

type Labels = Readonly<Record<string, string>>;

/** Why something was withheld, in the four languages. */
export const reasonLabels = (reason: ExclusionReason): Labels =>
  inAll((language) => message(`exclusion.${reason}`, {}, language));

/**
 * Labels of all codes that records may hold, in the four languages: `{vocabulary: {code: {en, uk, fr, ru}}}`. Beside
 * the vocabularies of fields stand `record-types`, and `exclusion-reasons` for the list of what was withheld.
 */
export function vocabularyLabels(): Readonly<Record<string, Readonly<Record<string, Labels>>>> {
  return {
    ...Object.fromEntries(Object.entries(VOCABULARY_TEXTS).map(([name, texts]) => [name, byCode(texts)])),
    "record-types": Object.fromEntries(
      RECORD_TYPES.map((type) => [type, inAll((language) => message(`record.${type}`, {}, language))]),
    ),
    "exclusion-reasons": Object.fromEntries(
      EXCLUSION_REASONS.map((reason) => [reason, reasonLabels(reason)]),
    ),
  };
}

const byCode = (texts: Texts): Readonly<Record<string, Labels>> =>
  Object.fromEntries(
    Object.keys(texts.en).map((code) => [code, inAll((language) => texts[language][code] ?? code)]),
  );

const inAll = (label: (language: (typeof LANGUAGES)[number]) => string): Labels =>
  Object.fromEntries(LANGUAGES.map((language) => [language, label(language)]));
