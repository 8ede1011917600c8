import { Failure } from "./errors.ts";

/**
 * Writes bytes as lower-case hexadecimal (RFC 4648 §8, lower case).
 */
export function encodeHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}

/**
 * Reads lower-case hexadecimal. Each byte string has exactly one accepted spelling, so that
 * `encodeHex(decodeHex(text)) === text`.
 *
 * @throws Failure `encoding-invalid` for upper case, odd length or any other character
 */
export function decodeHex(text: string): Uint8Array {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) {
    throw new Failure("encoding-invalid", { encoding: "hex" });
  }
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
