import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PREFIX = "affiant-window-";
const OWNER = "owner";

/**
 * A profile folder for one run of the browser; it is incognito, so nothing of a case reaches it. Removed at the end,
 * and by the next run when this one was killed.
 */
export function makeProfileFolder(parent = tmpdir()): { readonly path: string; readonly remove: () => void } {
  sweepProfileFolders(parent);
  const path = mkdtempSync(join(parent, PREFIX));
  writeFileSync(join(path, OWNER), String(process.pid));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Removes the folders of runs that are no more. */
export function sweepProfileFolders(parent = tmpdir()): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(parent, name);
    try {
      if (!ownerLives(path)) rmSync(path, { recursive: true, force: true });
    } catch {
      // Another user's, or just going: it is not ours to remove.
    }
  }
}

function ownerLives(path: string): boolean {
  const file = join(path, OWNER);
  if (!existsSync(file)) return false;
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
