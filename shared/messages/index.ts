import type { Advice, FindingCode } from "../check/findings.ts";
import type { AppError, ErrorCode } from "../errors.ts";
import type { WarningCode } from "../law/warnings.ts";
import type { RecordType } from "../model/records.ts";
import type { ElementState } from "../model/vocabulary/law.ts";
import type { ExclusionReason } from "../permission/reasons.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Language } from "./languages.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";

export { LANGUAGES, type Language } from "./languages.ts";

/** Keys that must exist because codes elsewhere have words here; one that is missing does not compile. */
type RequiredKey =
  | `error.${ErrorCode}`
  | `exclusion.${ExclusionReason}`
  | `warning.${WarningCode}`
  | `finding.${FindingCode}`
  | `advice.${Advice}`
  | `state.${ElementState}`
  | `record.${RecordType}`;

/** Key of a message. */
export type MessageKey = keyof typeof en | RequiredKey;

/** All messages of one language. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** Values for the `{name}` places of a message. */
export type MessageParams = Readonly<Record<string, string | number | boolean>>;

const MESSAGES: Readonly<Record<Language, Messages>> = { en, uk, fr, ru };

/** A message with its places filled; a place without a value stays as it is. */
export function message(key: MessageKey, params: MessageParams, language: Language): string {
  return MESSAGES[language][key].replace(/\{(\w+)\}/g, (place, name: string) =>
    String(params[name] ?? place),
  );
}

/** The message for an expected failure. */
export const errorMessage = ({ code, params }: AppError, language: Language): string =>
  message(`error.${code}`, params, language);
