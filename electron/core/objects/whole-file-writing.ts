import { closeSync, fsync, futimesSync, openSync, writevSync } from "node:fs";
import { promisify } from "node:util";

/** A file that was written and is to be made durable. */
export type WrittenFile = {
  /** Fulfilled when its bytes survive a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
};

const flush = promisify(fsync);

/**
 * Writes a new file in one go and without waiting for others: for a small file the turns of asynchronous calls
 * take several times as long as the calls. Flushing it, which does take long, is asynchronous.
 *
 * @param time - of last access and change, in seconds
 * @throws errors of the operating system; the file may exist then
 */
export function writeWholeFile(path: string, parts: readonly Uint8Array[], time: number): WrittenFile {
  return writtenFile(writeNewFile(path, parts, time));
}

/** The same; returns the descriptor. */
export function writeNewFile(path: string, parts: readonly Uint8Array[], time: number): number {
  const file = openSync(path, "wx", 0o600);
  try {
    writeAll(file, parts);
    futimesSync(file, time, time);
  } catch (error) {
    closeSync(file);
    throw error;
  }
  return file;
}

/** A file that was written on this thread or another, by its descriptor. */
export function writtenFile(file: number): WrittenFile {
  return {
    sync: () => flush(file),
    close: () => {
      closeSync(file);
      return Promise.resolve();
    },
  };
}

/** Fulfilled when the entries of a folder survive a power cut. */
export async function flushFolder(path: string): Promise<void> {
  const folder = openSync(path, "r");
  try {
    await flush(folder);
  } finally {
    closeSync(folder);
  }
}

function writeAll(file: number, parts: readonly Uint8Array[]): void {
  let left = [...parts];
  for (;;) {
    let written = writevSync(file, left);
    left = left.flatMap((part) => {
      const taken = Math.min(written, part.length);
      written -= taken;
      return taken === part.length ? [] : [part.subarray(taken)];
    });
    if (left.length === 0) return;
  }
}
