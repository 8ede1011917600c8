import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Replaces a small file so that after a crash either the old content or the new one is there, and returns when
 * the new one is durable. Synchronous, because a commit counts only once what follows it is durable.
 */
export function replaceDurably(path: string, bytes: Uint8Array): void {
  const incoming = `${path}.incoming`;
  const file = openSync(incoming, "w", 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(incoming, path);
  // A folder cannot be opened for flushing on Windows, where the rename is durable by itself.
  if (process.platform === "win32") return;
  const folder = openSync(dirname(path), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
