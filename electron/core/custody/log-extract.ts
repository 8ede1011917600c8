import { canonicalJson, type JsonValue } from "../../../shared/canonical-json.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { formatActorTable, type Actor } from "../../../shared/merkle/actor-table.ts";
import { inclusionProof } from "../../../shared/merkle/inclusion.ts";
import { leafHash } from "../../../shared/merkle/hashing.ts";
import { MerkleTree } from "../../../shared/merkle/tree.ts";
import { sha256 } from "../crypto/sha256.ts";
import type { CustodyLog, SignedCheckpoint } from "./custody-log.ts";
import { entryBytes, isContentAction, type LogEntry } from "./log-entry.ts";
import { signersOf } from "./note-signers.ts";

/** Entries about some records, proved against the checkpoint of the last change of content. */
export type LogExtract = {
  readonly checkpoint: SignedCheckpoint;
  /** One canonical JSON entry a line. */
  readonly entries: Uint8Array;
  /** JSON array of `{seq, leafHash, path}`, hashes in hex (RFC 9162 §2.1.3). */
  readonly proofs: Uint8Array;
  /** Who acted in these entries and who signed the checkpoint: codes with keys, no names. */
  readonly actors: Uint8Array;
};

/**
 * Takes the entries about the given records out of the log, with an inclusion proof each. Reads, unlocks and
 * exports are left out and do not move the checkpoint, so that the same content gives the same bytes.
 *
 * @param people - everybody who holds or held keys; those who do not occur are left out
 */
export function extractLog(
  log: CustodyLog,
  records: readonly string[],
  people: readonly Actor[],
): LogExtract {
  const checkpoint = log.checkpoint("content");
  if (!checkpoint) throw new Error("an archive without a content checkpoint");
  const tree = new MerkleTree(log.leaves(checkpoint.size), sha256);
  const entries = [...new Set(records)]
    .flatMap((record) => contentEntries(log, record))
    .filter((entry) => entry.sequence < checkpoint.size)
    .sort((a, b) => a.sequence - b.sequence);
  const proofs = entries.map((entry) => ({
    seq: entry.sequence,
    leafHash: encodeHex(leafHash(entryBytes(entry), sha256)),
    path: inclusionProof(entry.sequence, checkpoint.size, tree, sha256).map((hash) => encodeHex(hash)),
  }));
  const encoder = new TextEncoder();
  const signers = new Set(signersOf(checkpoint.note, people).map(({ keyId }) => keyId));
  const acting = new Set(entries.map(({ actor }) => actor));
  const actors = people.filter(({ keyId }) => acting.has(keyId) || signers.has(keyId));
  return {
    checkpoint,
    entries: encoder.encode(
      entries.map((entry) => `${canonicalJson(entry as unknown as JsonValue)}\n`).join(""),
    ),
    actors: encoder.encode(formatActorTable(actors)),
    proofs: encoder.encode(`${JSON.stringify(proofs, null, 1)}\n`),
  };
}

/** Entries about one record that changed it, oldest first. */
export const contentEntries = (log: CustodyLog, record: string): LogEntry[] =>
  log.entries({ record }).filter(({ action }) => isContentAction(action));
