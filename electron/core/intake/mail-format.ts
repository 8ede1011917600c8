import type { Format } from "./content-type.ts";

const FIELDS =
  /^(from|to|cc|bcc|subject|date|received|message-id|mime-version|content-type|return-path|delivered-to|reply-to|sender|in-reply-to|references|x-[\w-]+|content-transfer-encoding|dkim-signature|arc-seal|resent-from)$/;
/** Fields that do not stand in other things that are written as "Name: value". */
const TELLING =
  /^(from|received|message-id|mime-version|content-type|return-path|delivered-to|subject|resent-from)$/;

/** The line before each mail of a folder: sender, and when it came as in C's `asctime`. */
const DATED = /^From \S+ .*[A-Z][a-z]{2} +\d{1,2} +\d{1,2}:\d\d(:\d\d)?.* \d{4}/;
/** Hostile lines must not make the patterns here slow. */
const LONGEST_SEPARATOR = 300;
const LOOKED_AT = 256 * 1024;

/** A mail (RFC 5322), a mail folder (RFC 4155), an Apple Mail file or a page kept as MHTML (RFC 2557). */
export function mailFormat(content: string, extension: string): Format | null {
  const text = content.slice(0, LOOKED_AT).replace(/^(?:[ \t]*\r?\n)+/, "");
  const appleMail = /^\d+[ \t]*\r?\n/.exec(text);
  if (appleMail !== null && isMail(text.slice(appleMail[0].length))) return { mime: "application/x-emlx" };
  const folder = /^From [^\r\n]+\r?\n/.exec(text);
  if (
    folder !== null &&
    (DATED.test(folder[0].slice(0, LONGEST_SEPARATOR)) || isMail(text.slice(folder[0].length)))
  ) {
    const several = /\r?\n\r?\nFrom \S[^\r\n]{0,200}\d{4}[^\r\n]{0,40}\r?\n/.test(text);
    return { mime: extension === "eml" && !several ? "message/rfc822" : "application/mbox" };
  }
  if (!isMail(text)) return null;
  return { mime: isKeptPage(header(text), extension) ? "multipart/related" : "message/rfc822" };
}

function header(text: string): string {
  const start = text.slice(0, 32_768).replace(/\r\n?/g, "\n");
  const end = start.indexOf("\n\n");
  return (end < 0 ? start : start.slice(0, end)).replace(/\n[ \t]+/g, " ");
}

function isMail(text: string): boolean {
  const names = header(text)
    .split("\n")
    .map((line) => /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase() ?? null);
  if (names[0] === null || names[0] === undefined) return false;
  const known = names.filter((name) => name !== null && FIELDS.test(name));
  return known.length >= 2 && known.some((name) => name !== null && TELLING.test(name));
}

function isKeptPage(fields: string, extension: string): boolean {
  if (!/^content-type:\s*multipart\/related/im.test(fields)) return false;
  return (
    ["mht", "mhtml"].includes(extension) ||
    /^(snapshot-content-location|content-location):|^from:.*saved by/im.test(fields)
  );
}
