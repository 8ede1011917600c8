/**
 * A value that JSON can carry. Absent fields are absent, never `undefined`.
 */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * Writes a value as canonical JSON by the JSON Canonicalization Scheme (RFC 8785): no white space, members
 * ordered by the UTF-16 code units of their names, numbers and strings as ECMAScript writes them. Equal
 * values give equal text, so that a hash or signature over its UTF-8 bytes can be repeated by anyone.
 *
 * Negative zero is written as `0`, as the RFC demands; every other value survives
 * `JSON.parse(canonicalJson(value))` unchanged.
 *
 * @param value - JSON data: null, booleans, finite numbers, well-formed strings, arrays and plain objects
 * @throws TypeError for anything else: a non-finite number, a lone surrogate, `undefined`, a function, an
 * array with holes, an instance of a class. Such a value is a defect of the caller, since parsed JSON that
 * passed a schema cannot hold it. The message never quotes the value.
 */
export function canonicalJson(value: JsonValue): string {
  return write(value);
}

/**
 * The UTF-8 bytes of {@link canonicalJson}: what is hashed and signed.
 *
 * @throws TypeError as {@link canonicalJson} does
 */
export function canonicalBytes(value: JsonValue): Uint8Array {
  return new TextEncoder().encode(write(value));
}

function write(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return writeNumber(value);
  if (typeof value === "string") return writeString(value);
  if (Array.isArray(value)) return `[${Array.from(value, write).join(",")}]`;
  if (typeof value === "object") return writeObject(value);
  throw new TypeError(`canonical JSON cannot hold ${typeof value}`);
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError("canonical JSON cannot hold a non-finite number");
  return JSON.stringify(value);
}

function writeString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError("canonical JSON cannot hold a lone surrogate");
  return JSON.stringify(value);
}

function writeObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError("canonical JSON cannot hold an instance of a class");
  }
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${writeString(name)}:${write(member)}`);
  return `{${members.join(",")}}`;
}
