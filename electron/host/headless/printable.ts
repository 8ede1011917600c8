/** Control characters (a terminal may obey them), ends of lines and paragraphs, and marks that turn the direction of text. */
const IN_A_LINE = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

const LINE_END = 0x0a;
const TABULATOR = 0x09;
const LAST_OF_TWO_DIGITS = 0xff;

/**
 * A text as a terminal may be given it: control characters are written out as `\x1b`, lines stay lines. What
 * people are shown comes from foreign files, and must not move a cursor or change what was printed before.
 */
export const printable = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (mark) =>
    [LINE_END, TABULATOR].includes(mark.charCodeAt(0)) ? mark : writtenOut(mark),
  );

/**
 * A name or path that stays in its line and cannot be taken for another: ends of lines and marks of direction are
 * written out too, and then a backslash that is really there is doubled.
 */
export function printableName(name: string): string {
  const escaped = name.replaceAll("\\", "\\\\").replaceAll(IN_A_LINE, writtenOut);
  return name.search(IN_A_LINE) < 0 ? name : escaped;
}

/** A value as one line of JSON in which no control character stands as itself. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[\u007f-\u009f\u2028\u2029]/gu, (mark) => `\\u${digits(mark, 4)}`);

const writtenOut = (mark: string): string =>
  mark.charCodeAt(0) <= LAST_OF_TWO_DIGITS ? `\\x${digits(mark, 2)}` : `\\u${digits(mark, 4)}`;

const digits = (mark: string, count: number): string => mark.charCodeAt(0).toString(16).padStart(count, "0");
