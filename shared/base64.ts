import { fromBitGroups, toBitGroups } from "./bit-groups.ts";
import { Failure } from "./errors.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * Writes bytes as standard Base 64 with padding (RFC 4648 §4).
 */
export function encodeBase64(bytes: Uint8Array): string {
  const body = toBitGroups(bytes, 6)
    .map((group) => ALPHABET.charAt(group))
    .join("");
  return body.padEnd(Math.ceil(body.length / 4) * 4, "=");
}

/**
 * Reads standard Base 64 with padding (RFC 4648 §4), strictly: no white space, no missing or surplus
 * padding, no set bits behind the last byte. Hence `encodeBase64(decodeBase64(text)) === text`.
 *
 * @throws Failure `encoding-invalid`
 */
export function decodeBase64(text: string): Uint8Array {
  const body = text.replace(/={1,2}$/, "");
  const groups = Array.from(body, (character) => ALPHABET.indexOf(character));
  const bytes = text.length % 4 === 0 && !groups.includes(-1) ? fromBitGroups(groups, 6) : null;
  if (bytes === null) throw new Failure("encoding-invalid", { encoding: "base64" });
  return bytes;
}
