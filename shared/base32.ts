import { fromBitGroups, toBitGroups } from "./bit-groups.ts";
import { Failure } from "./errors.ts";

/**
 * Crockford's Base 32 alphabet: digits and capitals without I, L, O and U, so that nothing read aloud or
 * copied by hand is mistaken for something else.
 */
export const BASE32_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Writes bytes in Crockford's Base 32, capitals, without padding or separators.
 */
export function encodeBase32(bytes: Uint8Array): string {
  return toBitGroups(bytes, 5)
    .map((group) => BASE32_ALPHABET.charAt(group))
    .join("");
}

/**
 * Reads what {@link encodeBase32} writes, strictly: capitals only, nothing between them, no set bits behind
 * the last byte. What a person typed goes through {@link tidyBase32} first.
 *
 * @throws Failure `encoding-invalid`
 */
export function decodeBase32(text: string): Uint8Array {
  const groups = Array.from(text, (character) => BASE32_ALPHABET.indexOf(character));
  const bytes = groups.includes(-1) ? null : fromBitGroups(groups, 5);
  if (bytes === null) throw new Failure("encoding-invalid", { encoding: "base32" });
  return bytes;
}

/**
 * Brings a hand-typed code into the spelling that {@link decodeBase32} accepts: capitals; I and L become 1,
 * O becomes 0; spaces and hyphens are dropped. Any other character stays, and is refused when decoded.
 */
export function tidyBase32(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0");
}
