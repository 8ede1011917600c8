import { useSyncExternalStore } from "react";
import type { ImportedFile } from "../../../../shared/contract/evidence.ts";
import type { AppError } from "../../../../shared/errors.ts";

/** One import: how far it is and what became of each file. */
export type ImportBatch = {
  readonly id: number;
  readonly started: string;
  readonly state: "running" | "done" | "cancelled" | "failed";
  readonly imported: number;
  readonly known: number;
  readonly refused: number;
  /** At most {@link MOST_TOLD}: what was refused first of all, because somebody has to do something about it. */
  readonly files: readonly ImportedFile[];
  readonly failure: AppError | null;
};

/** What stands on the desk: files about to be imported, and imports of this sitting. */
export type ImportDeskState = {
  /** Places of files and folders whose provenance is being asked. */
  readonly asked: readonly string[] | null;
  readonly batches: readonly ImportBatch[];
};

/** Most files that are told one by one; the numbers hold for all of them. */
export const MOST_TOLD = 2000;

// In the memory of the window, so that an import goes on while one looks at other screens, and all of it goes at lock.
let state: ImportDeskState = { asked: null, batches: [] };
const listeners = new Set<() => void>();
let next = 1;

function set(changes: Partial<ImportDeskState>): void {
  state = { ...state, ...changes };
  for (const listener of listeners) listener();
}

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The desk as it is now. */
export const useImportDesk = (): ImportDeskState => useSyncExternalStore(listen, () => state);

/** Asks where files come from, and then imports them. */
export const askProvenance = (paths: readonly string[]): void => {
  if (paths.length > 0) set({ asked: paths });
};

/** Closes the question. */
export const closeQuestion = (): void => {
  set({ asked: null });
};

/** Puts an import on the desk and gives its number. */
export function addBatch(started: string): number {
  const id = next++;
  const batch: ImportBatch = {
    id,
    started,
    state: "running",
    imported: 0,
    known: 0,
    refused: 0,
    files: [],
    failure: null,
  };
  set({ asked: null, batches: [batch, ...state.batches] });
  return id;
}

/** Notes what became of a file. */
export function addFile(id: number, file: ImportedFile): void {
  changeBatch(id, (batch) => ({
    ...batch,
    [file.status]: batch[file.status] + 1,
    files: withFile(batch.files, file),
  }));
}

/** The files told of an import with one more: refused ones before all others, and never more than can be looked through. */
export function withFile(files: readonly ImportedFile[], file: ImportedFile): readonly ImportedFile[] {
  if (file.status !== "refused") return files.length < MOST_TOLD ? [...files, file] : files;
  const refused = files.filter(({ status }) => status === "refused").length;
  return [...files.slice(0, refused), file, ...files.slice(refused)].slice(0, MOST_TOLD);
}

/** Changes an import that is on the desk. */
export function changeBatch(id: number, change: (batch: ImportBatch) => ImportBatch): void {
  set({ batches: state.batches.map((batch) => (batch.id === id ? change(batch) : batch)) });
}

/** Takes an import off the desk. */
export function dismissBatch(id: number): void {
  set({ batches: state.batches.filter((batch) => batch.id !== id) });
}
