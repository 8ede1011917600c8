import type { JsonValue } from "../../../shared/canonical-json.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { sha256 } from "../crypto/sha256.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const REFERENCE = /^@([a-z0-9][a-z0-9.-]*)$/;
const INLINE = /\[\[([a-z0-9][a-z0-9.-]*)\|([^\]]*)\]\]/gu;

/**
 * Id of a sample record by its reference: always the same, so that the dossier definitions that ship with the
 * program fit every sample archive. Records of real cases have random ids.
 */
export function sampleId(reference: string): RecordId {
  const hash = sha256(new TextEncoder().encode(`affiant sample ${reference}`));
  let bits = 0n;
  for (const byte of hash.subarray(0, 17)) bits = (bits << 8n) | BigInt(byte);
  let id = "";
  for (let index = 0; index < 26; index++) id += ALPHABET[Number((bits >> BigInt(131 - 5 * index)) & 31n)]!;
  return id as RecordId;
}

/** A mention that stands in a text of the sample. */
export type SampleMention = { readonly reference: string; readonly surface: string };

/** How the mentions of one text become runs: by the record itself, or by a mention record of the text. */
export type Mentioning = (mention: SampleMention) => RecordId;

/** Writes references as ids, and inline mentions as runs, through a whole value. */
export function resolveSample(value: JsonValue, mentioning: Mentioning, field = ""): JsonValue {
  if (typeof value === "string") {
    const reference = REFERENCE.exec(value);
    if (reference) return sampleId(reference[1]!);
    return value.includes("[[") ? runsOf(value, mentioning) : value;
  }
  if (Array.isArray(value)) return value.map((item: JsonValue) => resolveSample(item, mentioning, field));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, JsonValue>).map(([name, part]) => [
      name,
      resolveSample(part, mentioning, name),
    ]),
  );
}

function runsOf(text: string, mentioning: Mentioning): { text: string; mention?: RecordId }[] {
  const runs: { text: string; mention?: RecordId }[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > at) runs.push({ text: text.slice(at, match.index) });
    runs.push({ text: match[2]!, mention: mentioning({ reference: match[1]!, surface: match[2]! }) });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
