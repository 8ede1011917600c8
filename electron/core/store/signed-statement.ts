import { canonicalJson, type JsonValue } from "../../../shared/canonical-json.ts";
import { Failure } from "../../../shared/errors.ts";
import { plainText } from "../../../shared/model/runs.ts";
import type { Content } from "./class-split.ts";
import type { Connection } from "./open-database.ts";

/** What a witness put their name to: words with their marks, who, when, where it was taken, in which language. */
const SIGNED_FIELDS = ["witness", "interview", "kind", "taken", "takenBy", "statementLanguage", "paragraphs"];

/** Facts of the signing that may come to hand later; once there they are frozen as well. */
const FILLED_ONCE = ["signed", "scan"];

/** What a statement that was signed may be from then on. */
const STATES_AFTER_SIGNING: readonly unknown[] = ["signed", "supplemented", "retracted", "sealed"];

/**
 * Keeps what was signed as it was signed. Once a version of a statement was signed, later versions may change
 * its state and what the archive notes about it, but neither its words, marks, dates, witness and signature
 * nor the fact that it was signed. What a witness adds later is a statement of its own that names this one in
 * `supplements`.
 *
 * @param before - content of the version that is edited
 * @throws Failure `frozen-version` with the field
 */
export function requireSignedKept(facts: Connection, record: string, before: Content, after: Content): void {
  if (!wasSigned(facts, record)) return;
  const state = after.status;
  if (state !== before.status && !STATES_AFTER_SIGNING.includes(state))
    throw new Failure("frozen-version", { field: "status" });
  const frozen = [...SIGNED_FIELDS, ...FILLED_ONCE.filter((field) => before[field] !== undefined)];
  for (const field of frozen) {
    if (signedForm(before[field]) !== signedForm(after[field]))
      throw new Failure("frozen-version", { field });
  }
}

/**
 * A field as it was signed. The order of the keys inside a paragraph is no wording, and reading a record again may
 * change it. Which words are marked as mentions is ours and not the witness's: marks may come and go, as long as not
 * one letter does.
 */
function signedForm(value: JsonValue | undefined): string {
  return canonicalJson(Array.isArray(value) ? value.map(unmarked) : (value ?? null));
}

function unmarked(item: JsonValue): JsonValue {
  if (item === null || typeof item !== "object" || Array.isArray(item)) return item;
  const { text, ...rest } = item as Readonly<Record<string, JsonValue>>;
  return text === undefined ? rest : { ...rest, text: Array.isArray(text) ? plainText(text) : text };
}

function wasSigned(facts: Connection, record: string): boolean {
  return (
    facts
      .prepare(
        "SELECT 1 FROM version WHERE record = ? AND 'signed' IN (content ->> '$.status', content ->> '$.kind') LIMIT 1",
      )
      .get(record) !== undefined
  );
}
