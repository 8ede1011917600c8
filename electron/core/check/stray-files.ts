import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { journalEffectOn } from "../store/left-over.ts";
import { SEAL_FILE } from "../store/seal-file.ts";
import { ARCHIVE_FILES, pathIn } from "../vault/archive-folder.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList } from "./finding-list.ts";

const { readMe, archive, keys, grants, facts, identities, objects, head, inbox, lock } = ARCHIVE_FILES;
const FILES = new Set<string>([readMe, archive, facts, identities, head, lock, SEAL_FILE]);
const FOLDERS = new Set<string>([keys, grants, objects, inbox]);
/** What SQLite keeps beside a database that is open, or was when its process ended. */
const BESIDE_DATABASE = /^(archive|identities)\.db-(wal|shm)$/;
const IDENTITIES_JOURNAL = `${identities}-journal`;
const INCOMPLETE = /(^|\.)incoming(-[0-9a-z]+)?$/;

/**
 * Names that do not belong into the archive folder. Keys and grants are compared with their records, stored
 * files with their rows; this looks at the rest.
 */
export async function checkStrayFiles(session: ArchiveSession, findings: FindingList): Promise<void> {
  const { folder } = session;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry;
    const isKnown = entry.isDirectory() ? FOLDERS.has(name) : entry.isFile() && FILES.has(name);
    if (isKnown || (entry.isFile() && BESIDE_DATABASE.test(name))) continue;
    if (entry.isFile() && name === IDENTITIES_JOURNAL && isLeftToOthers(session)) continue;
    findings.add(INCOMPLETE.test(name) ? "write-interrupted" : "file-unknown", { path: name });
  }
  for (const name of await readdir(join(folder, inbox)).catch(() => [] as string[]))
    findings.add("file-unknown", { path: `${inbox}/${name}` });
}

/** Whoever opens the facts alone leaves a switch of the journal mode of the other database to be ended by others. */
const isLeftToOthers = ({ folder, seesIdentities }: ArchiveSession): boolean =>
  !seesIdentities && journalEffectOn(pathIn(folder, "identities")) === "first-page";
