import type { JsonValue } from "../../../shared/canonical-json.ts";
import { fieldKind } from "../../../shared/tables/field-kind.ts";
import { comparable } from "../../../shared/tables/vocabulary-words.ts";
import type { Content } from "../store/class-split.ts";

/** What a person's record becomes with a row that tells of the same person. */
export type WithRow = {
  readonly content: Content;
  /** Fields of which the row says something else than the record; the record keeps what it says. */
  readonly differing: readonly string[];
};

/**
 * Adds what a row tells of a person whom somebody recognised: names and other items of lists that the record does not
 * have, and fields of which it says nothing. Nothing that the record says is replaced; what the row says otherwise is
 * given back by field, and stands in the row that the record names as its source.
 */
export function withRow(before: Content, row: Content): WithRow {
  const content: Record<string, JsonValue> = { ...before };
  const differing: string[] = [];
  for (const [field, value] of Object.entries(row)) {
    const there = content[field];
    if (there === undefined) content[field] = value;
    else if (Array.isArray(there) && Array.isArray(value) && !isText(field)) {
      const [items, more] = [there as JsonValue[], value as JsonValue[]];
      const have = new Set(items.map(keyOf));
      content[field] = [...items, ...more.filter((item) => !have.has(keyOf(item)))];
    } else if (JSON.stringify(there) !== JSON.stringify(value)) differing.push(field);
  }
  return { content, differing };
}

/** Text in runs is one thing, and no list of things. */
const isText = (field: string): boolean => fieldKind("person", field)?.is === "runs";

/** A name is the same whatever kind it is said to be; anything else has to be the same as a whole. */
function keyOf(item: JsonValue): string {
  const text = item !== null && typeof item === "object" && "text" in item ? item.text : undefined;
  return typeof text === "string" ? comparable(text) : JSON.stringify(item);
}
