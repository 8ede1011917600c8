import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { equalBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { consistencyProof, verifyConsistency } from "../../../shared/merkle/consistency.ts";
import { leafHash } from "../../../shared/merkle/hashing.ts";
import { verifyNote, parseNote } from "../../../shared/merkle/signed-note.ts";
import { MerkleTree } from "../../../shared/merkle/tree.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { verify } from "../crypto/ed25519.ts";
import { Sha256, sha256 } from "../crypto/sha256.ts";
import { noteKeyName, originOf, readCheckpoint, type SignedCheckpoint } from "../custody/custody-log.ts";
import { readEntry } from "../custody/log-entry.ts";
import { objectPath, OBJECTS_FOLDER } from "../objects/object-name.ts";
import { openObject } from "../objects/object-reader.ts";
import { ObjectRows } from "../objects/object-rows.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { OuterFiles } from "../vault/outer-files.ts";

type Finding = CallOutput<"check.run">["findings"][number];

/**
 * Looks for damage and for changes made behind the log, and repairs nothing: outer files, database pages,
 * the chain, tree and signatures of the log, every version against its entry, every stored file.
 *
 * @throws Failure `file-missing`, `note-invalid` for the checkpoint given with `since`
 */
export async function runCheck(
  session: ArchiveSession,
  input: CallInput<"check.run">,
  report: (done: number, total: number) => void,
): Promise<CallOutput<"check.run">> {
  const findings: Finding[] = [];
  const error = (code: string, where: string) => findings.push({ code, severity: "error", where });
  for (const { path, missing } of await new OuterFiles(session.databases.facts).changed(session.folder)) {
    error(missing ? "outer-file-missing" : "outer-file-changed", path);
  }
  checkPages(session, error);
  const entries = storedEntries(session);
  checkLog(session, entries, error);
  const versions = checkVersions(session, entries, error);
  const objects = await checkObjects(session, input.readData ?? false, error, report);
  if (input.since !== undefined) await checkSince(session, input.since, error);
  return { findings, objects, versions, entries: entries.length };
}

type Report = (code: string, where: string) => void;

function checkPages(session: ArchiveSession, error: Report): void {
  const { facts, identities } = session.databases;
  for (const [name, database] of [
    ["archive.db", facts],
    ["identities.db", identities],
  ] as const) {
    const result = database?.pragma("integrity_check", { simple: true });
    if (database && result !== "ok") error("database-damaged", name);
  }
}

/** What stands in the log as it stands there: a damaged entry must not end the check. */
function storedEntries(session: ArchiveSession) {
  return session.databases.facts
    .prepare<[], { sequence: number; entry: Buffer; leaf: Buffer }>(
      "SELECT sequence, entry, leaf FROM log_entry ORDER BY sequence",
    )
    .all()
    .map(({ sequence, entry, leaf }) => ({ sequence, bytes: entry, leaf, entry: readEntry(entry) }));
}

type StoredEntry = ReturnType<typeof storedEntries>[number];

/** Chain, leaves, tree and signatures. */
function checkLog(session: ArchiveSession, entries: readonly StoredEntry[], error: Report): void {
  const { facts } = session.databases;
  const leaves = entries.map(({ leaf }) => leaf);
  let previous = "0".repeat(64);
  for (const [index, { sequence, bytes, leaf, entry }] of entries.entries()) {
    if (sequence !== index || entry?.sequence !== index || entry.previous !== previous)
      error("log-chain-broken", String(index));
    if (!equalBytes(leaf, leafHash(bytes, sha256))) error("log-entry-changed", String(index));
    previous = encodeHex(sha256(bytes));
  }
  const tree = new MerkleTree(leaves, sha256);
  const keys = facts
    .prepare<[], { key_id: string; public_key: Buffer }>("SELECT key_id, public_key FROM holder")
    .all();
  const notes = facts
    .prepare<[], { size: number; note: Buffer }>("SELECT size, note FROM log_checkpoint ORDER BY size")
    .all();
  for (const { size, note } of notes) {
    const checkpoint = checkpointOf(note);
    if (!checkpoint) {
      error("checkpoint-mismatch", String(size));
      continue;
    }
    const fits =
      checkpoint.size === size &&
      size <= tree.size &&
      equalBytes(checkpoint.root, tree.rootAt(size)) &&
      checkpoint.origin === originOf(session.archiveId);
    const signed = keys.some((key) =>
      verifyNote(
        parseNote(checkpoint.note),
        {
          name: noteKeyName(key.key_id),
          publicKey: new Uint8Array(key.public_key),
          verify: (message, signature, publicKey) => verify(publicKey, message, signature),
        },
        sha256,
      ),
    );
    if (!fits) error("checkpoint-mismatch", String(size));
    if (!signed) error("checkpoint-unsigned", String(size));
  }
}

function checkpointOf(note: Uint8Array): SignedCheckpoint | undefined {
  try {
    return readCheckpoint(new Uint8Array(note));
  } catch {
    return undefined;
  }
}

/** Every version is bound by an entry, and every entry that binds a version finds it. */
function checkVersions(session: ArchiveSession, entries: readonly StoredEntry[], error: Report): number {
  const bound = new Set<string>();
  const newest = new Map<string, string>();
  for (const { entry } of entries) {
    if (entry?.version === undefined || entry.record === undefined) continue;
    bound.add(entry.version);
    newest.set(entry.record, entry.version);
    if (!session.records.isBound(entry.version, entry)) error("version-changed", entry.record);
  }
  const { facts, identities } = session.databases;
  for (const database of [facts, identities]) {
    const stored =
      database?.prepare<[], { id: string; record: string }>("SELECT id, record FROM version").all() ?? [];
    for (const { id, record } of stored) if (!bound.has(id)) error("version-unlogged", record);
  }
  const current = facts.prepare<[], { id: string; version: string }>("SELECT id, version FROM record").all();
  for (const { id, version } of current) if (newest.get(id) !== version) error("version-not-newest", id);
  return bound.size;
}

/** Files of the objects folder against their rows, both ways. */
async function checkObjects(
  session: ArchiveSession,
  readData: boolean,
  error: Report,
  report: (done: number, total: number) => void,
): Promise<number> {
  const { identities, facts } = session.databases;
  const rows = [facts, identities].flatMap((database) =>
    database ? [...new ObjectRows(database).all()] : [],
  );
  const names = new Set(rows.map(({ name }) => name));
  for (const [done, row] of rows.entries()) {
    try {
      await using reader = await openObject({
        path: objectPath(session.folder, row.name),
        fileKey: row.fileKey,
      });
      if (reader.size !== row.size) error("object-changed", row.id);
      else if (readData) {
        const hash = new Sha256();
        for await (const bytes of reader.stream()) hash.update(bytes);
        if (Buffer.from(hash.digest()).toString("hex") !== row.sha256) error("object-changed", row.id);
      }
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      error(cause.code, row.id);
    }
    report(done + 1, rows.length);
  }
  if (identities) {
    for (const path of await readdir(join(session.folder, OBJECTS_FOLDER), { recursive: true })) {
      const name = /([0-9a-f]{64})\.age$/.exec(path)?.[1];
      const isFolder = /^[0-9a-f]{2}$/.test(path);
      if (!isFolder && (name === undefined || !names.has(name))) error("object-unknown", path);
    }
  }
  return rows.length;
}

/** The log must be a continuation of what somebody noted earlier. */
async function checkSince(session: ArchiveSession, file: string, error: Report): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new Failure("file-missing");
  });
  const earlier = readCheckpoint(new Uint8Array(bytes));
  const { log } = session.databases;
  const leaves = log.leaves();
  const continues =
    earlier.origin === originOf(session.archiveId) &&
    earlier.size <= leaves.length &&
    verifyConsistency(
      { oldSize: earlier.size, newSize: leaves.length, oldRoot: earlier.root, newRoot: log.root },
      consistencyProof(earlier.size, leaves.length, leaves, sha256),
      sha256,
    );
  if (!continues) error("log-not-continuous", String(earlier.size));
}
