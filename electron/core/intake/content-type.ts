import type { ContentLabel } from "./extension-table.ts";

/** Things about a file's bytes that a person should know, as codes with messages. */
export const CONTENT_NOTES = [
  "empty",
  "cut-off",
  "encrypted",
  "macros",
  "two-formats",
  "broken-text",
  "charset-guessed",
] as const;

/** Something about a file's bytes that a person should know. */
export type ContentNote = (typeof CONTENT_NOTES)[number];

/** What a file's bytes are. */
export interface ContentType {
  readonly mime: string;
  /** The usual extension of this type, without the dot; empty if there is none. */
  readonly extension: string;
  readonly label: ContentLabel;
  /** Whether the name's extension goes with it; `null` where nothing can be said. */
  readonly extensionAgrees: boolean | null;
  /** For text: the character encoding, by its name in the WHATWG Encoding standard. */
  readonly charset?: string;
  readonly note?: ContentNote;
}

/** A format that was recognised, before it is compared with the name. */
export interface Format {
  readonly mime: string;
  readonly extension?: string;
  readonly label?: ContentLabel;
  readonly charset?: string;
  readonly note?: ContentNote;
}
