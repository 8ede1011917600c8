import type { JsonValue } from "../../../shared/canonical-json.ts";
import type { Content } from "./class-split.ts";

/** A part of a record that is searched and shown on its own: the record's fields, or one paragraph. */
export type TextPart = { readonly part: string; readonly text: string };

/** Fields whose text is codes and ids, which nobody searches for by words. */
const NOT_WORDS = new Set([
  "mention",
  "id",
  "script",
  "kind",
  "speaker",
  "mark",
  "section",
  "sha256",
  "object",
  "sourceRows",
]);

/**
 * The text of one half of a record in parts: a paragraph or segment is a part by its id, all other fields
 * together are the part `""`.
 */
export function textParts(content: Content): TextPart[] {
  const rest: string[] = [];
  const parts: TextPart[] = [];
  for (const [name, value] of Object.entries(content)) {
    if (NOT_WORDS.has(name)) continue;
    if ((name === "paragraphs" || name === "segments" || name === "blocks") && Array.isArray(value)) {
      for (const item of value as Record<string, JsonValue>[]) {
        if (typeof item.id === "string") parts.push({ part: item.id, text: words(item.text ?? "") });
      }
    } else rest.push(words(value));
  }
  return [{ part: "", text: rest.filter(Boolean).join(" · ") }, ...parts].filter(({ text }) => text !== "");
}

/** All words of a value; runs of one text are joined without a gap. */
function words(value: JsonValue): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) {
    const items = value as JsonValue[];
    const isRuns = items.every((item) => item !== null && typeof item === "object" && "text" in item);
    return items
      .map((item) => words(item))
      .filter(Boolean)
      .join(isRuns ? "" : " · ");
  }
  if (value === null || typeof value !== "object") return "";
  return Object.entries(value as Record<string, JsonValue>)
    .filter(([name]) => !NOT_WORDS.has(name))
    .map(([, part]) => words(part))
    .filter(Boolean)
    .join(" · ");
}
