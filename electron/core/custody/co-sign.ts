import { equalBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { leafHash } from "../../../shared/merkle/hashing.ts";
import { formatNote, parseNote, signNote } from "../../../shared/merkle/signed-note.ts";
import { MerkleTree } from "../../../shared/merkle/tree.ts";
import { sign } from "../crypto/ed25519.ts";
import { sha256, sha256Hex } from "../crypto/sha256.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { noteKeyName, originOf, readCheckpoint, type SignedCheckpoint } from "./custody-log.ts";
import { entryBytes } from "./log-entry.ts";
import { knownActors, signersOf } from "./note-signers.ts";
import { provenEntries } from "./stored-entries.ts";

/** The checkpoint with all its signatures; `added` is false where this person had signed it before. */
export type CoSigned = { readonly checkpoint: SignedCheckpoint; readonly added: boolean };

/**
 * Adds the signature of whoever has unlocked the archive to the content checkpoint, the one that dossiers
 * lead to and that unlocking does not move, and logs that. From then on nobody who holds one key alone can
 * rewrite what came before. It is signed only after the whole log was followed to it, and, if the person kept
 * an earlier checkpoint, after the log was found to continue that one.
 *
 * @param earlier - a checkpoint that this person kept outside the archive
 * @throws Failure `log-broken` if the log does not lead to the checkpoint or does not continue the earlier
 * one; `archive-read-only`
 */
export function coSignCheckpoint(
  { databases, person, archiveId }: Pick<ArchiveSession, "databases" | "person" | "archiveId">,
  earlier?: SignedCheckpoint,
): CoSigned {
  return databases.transact((transaction) => {
    const leaves = provenEntries(databases).map((entry) => leafHash(entryBytes(entry), sha256));
    const tree = new MerkleTree(leaves, sha256);
    const leadsTo = ({ origin, size, root }: SignedCheckpoint): boolean =>
      origin === originOf(archiveId) && size <= tree.size && equalBytes(root, tree.rootAt(size));
    const checkpoint = databases.log.checkpoint("content");
    const people = knownActors(databases.facts);
    if (!checkpoint || !leadsTo(checkpoint) || (earlier && !leadsTo(earlier)))
      throw new Failure("log-broken");
    const signers = signersOf(checkpoint.note, people);
    if (signers.length === 0) throw new Failure("log-broken");
    if (signers.some(({ keyId }) => keyId === person.keyId)) return { checkpoint, added: false };
    const { text, signatures } = parseNote(checkpoint.note);
    const own = signNote(
      text,
      {
        name: noteKeyName(person.keyId),
        publicKey: person.publicKey,
        sign: (message) => sign(person.signingSeed, message),
      },
      sha256,
    );
    const note = new TextEncoder().encode(formatNote(text, [...signatures, own]));
    databases.facts
      .prepare("UPDATE log_checkpoint SET note = ? WHERE size = ?")
      .run(Buffer.from(note), checkpoint.size);
    transaction.log({ action: "co-signed", checkpoint: checkpointHash(text) });
    return { checkpoint: readCheckpoint(note), added: true };
  });
}

/** What the entry of a co-signature names: SHA-256 of the checkpoint's text, hexadecimal. */
export const checkpointHash = (text: string): string => sha256Hex(new TextEncoder().encode(text));
