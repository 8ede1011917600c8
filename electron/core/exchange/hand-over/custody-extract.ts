import { canonicalJson, type JsonValue } from "../../../../shared/canonical-json.ts";
import { encodeHex } from "../../../../shared/hex.ts";
import { formatActorTable } from "../../../../shared/merkle/actor-table.ts";
import { leafHash } from "../../../../shared/merkle/hashing.ts";
import { inclusionProof } from "../../../../shared/merkle/inclusion.ts";
import { MerkleTree } from "../../../../shared/merkle/tree.ts";
import { sha256 } from "../../crypto/sha256.ts";
import type { SignedCheckpoint } from "../../custody/custody-log.ts";
import { entryBytes, isContentAction, type LogEntry } from "../../custody/log-entry.ts";
import { knownActors, signersOf } from "../../custody/note-signers.ts";
import type { ArchiveDatabases } from "../../store/archive-databases.ts";

const STRETCH = 500;

/**
 * The log's entries about the records that leave, as `extractLog` gives them for a dossier: without reads, unlocks and
 * exports, and proved against the checkpoint of the last change of content. An archive is longer than a dossier, so
 * they come entry by entry.
 */
export class CustodyExtract {
  readonly checkpoint: SignedCheckpoint;
  readonly #databases: ArchiveDatabases;
  readonly #leaves: (record: string) => boolean;

  /** @throws Error for an archive without a checkpoint */
  constructor(databases: ArchiveDatabases, leaves: (record: string) => boolean) {
    const checkpoint = databases.log.checkpoint("content");
    if (!checkpoint) throw new Error("an archive without a content checkpoint");
    this.checkpoint = checkpoint;
    this.#databases = databases;
    this.#leaves = leaves;
  }

  /** `entries.jsonl`: one canonical JSON entry a line. */
  *entries(): Generator<Uint8Array> {
    const encoder = new TextEncoder();
    for (const entry of this.#entries())
      yield encoder.encode(`${canonicalJson(entry as unknown as JsonValue)}\n`);
  }

  /** `proofs.json`: an array of `{seq, leafHash, path}`, hashes in hex (RFC 9162 §2.1.3). */
  *proofs(): Generator<Uint8Array> {
    const encoder = new TextEncoder();
    const { size } = this.checkpoint;
    const tree = new MerkleTree(this.#databases.log.leaves(size), sha256);
    let before = "[\n";
    for (const entry of this.#entries()) {
      const proof = {
        seq: entry.sequence,
        leafHash: encodeHex(leafHash(entryBytes(entry), sha256)),
        path: inclusionProof(entry.sequence, size, tree, sha256).map((hash) => encodeHex(hash)),
      };
      yield encoder.encode(before + JSON.stringify(proof));
      before = ",\n";
    }
    yield encoder.encode(before === "[\n" ? "[]\n" : "\n]\n");
  }

  /** `actors.json`: who acted in these entries and who signed the checkpoint, codes with keys and no names. */
  actors(): Uint8Array {
    const people = knownActors(this.#databases.facts);
    const acting = new Set<string>();
    for (const { actor } of this.#entries()) acting.add(actor);
    for (const { keyId } of signersOf(this.checkpoint.note, people)) acting.add(keyId);
    return new TextEncoder().encode(formatActorTable(people.filter(({ keyId }) => acting.has(keyId))));
  }

  *#entries(): Generator<LogEntry> {
    const { log } = this.#databases;
    const { size } = this.checkpoint;
    for (let from = 0; from < size; from += STRETCH)
      for (const entry of log.entries({ from, limit: STRETCH })) {
        const { sequence, record, action } = entry;
        if (sequence < size && record !== undefined && isContentAction(action) && this.#leaves(record))
          yield entry;
      }
  }
}
