import { useSyncExternalStore } from "react";
import type { OutputOf } from "../../api/bridge.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import type { TableMap } from "../../../shared/tables/table-map.ts";
import type { MapDraft } from "./map-draft.ts";

/** What a look at the file found. */
export type TableLook = OutputOf<"table.look">;
/** What a check or an import found. */
export type TableResult = OutputOf<"table.import">;

/** What is going on with the table: at most one thing at a time. */
export type Doing = {
  readonly what: "look" | "check" | "import";
  readonly rows: number;
  readonly total: number;
};

/** A table that is being brought in. */
export type TableOnDesk = {
  readonly file: string;
  readonly place: TableMap["place"];
  readonly look: TableLook | null;
  readonly type: RecordType;
  /** Where the draft comes from: the headings, a shipped map, a file, changes made here. */
  readonly mapName: string;
  readonly draft: MapDraft | null;
  readonly doing: Doing | null;
  readonly failure: AppError | null;
  /** What the last check found, and the draft that it checked. */
  readonly checked: { readonly result: TableResult; readonly draft: MapDraft } | null;
  /** Decisions on rows whose person may be known: the person, or null for another. */
  readonly decisions: ReadonlyMap<number, string | null>;
  readonly skipTo: string | null;
  readonly source: string;
  readonly done: TableResult | null;
};

// In the memory of the window: one may look at other screens meanwhile, and all of it goes at lock.
let table: TableOnDesk | null = null;
const listeners = new Set<() => void>();

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const tell = () => {
  for (const listener of listeners) listener();
};

/** The table on the desk. */
export const useTableOnDesk = (): TableOnDesk | null => useSyncExternalStore(listen, () => table);

/** The table on the desk as it is this moment, for what goes on behind the screen. */
export const tableOnDesk = (): TableOnDesk | null => table;

/** Puts a table on the desk. */
export function putOnDesk(file: string): void {
  table = {
    file,
    place: {},
    look: null,
    type: "person",
    mapName: "",
    draft: null,
    doing: null,
    failure: null,
    checked: null,
    decisions: new Map(),
    skipTo: null,
    source: "",
    done: null,
  };
  tell();
}

/** Takes the table off the desk. */
export function clearDesk(): void {
  table = null;
  tell();
}

/** Changes what is known of the table, if it is still the one of that file. */
export function changeTable(file: string, changes: Partial<TableOnDesk>): void {
  if (table?.file !== file) return;
  table = { ...table, ...changes };
  tell();
}

/** Says who the person of a row is. */
export function decide(file: string, row: number, person: string | null | undefined): void {
  if (table?.file !== file) return;
  const decisions = new Map(table.decisions);
  if (person === undefined) decisions.delete(row);
  else decisions.set(row, person);
  changeTable(file, { decisions });
}

/** Last part of a path. */
export const fileName = (path: string): string => path.split(/[/\\]/u).at(-1) ?? path;
