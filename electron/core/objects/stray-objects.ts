import { join } from "node:path";
import { diskFiles, systemCode } from "./archive-files.ts";
import type { ArchiveFiles } from "./archive-files.ts";
import { OBJECTS_FOLDER } from "./object-name.ts";

/** How the temporary name of an object begins that is being written. */
export const INCOMING_PREFIX = "incoming-";

/**
 * Removes encrypted files that an interrupted import left under a temporary name, and returns how many.
 * Only for the process that holds the archive's lock: another's import in progress would lose its file.
 */
export async function removeStrayObjects(folder: string, files: ArchiveFiles = diskFiles): Promise<number> {
  const objects = join(folder, OBJECTS_FOLDER);
  const strays = (await list(files, objects)).filter((name) => name.startsWith(INCOMING_PREFIX));
  for (const name of strays) await files.rm(join(objects, name), { force: true });
  return strays.length;
}

async function list(files: ArchiveFiles, folder: string): Promise<string[]> {
  try {
    return await files.readdir(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}
