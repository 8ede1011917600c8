const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The name a file system gave as bytes, as text, if the bytes are valid UTF-8.
 *
 * Nothing is normalised: `encode(decodeName(b))` is `b` again, including a leading byte-order mark.
 *
 * @returns `null` where the bytes are not valid UTF-8 (overlong forms and lone surrogates included).
 */
export function decodeName(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * A name or path for people to read, whatever its bytes are.
 *
 * Valid UTF-8 is returned exactly as it is. Otherwise each byte that belongs to no valid character is written
 * as `\xNN` and a backslash that is really there is doubled, so that two names that are not valid never look
 * the same.
 */
export function displayName(bytes: Uint8Array): string {
  return decodeName(bytes) ?? escapeInvalidBytes(bytes);
}

function escapeInvalidBytes(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length;) {
    const character = characterAt(bytes, at);
    if (character === null) {
      text += "\\x" + bytes[at]!.toString(16).padStart(2, "0");
      at += 1;
    } else {
      text += character.text === "\\" ? "\\\\" : character.text;
      at += character.length;
    }
  }
  return text;
}

function characterAt(bytes: Uint8Array, at: number): { text: string; length: number } | null {
  const first = bytes[at]!;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const text = decodeName(bytes.subarray(at, at + length));
  return text === null || at + length > bytes.length ? null : { text, length };
}
