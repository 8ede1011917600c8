/** Bytes kept one to one in a string: what a header or a body is before its encoding is known. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** Decodes bytes by a name of the WHATWG Encoding standard, by UTF-8 where there is no such name. */
export function decodeBy(charset: string | undefined, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Undoes quoted-printable (RFC 2045 §6.7); `underscore` as in headers (RFC 2047 §4.2). */
export function fromQuotedPrintable(text: string, underscore = false): Uint8Array {
  const joined = text.replace(/[ \t]+(?=\r?\n|$)/g, "").replace(/=\r?\n/g, "");
  const spaced = underscore ? joined.replaceAll("_", " ") : joined;
  return Buffer.from(
    spaced.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  );
}

/** Undoes the transfer encoding of a body. */
export function fromTransfer(encoding: string, text: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(text, "base64");
  if (encoding === "quoted-printable") return fromQuotedPrintable(text);
  return Buffer.from(text, "latin1");
}

/** Decodes the encoded words of a header (RFC 2047); bytes beyond ASCII are taken for UTF-8 (RFC 6532). */
export function headerWords(value: string): string {
  const unicode = /[\x80-\xff]/.test(value) ? decodeBy("utf-8", Buffer.from(value, "latin1")) : value;
  return unicode
    .replace(/(=\?[^?\s]+\?[bq]\?[^?]*\?=)\s+(?==\?[^?\s]+\?[bq]\?)/gi, "$1")
    .replace(
      /=\?([^?\s*]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=/gi,
      (_, charset: string, kind: string, text: string) =>
        decodeBy(
          charset,
          kind.toLowerCase() === "b" ? Buffer.from(text, "base64") : fromQuotedPrintable(text, true),
        ),
    );
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  mdash: "—",
  ndash: "–",
  laquo: "«",
  raquo: "»",
};

/** The words of HTML in their order, with lines where blocks end. Nothing of it is interpreted otherwise. */
export function wordsOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style|head|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "")
    .replace(/\s+/g, " ")
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6]|\/table|\/blockquote)\b[^>]*>/gi, "\n")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
      (whole: string, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
          ? String.fromCodePoint(code)
          : "\ufffd";
      },
    )
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
