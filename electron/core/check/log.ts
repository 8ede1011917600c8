import { equalBytes } from "../../../shared/bytes.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { leafHash } from "../../../shared/merkle/hashing.ts";
import { MerkleTree } from "../../../shared/merkle/tree.ts";
import { sha256 } from "../crypto/sha256.ts";
import { originOf, readCheckpoint, type SignedCheckpoint } from "../custody/custody-log.ts";
import { isContentAction, readEntry, type LogEntry } from "../custody/log-entry.ts";
import { knownActors, signersOf } from "../custody/note-signers.ts";
import { signatureFindings } from "../custody/signature-findings.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList } from "./finding-list.ts";

type Row = { sequence: number; entry: Buffer; leaf: Buffer; record: string | null; content: number };

/**
 * The custody log: chain and leaves of the entries, the columns that are read in their place, tree and
 * signatures of the checkpoints, and that whoever acted is whoever signed. Entries are read one by one.
 *
 * @returns the entries that can be read
 */
export function checkLog(session: ArchiveSession, findings: FindingList): LogEntry[] {
  const { facts } = session.databases;
  const leaves: Uint8Array[] = [];
  const entries: LogEntry[] = [];
  let previous = "0".repeat(64);
  let expected = 0;
  for (const row of facts
    .prepare<[], Row>("SELECT sequence, entry, leaf, record, content FROM log_entry ORDER BY sequence")
    .iterate()) {
    const { sequence } = row;
    const entry = readEntry(row.entry);
    const where = { entry: sequence };
    if (entry?.sequence !== sequence || sequence !== expected || entry.previous !== previous)
      findings.add("log-chain-broken", where);
    if (!equalBytes(row.leaf, leafHash(row.entry, sha256))) findings.add("log-entry-changed", where);
    if (
      entry &&
      ((entry.record ?? null) !== row.record || isContentAction(entry.action) !== (row.content === 1))
    )
      findings.add("log-index-wrong", where);
    leaves.push(new Uint8Array(row.leaf));
    previous = encodeHex(sha256(row.entry));
    expected = sequence + 1;
    if (entry) entries.push(entry);
  }
  checkCheckpoints(session, new MerkleTree(leaves, sha256), entries, findings);
  for (const { kind, at } of signatureFindings(session.databases))
    findings.add(kind, kind === "co-signature-missing" ? { entry: at } : { checkpoint: at });
  return entries;
}

function checkCheckpoints(
  session: ArchiveSession,
  tree: MerkleTree,
  entries: readonly LogEntry[],
  findings: FindingList,
): void {
  const { facts } = session.databases;
  const people = knownActors(facts);
  const revoked = new Map(
    facts
      .prepare<[], { key_id: string; revoked: number | null }>("SELECT key_id, revoked FROM holder")
      .all()
      .map((row) => [row.key_id, row.revoked]),
  );
  const bySequence = new Map(entries.map((entry) => [entry.sequence, entry]));
  let from = 0;
  for (const { size, note, content } of facts
    .prepare<[], { size: number; note: Buffer; content: number }>(
      "SELECT size, note, content FROM log_checkpoint ORDER BY size",
    )
    .all()) {
    const where = { checkpoint: size };
    const acted = Array.from({ length: size - from }, (_, at) => bySequence.get(from + at));
    from = size;
    const checkpoint = readNote(note);
    // What is no note is a finding of the signatures.
    if (!checkpoint) continue;
    const fits =
      checkpoint.size === size &&
      size <= tree.size &&
      equalBytes(checkpoint.root, tree.rootAt(size)) &&
      checkpoint.origin === originOf(session.archiveId) &&
      acted.some((entry) => entry && isContentAction(entry.action)) === (content === 1);
    if (!fits) findings.add("checkpoint-mismatch", where);
    const signers = signersOf(checkpoint.note, people).map(({ keyId }) => keyId);
    if (signers.some((keyId) => size > (revoked.get(keyId) ?? Infinity)))
      findings.add("checkpoint-after-revocation", where);
    for (const entry of acted)
      if (entry && signers.length > 0 && !signers.includes(entry.actor))
        findings.add("entry-not-signed-for", { entry: entry.sequence }, { written: entry });
  }
  if (from !== tree.size) findings.add("checkpoint-mismatch", { checkpoint: tree.size });
}

function readNote(note: Uint8Array): SignedCheckpoint | undefined {
  try {
    return readCheckpoint(new Uint8Array(note));
  } catch {
    return undefined;
  }
}
