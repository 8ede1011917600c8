import type { ListRow } from "../../../shared/contract/lists.ts";
import { bounds } from "../../../shared/dates/bounds.ts";
import { parseEdtf } from "../../../shared/dates/parse-edtf.ts";
import { LIST_COLUMNS, type Column } from "../../../shared/lists/columns.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";
import { foldForSearch } from "../../../shared/names/fold.ts";
import { spellingKey } from "../../../shared/names/spelling-key.ts";
import { recordTitle } from "../search/record-title.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import { alphabetKey } from "./alphabet.ts";

type Cell = ListRow["cells"][string];

/** A row with what filtering and ordering need of it. */
export type IndexedRow = {
  readonly row: ListRow;
  /** Folded words of the row, for the filter. */
  readonly folded: string;
  /** The names of the row by their spelling key: found in whichever script they are typed. */
  readonly spelled: string;
  /** Keys of its columns; compared as they are. An absent value has none and comes last. */
  readonly keys: Readonly<Record<string, string | number | undefined>>;
};

/** Title of another record, for columns that name one. */
export type TitleOf = (id: string) => string | undefined;

/** Makes the row of a record. */
export function makeRow(record: StoredRecord, titleOf: TitleOf): IndexedRow {
  const columns = LIST_COLUMNS[record.type];
  const content = record.content as Readonly<Record<string, unknown>>;
  const cells = Object.fromEntries(columns.map((column) => [column.id, cellOf(column, content[column.id])]));
  const code = typeof content.code === "string" ? content.code : record.id;
  const title = recordTitle(record);
  const shown = columns.flatMap((column) => wordsOf(column, cells[column.id] ?? null, titleOf));
  const keys: Record<string, string | number | undefined> = {
    code,
    title: alphabetKey(title),
    created: record.sequence,
  };
  for (const column of columns) keys[column.id] = keyOf(column, cells[column.id] ?? null, titleOf);
  return {
    row: { id: record.id, code, title, reviewed: record.reviewed, cells },
    folded: foldForSearch([code, title, ...otherNames(content), ...shown].join(" ")),
    spelled: spellingKey(foldForSearch([title, ...otherNames(content), ...shown].join(" "))),
    keys,
  };
}

function cellOf({ id, kind }: Column, value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (kind === "number")
    return typeof value === "number" ? value : Array.isArray(value) ? value.length : null;
  if (kind === "yes") return typeof value === "boolean" ? value : null;
  if (id === "sessions" && Array.isArray(value)) {
    const first = (value as { start?: string }[])
      .map(({ start }) => start)
      .find((start) => start !== undefined);
    return first ?? null;
  }
  if (Array.isArray(value)) {
    const isRuns =
      value.length > 0 && value.every((part) => typeof part === "object" && part !== null && "text" in part);
    if (isRuns) return plainText(value as Runs);
    return value.filter((part): part is string => typeof part === "string");
  }
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** Other names than the one that is the title: a person is looked for under any of them. */
function otherNames(content: Readonly<Record<string, unknown>>): string[] {
  const { names, reference, originalName } = content;
  const forms = Array.isArray(names) ? (names as { text?: unknown }[]).map(({ text }) => text) : [];
  return [...forms, reference, originalName].filter((word): word is string => typeof word === "string");
}

function wordsOf({ kind }: Column, value: Cell, titleOf: TitleOf): string[] {
  const values = Array.isArray(value) ? value : value === null ? [] : [String(value)];
  if (kind === "records") return values.map((id) => titleOf(id) ?? "");
  return kind === "text" || kind === "date" ? values : [];
}

function keyOf({ kind }: Column, value: Cell, titleOf: TitleOf): string | number | undefined {
  if (value === null) return undefined;
  const first = Array.isArray(value) ? value[0] : value;
  if (first === undefined) return undefined;
  if (kind === "number") return Number(first);
  if (kind === "yes") return first === true ? 1 : 0;
  if (kind === "date") return earliestDay(String(first));
  if (kind === "records") return alphabetKey(titleOf(String(first)) ?? "");
  return alphabetKey(String(first));
}

function earliestDay(edtf: string): string | undefined {
  try {
    const { earliest, latest } = bounds(parseEdtf(edtf));
    return earliest ?? latest ?? undefined;
  } catch {
    return undefined;
  }
}
