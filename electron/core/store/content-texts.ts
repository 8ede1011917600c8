import type { JsonValue } from "../../../shared/canonical-json.ts";

const ID = /^[0-9a-z]{26}$/;

/**
 * Every text of a value, wherever it stands: runs as the one text that they are, in which a mention without its words
 * is nothing; ids are left out.
 */
export function* contentTexts(value: JsonValue): Generator<string> {
  if (typeof value === "string") {
    if (value !== "" && !ID.test(value)) yield value;
  } else if (Array.isArray(value)) {
    const items = value as readonly JsonValue[];
    if (items.length > 0 && items.every(isRun)) yield items.map(({ text }) => text).join("");
    else for (const item of items) yield* contentTexts(item);
  } else if (value !== null && typeof value === "object")
    for (const part of Object.values(value as Record<string, JsonValue>)) yield* contentTexts(part);
}

/** One stretch of a text: nothing but words, and whom they name. */
function isRun(value: JsonValue): value is { readonly text: string } {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  const { text, mention, ...rest } = value as Record<string, JsonValue>;
  return (
    typeof text === "string" &&
    (mention === undefined || typeof mention === "string") &&
    Object.keys(rest).length === 0
  );
}
