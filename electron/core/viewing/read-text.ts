import { decodeText, type DecodedText } from "../intake/charset.ts";
import type { ByteSource } from "../parsing/byte-source.ts";
import { Refusal } from "../dossier/exhibits/refusal.ts";
import { MOST_TEXT_BYTES } from "./view-contracts.ts";

/** A file as text, as far as it is read; `cut` where it goes on. */
export async function decodeFile(source: ByteSource): Promise<DecodedText & { readonly cut: boolean }> {
  const cut = source.size > MOST_TEXT_BYTES;
  const decoded = decodeText(await source.read(0, MOST_TEXT_BYTES), cut);
  if (decoded === null) throw new Refusal("unsupported");
  return { ...decoded, cut };
}

/**
 * A stretch of a file's text, by UTF-16 units, never in the middle of a character.
 *
 * @throws Refusal `unsupported` for what is no text
 */
export async function readText(source: ByteSource, offset: number, length: number) {
  const { text, charset, guessed, broken, cut } = await decodeFile(source);
  const start = isLowSurrogate(text, offset) ? offset - 1 : offset;
  const end = isLowSurrogate(text, offset + length) ? offset + length - 1 : offset + length;
  return {
    value: { total: text.length, charset, guessed, broken, cut },
    bytes: new TextEncoder().encode(text.slice(start, end)),
  };
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
