/** Longest value kept, in UTF-16 units; what is longer stays in the file itself. */
export const LONGEST_VALUE = 4_096;
/** Most numbers of one list that are written out. */
const LONGEST_LIST = 64;

/**
 * A value out of a foreign file as text that can be stored and shown: at most {@link LONGEST_VALUE} long, with
 * control characters other than tab and line feed written as `\u0000`. Never throws.
 */
export function plainText(value: unknown): string {
  return escapeControls(textOf(value).slice(0, LONGEST_VALUE).toWellFormed()).slice(0, LONGEST_VALUE);
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  if (value instanceof Uint8Array) return listText(Array.from(value.subarray(0, LONGEST_LIST)), value.length);
  if (ArrayBuffer.isView(value)) return `(${value.byteLength} bytes)`;
  if (Array.isArray(value)) return listText(value.slice(0, LONGEST_LIST), value.length);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  return typeof value === "object" && value !== null ? jsonText(value) : "";
}

/** Structures that no format here has; whatever a library makes of hostile bytes must not stop the reading. */
function jsonText(value: object): string {
  try {
    return JSON.stringify(value, (_, each: unknown) =>
      typeof each === "bigint" ? String(each) : each,
    ).slice(0, LONGEST_VALUE);
  } catch {
    return "";
  }
}

function listText(values: readonly unknown[], length: number): string {
  const shown = values.map(textOf).join(", ");
  return length > values.length ? `${shown}, … (${length})` : shown;
}

function escapeControls(text: string): string {
  let escaped = "";
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const isControl = (code < 0x20 && code !== 9 && code !== 10) || (code >= 0x7f && code <= 0x9f);
    escaped += isControl ? "\\u" + code.toString(16).padStart(4, "0") : character;
  }
  return escaped;
}
