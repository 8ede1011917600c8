import type { ListRow } from "../../../shared/contract/lists.ts";
import { LIST_COLUMNS, type Column, type ColumnKind } from "../../../shared/lists/columns.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";
import { foldForSearch } from "../../../shared/names/fold.ts";
import { spellingKey } from "../../../shared/names/spelling-key.ts";
import { recordTitle } from "../search/record-title.ts";
import type { StoredRecord } from "../store/stored-record.ts";

type Cell = ListRow["cells"][string];

/** A row with what filtering needs of it. */
export type IndexedRow = {
  readonly row: ListRow;
  /** Folded words of the row, for the filter. */
  readonly folded: string;
  /** The names of the row by their spelling key: found in whichever script they are typed. */
  readonly spelled: string;
};

/** Title of another record, for columns that name one. */
export type TitleOf = (id: string) => string | undefined;

/** The row of a record as it is shown. */
export function shownRow(record: StoredRecord): ListRow {
  const content = record.content as Readonly<Record<string, unknown>>;
  const cells: Record<string, Cell> = {};
  for (const column of LIST_COLUMNS[record.type]) cells[column.id] = cellOf(column, content[column.id]);
  const code = typeof content.code === "string" ? content.code : record.id;
  return { id: record.id, code, title: recordTitle(record), reviewed: record.reviewed, cells };
}

/** Makes the row of a record. */
export function makeRow(record: StoredRecord, titleOf: TitleOf): IndexedRow {
  const row = shownRow(record);
  const columns = LIST_COLUMNS[record.type];
  const wordsIn = (kinds: readonly ColumnKind[]) =>
    columns
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap((column) => wordsOf(column, row.cells[column.id] ?? null, titleOf));
  const names = foldForSearch(
    [...new Set([row.title, ...otherNames(record.content), ...wordsIn(["text", "records"])])].join(" "),
  );
  return {
    row,
    folded: [foldForSearch([row.code, ...wordsIn(["date"])].join(" ")), names].join(" "),
    spelled: spellingKey(names),
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

/** Fields besides `names` under which a record is looked for. */
const NAMING_FIELDS = [
  "reference",
  "originalName",
  "callSign",
  "callerName",
  "soughtDescription",
  "surnames",
  "firstNames",
  "caseNumber",
  "number",
] as const;

/** Other names than the one that is the title: a person is looked for under any of them. */
function otherNames(content: object): string[] {
  const fields = content as Readonly<Record<string, unknown>>;
  const forms = Array.isArray(fields.names)
    ? (fields.names as { text?: unknown }[]).map(({ text }) => text)
    : [];
  const others = NAMING_FIELDS.flatMap((name) => fields[name]);
  return [...forms, ...others].filter((word): word is string => typeof word === "string");
}

function wordsOf({ kind }: Column, value: Cell, titleOf: TitleOf): string[] {
  const values = Array.isArray(value) ? value : value === null ? [] : [String(value)];
  if (kind === "records") return values.map((id) => titleOf(id) ?? "");
  return values;
}
