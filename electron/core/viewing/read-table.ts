import { delimiterOf } from "../intake/delimited-text.ts";
import type { ByteSource } from "../parsing/byte-source.ts";
import { Refusal } from "../dossier/exhibits/refusal.ts";
import { decodeFile } from "./read-text.ts";
import { LONGEST_VALUE, MOST_CELLS } from "./view-contracts.ts";

/**
 * Rows of a file of separated values (RFC 4180).
 *
 * @throws Refusal `unsupported` for what is no such file
 */
export async function readTable(source: ByteSource, offset: number, limit: number) {
  const { text, charset, cut } = await decodeFile(source);
  const delimiter = delimiterOf(text, 1);
  if (delimiter === null) throw new Refusal("unsupported");
  const rows: string[][] = [];
  let total = 0;
  for (const row of rowsOf(text, delimiter)) {
    if (total >= offset && rows.length < limit)
      rows.push(row.slice(0, MOST_CELLS).map((cell) => cell.slice(0, LONGEST_VALUE).toWellFormed()));
    total += 1;
  }
  return { value: { rows, total, delimiter, charset, cut } };
}

/** Rows that are not empty, in order. */
export function* rowsOf(text: string, delimiter: string): Generator<string[]> {
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === delimiter) {
      row.push(cell);
      cell = "";
    } else if (character === "\n" || character === "\r") {
      if (cell !== "" || row.length > 0) yield [...row, cell];
      row = [];
      cell = "";
    } else cell += character;
  }
  if (cell !== "" || row.length > 0) yield [...row, cell];
}
