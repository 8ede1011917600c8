import type { Forum, Level } from "../../../shared/model/vocabulary/dossiers.ts";
import type { RecordView } from "../../records/read-field.ts";
import { textOf } from "../../records/read-field.ts";

/** For whom and how a dossier is written this time. */
export type ExportChoice = {
  readonly level: Level;
  readonly forum: Forum;
  readonly recipient: string;
  readonly versionSuffix: string;
  readonly dated: string;
};

/** How court filings name their versions. */
const SUFFIXES: Readonly<Record<Level, string>> = {
  full: "Full",
  "confidential-ex-parte": "ExP",
  confidential: "Conf",
  "public-redacted": "Red",
};

/** What the record of the dossier says; a confidential version for the Court where it says nothing. */
export function choiceOf(record: RecordView, today: string): ExportChoice {
  const level = (textOf(record, "level") ?? "confidential") as Level;
  return {
    level,
    forum: (textOf(record, "forum") ?? "icc-article-15") as Forum,
    recipient: textOf(record, "recipient") ?? "",
    versionSuffix: textOf(record, "versionSuffix") ?? SUFFIXES[level],
    dated: textOf(record, "dated") ?? today,
  };
}

/** The choice at another level: a public version is for the public, and each level has its own suffix. */
export function atLevel(record: RecordView, choice: ExportChoice, level: Level): ExportChoice {
  const own = choiceOf(record, choice.dated);
  if (level === own.level) return { ...own, dated: choice.dated };
  return {
    ...choice,
    level,
    versionSuffix: SUFFIXES[level],
    ...(level === "public-redacted"
      ? { forum: "public", recipient: "" }
      : { forum: own.forum, recipient: own.recipient }),
  };
}

/** The definition that is sent: the record, and what differs from it this time. */
export const definitionFor = (
  id: string,
  { level, forum, recipient, versionSuffix }: ExportChoice,
): Record<string, unknown> => ({ dossier: id, level, forum, recipient, versionSuffix });

/** True for a day as a dossier states it. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
