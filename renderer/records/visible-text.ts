/** What has no shape of its own, or changes the order of what stands around it: control characters and bidi marks. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/**
 * Foreign words on one line in which nothing hides: what would not be seen, or would turn the order of letters round,
 * stands as its code point, `⟨U+202E⟩`.
 */
export const visible = (words: string): string =>
  words
    .toWellFormed()
    .replace(UNSEEN, (sign) => `⟨U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟩`);
