import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** The new content of a file, durable beside it. */
export type PreparedReplacement = {
  /** Puts it in the file's place, durable when this returns; needs no more room on the medium. */
  readonly publish: () => void;
  /** Removes it; the file stays as it is. */
  readonly discard: () => void;
};

/**
 * Writes the new content of a small file beside it, durable when this returns, so that what can fail for want of
 * room fails before anything else is decided. Synchronous, because a commit counts only once what follows it is
 * durable.
 */
export function prepareReplacement(path: string, bytes: Uint8Array): PreparedReplacement {
  const incoming = incomingOf(path);
  try {
    writeDurably(incoming, bytes);
  } catch (error) {
    rmSync(incoming, { force: true });
    throw error;
  }
  return {
    publish: () => {
      renameSync(incoming, path);
      flushFolder(dirname(path));
    },
    discard: () => rmSync(incoming, { force: true }),
  };
}

/**
 * Replaces a small file so that after a crash either the old content or the new one is there, and returns when
 * the new one is durable.
 */
export const replaceDurably = (path: string, bytes: Uint8Array): void =>
  prepareReplacement(path, bytes).publish();

/** Removes the new content of a file that an interruption left beside it. */
export const removePrepared = (path: string): void => rmSync(incomingOf(path), { force: true });

const incomingOf = (path: string) => `${path}.incoming`;

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "w", 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function flushFolder(path: string): void {
  // A folder cannot be opened for flushing on Windows, where the rename is durable by itself.
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
