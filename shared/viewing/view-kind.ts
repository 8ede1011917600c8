/**
 * How an item is looked at. `picture`, `sound` and `film` are decoded by the window's own sandboxed decoders;
 * `pages`, `text`, `mail` and `table` are read by a process without keys; `bytes` is what is left, and always possible.
 */
export const VIEW_KINDS = ["picture", "pages", "sound", "film", "text", "mail", "table", "bytes"] as const;

/** One of {@link VIEW_KINDS}. */
export type ViewKind = (typeof VIEW_KINDS)[number];

/** Why an item cannot be looked at in its own way; its bytes can be, nevertheless. */
export const VIEW_REFUSALS = ["encrypted", "damaged", "too-large", "unsupported"] as const;

/** One of {@link VIEW_REFUSALS}. */
export type ViewRefusal = (typeof VIEW_REFUSALS)[number];

/** Most pixels of a picture that a window is given to decode. */
export const MOST_PIXELS = 120e6;

const OFFICE = "application/vnd.openxmlformats-officedocument.";

/**
 * Under which name the reader of pages knows a media type. Office documents get pages of the reader's own making: their
 * words in order, not their layout.
 */
const PAGED: Readonly<Record<string, string>> = {
  "application/pdf": "application/pdf",
  "image/tiff": "image/tiff",
  "image/jp2": "image/jp2",
  [`${OFFICE}wordprocessingml.document`]: "docx",
  [`${OFFICE}wordprocessingml.template`]: "docx",
  [`${OFFICE}spreadsheetml.sheet`]: "xlsx",
  [`${OFFICE}presentationml.presentation`]: "pptx",
  "application/vnd.ms-word.document.macroEnabled.12": "docx",
  "application/vnd.ms-excel.sheet.macroEnabled.12": "xlsx",
  "application/vnd.ms-powerpoint.presentation.macroEnabled.12": "pptx",
};

/** Office documents and their kin: what is drawn is not how their author saw it. */
export const isLaidOutAnew = (mediaType: string): boolean =>
  ["docx", "xlsx", "pptx"].includes(PAGED[mediaType] ?? "");

/** Pictures that every Chromium decodes. */
const PICTURES = new Set([
  "image/jpeg",
  "image/png",
  "image/apng",
  "image/gif",
  "image/webp",
  "image/avif",
  "image/bmp",
]);

const SOUNDS = new Set([
  "audio/mpeg",
  "audio/mp4",
  "audio/aac",
  "audio/ogg",
  "audio/opus",
  "audio/flac",
  "audio/wav",
]);

const FILMS = new Set([
  "video/mp4",
  "video/x-m4v",
  "video/3gpp",
  "video/3gpp2",
  "video/webm",
  "video/ogg",
  "video/quicktime",
  "video/x-matroska",
]);

const MAILS = new Set(["message/rfc822", "application/x-emlx", "multipart/related"]);

const TABLES = new Set(["text/csv", "text/tab-separated-values"]);

const TEXTS = new Set([
  "application/json",
  "application/x-ndjson",
  "application/xml",
  "application/xhtml+xml",
  "application/mbox",
  "application/rtf",
  "application/x-subrip",
  "application/gpx+xml",
  "application/vnd.google-earth.kml+xml",
  "application/x-pem-file",
  "application/pgp-keys",
  "application/pgp-signature",
  "application/pgp-encrypted",
  "image/svg+xml",
]);

/**
 * How an item of a media type is looked at. What could act by itself, HTML and SVG among it, is text: its source is
 * shown and nothing in it ever runs.
 */
export function viewKindOf(mediaType: string): ViewKind {
  if (PICTURES.has(mediaType)) return "picture";
  if (SOUNDS.has(mediaType)) return "sound";
  if (FILMS.has(mediaType)) return "film";
  if (MAILS.has(mediaType)) return "mail";
  if (TABLES.has(mediaType)) return "table";
  if (readerNameOf(mediaType) !== undefined) return "pages";
  if (TEXTS.has(mediaType) || mediaType.startsWith("text/")) return "text";
  return "bytes";
}

/** Name under which the reader of pages takes a media type; undefined where it cannot. */
export const readerNameOf = (mediaType: string): string | undefined =>
  Object.hasOwn(PAGED, mediaType) ? PAGED[mediaType] : undefined;
