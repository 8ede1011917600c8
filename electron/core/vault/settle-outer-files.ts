import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { equalBytes } from "../../../shared/bytes.ts";
import { holderBinding, isBound } from "../custody/holder-binding.ts";
import { sha256 } from "../crypto/sha256.ts";
import { asWriteFailure, diskFiles, syncFolder } from "../objects/archive-files.ts";
import type { ArchiveDatabases } from "../store/archive-databases.ts";
import { ARCHIVE_FILES } from "./archive-folder.ts";
import { holdersOf } from "./holders.ts";
import { OuterFiles } from "./outer-files.ts";

/** A temporary name that {@link writeDurably} gives. */
const INCOMING = /\.incoming-[0-9a-z]{26}$/;

/**
 * Ends what an interrupted change to key and grant files began: an announced file that is there is recorded,
 * one that is not is forgotten, a person's files whose addition was never logged are removed, and so are those
 * of people whose keys were revoked. A file that is neither as recorded nor as announced is left for the check.
 */
export async function settleOuterFiles(databases: ArchiveDatabases, folder: string): Promise<void> {
  const outer = new OuterFiles(databases.facts);
  const revoked = new Set(
    databases.facts
      .prepare<[], { key_id: string }>("SELECT key_id FROM holder WHERE revoked IS NOT NULL")
      .all()
      .map(({ key_id }) => key_id),
  );
  const gone: string[] = [];
  const grantsChanged = new Set<string>();
  const become: { path: string; bytes: Uint8Array }[] = [];
  for (const { path, sha256: recorded, announced, holder } of outer.all()) {
    const neverLogged = announced !== null && equalBytes(announced, recorded);
    if (neverLogged || (holder !== null && revoked.has(holder))) {
      await rm(join(folder, path), { force: true }).catch((error: unknown) => {
        throw asWriteFailure(error);
      });
      gone.push(path);
    } else if (announced !== null) {
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      const hash = bytes && sha256(bytes);
      if (bytes && hash && (equalBytes(hash, announced) || equalBytes(hash, recorded)))
        become.push({ path, bytes });
      if (
        holder !== null &&
        path.startsWith(`${ARCHIVE_FILES.grants}/`) &&
        hash &&
        !equalBytes(hash, recorded)
      )
        grantsChanged.add(holder);
    }
  }
  await removeIncoming(folder);
  const archiveId = databases.facts.prepare<[], { id: string }>("SELECT id FROM archive").get()?.id ?? "";
  if (gone.length === 0 && become.length === 0) return;
  for (const part of ["keys", "grants"] as const)
    await syncFolder(diskFiles, join(folder, ARCHIVE_FILES[part]));
  // Before the rows change: what was not bound stays so, and is a finding.
  const renewed = holdersOf(databases.facts).filter(
    ({ code, keyId, revoked: isGone }) => !isGone && grantsChanged.has(keyId) && isBound(databases, code),
  );
  databases.transact((transaction) => {
    for (const path of gone) outer.forget(path);
    for (const { path, bytes } of become) outer.record(path, bytes);
    for (const { keyId } of renewed)
      transaction.log({ action: "granted", ...holderBinding(databases.facts, archiveId, keyId) });
  });
}

/** Halves of key and grant files that were never renamed to their names. */
async function removeIncoming(folder: string): Promise<void> {
  for (const part of [ARCHIVE_FILES.keys, ARCHIVE_FILES.grants]) {
    const names = await readdir(join(folder, part));
    for (const name of names.filter((entry) => INCOMING.test(entry)))
      await rm(join(folder, part, name), { force: true });
  }
}
