import { canonicalJson, type JsonValue } from "../../../../shared/canonical-json.ts";
import { RECORDS, type RecordType } from "../../../../shared/model/records.ts";
import { plainText, type Runs } from "../../../../shared/model/runs.ts";
import { writeTable } from "../../tables/write-table.ts";
import { handedRecords, type HandedRecords } from "./record-lines.ts";
import { contentOf } from "./stored-halves.ts";

/** Columns before those of the fields. */
const FIRST = ["id", "form", "version", "reviewed"] as const;

/** The records of a type as a table of separated values: one row each, as it now stands, one column for each field. */
export async function* recordTable(type: RecordType, given: HandedRecords): AsyncGenerator<Uint8Array> {
  const fields = Object.keys(RECORDS[type].fields);
  yield* lines([...FIRST, ...fields], true);
  for await (const { id, form, versions } of handedRecords(type, given)) {
    const current = versions.at(-1)!;
    const content = contentOf(current, form === "whole");
    const cells = fields.map((field) => cellOf(content[field]));
    yield* lines([id, form, String(current.number), current.reviewed ? "true" : "false", ...cells]);
  }
}

/** A table that is there at once. */
export function* wholeTable(
  headings: readonly string[],
  rows: Iterable<readonly string[]>,
): Generator<Uint8Array> {
  yield* lines(headings, true);
  for (const row of rows) yield* lines(row);
}

const encoder = new TextEncoder();

/** One line of a table; the first has the byte-order mark before it. */
function* lines(cells: readonly string[], first = false): Generator<Uint8Array> {
  const table = {
    format: "csv",
    delimiter: ",",
    headings: cells,
    rows: [],
    sheetName: "",
    dated: "",
  } as const;
  for (const piece of writeTable(table)) {
    const text = typeof piece === "string" ? piece : new TextDecoder().decode(piece);
    yield encoder.encode(first ? text : text.replace(/^\ufeff/u, ""));
  }
}

/** Words and numbers as they are, a text in runs as its words, anything else as canonical JSON. */
function cellOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return String(value);
  return isRuns(value) ? plainText(value) : canonicalJson(value);
}

const isRuns = (value: JsonValue): value is Runs & JsonValue =>
  Array.isArray(value) &&
  value.length > 0 &&
  (value as JsonValue[]).every(
    (part) =>
      part !== null &&
      typeof part === "object" &&
      Object.keys(part).every((key) => RUN.has(key)) &&
      "text" in part,
  );

const RUN = new Set(["text", "mention"]);
