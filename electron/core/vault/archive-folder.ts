import { join } from "node:path";

/** The newest format this release writes; an archive with a higher number is refused. */
export const ARCHIVE_FORMAT = 1;

/** Names of the files in an archive folder (docs/format.md §1). */
export const ARCHIVE_FILES = {
  readMe: "READ-ME-FIRST.txt",
  archive: "archive.json",
  keys: "keys",
  grants: "grants",
  facts: "archive.db",
  identities: "identities.db",
  objects: "objects",
  head: "head",
  inbox: "inbox",
  lock: "lock",
} as const;

/** Paths of one archive folder. */
export const pathIn = (folder: string, name: keyof typeof ARCHIVE_FILES): string =>
  join(folder, ARCHIVE_FILES[name]);
