import { delimiterOf } from "./delimited-text.ts";
import type { Format } from "./content-type.ts";
import { mailFormat } from "./mail-format.ts";

/** How much of a text is looked at for the marks of a format. */
const OPENING = 8_192;

/**
 * What a text is: mark-up, mail, table, subtitles, signature or plain text.
 *
 * @param extension - decides only between plain text and a table.
 * @param whole - the text is all there is.
 */
export function textFormat(text: string, extension: string, whole: boolean): Format {
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  const opening = plain.slice(0, OPENING);
  return (
    markup(opening) ??
    marked(opening) ??
    mailFormat(plain, extension) ??
    json(plain, whole) ??
    table(plain, extension) ?? { mime: "text/plain" }
  );
}

function markup(opening: string): Format | null {
  const start = opening.trimStart();
  if (!start.startsWith("<")) return null;
  const body = start.replace(/^(\s|<\?[^>]*\?>|<!--[\s\S]*?-->)+/, "");
  if (/^<!doctype\s+html|^<(html|head|body|title|meta|script|table|div|p|h1)[\s>]/i.test(body)) {
    return { mime: start.startsWith("<?xml") ? "application/xhtml+xml" : "text/html" };
  }
  const element = /^(?:<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>\s*)?<([\w:.-]+)/i.exec(body)?.[1];
  if (element === undefined) return /^<\?xml\s/.test(start) ? { mime: "application/xml" } : null;
  const name = element.slice(element.indexOf(":") + 1).toLowerCase();
  if (name === "svg") return { mime: "image/svg+xml" };
  if (name === "html") return { mime: "application/xhtml+xml" };
  if (name === "gpx") return { mime: "application/gpx+xml" };
  if (name === "kml") return { mime: "application/vnd.google-earth.kml+xml" };
  if (name === "plist" && opening.includes("WebMainResource")) return { mime: "application/x-webarchive" };
  return /^<\?xml\s/.test(start) || /\sxmlns(:\w+)?=/.test(body) ? { mime: "application/xml" } : null;
}

const MARKS: readonly (readonly [RegExp, Format])[] = [
  [/^WEBVTT([ \t\r\n]|$)/, { mime: "text/vtt" }],
  [/^\s*\d+\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3} --> \d/, { mime: "application/x-subrip" }],
  [/^BEGIN:VCARD\r?\n/i, { mime: "text/vcard" }],
  [/^BEGIN:VCALENDAR\r?\n/i, { mime: "text/calendar" }],
  [/^-----BEGIN PGP SIGNATURE-----/, { mime: "application/pgp-signature" }],
  [/^-----BEGIN PGP SIGNED MESSAGE-----/, { mime: "text/plain", label: "signature" }],
  [/^-----BEGIN PGP MESSAGE-----/, { mime: "application/pgp-encrypted", note: "encrypted" }],
  [/^-----BEGIN PGP \w+ KEY BLOCK-----/, { mime: "application/pgp-keys" }],
  [/^-----BEGIN (PKCS ?7|CMS)-----/, { mime: "application/pkcs7-mime" }],
  [/^-----BEGIN [A-Z0-9 ]+-----/, { mime: "application/x-pem-file" }],
];

function marked(opening: string): Format | null {
  return MARKS.find(([pattern]) => pattern.test(opening))?.[1] ?? null;
}

/** Longest text that is parsed to be sure that it is JSON. */
const JSON_LIMIT = 1024 * 1024;

function json(text: string, whole: boolean): Format | null {
  const start = text.trimStart();
  if (!/^(\{\s*("|\})|\[\s*([[{"\]\d-]|true|false|null))/.test(start)) return null;
  if (whole && text.length <= JSON_LIMIT && parses(text)) return { mime: "application/json" };
  const lines = start
    .split("\n")
    .slice(0, 5)
    .filter((line) => line.trim() !== "");
  const complete = whole ? lines : lines.slice(0, -1);
  if (complete.length > 1 && complete.every((line) => line.startsWith("{") && parses(line))) {
    return { mime: "application/x-ndjson" };
  }
  return whole || !/^(\{\s*"|\[\s*\{\s*")/.test(start) ? null : { mime: "application/json" };
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function table(text: string, extension: string): Format | null {
  const named = ["csv", "tsv", "tab"].includes(extension);
  const delimiter = delimiterOf(text, named ? 1 : 3);
  if (delimiter === null) return named && text.trim() !== "" ? { mime: "text/csv" } : null;
  return { mime: delimiter === "\t" ? "text/tab-separated-values" : "text/csv" };
}
