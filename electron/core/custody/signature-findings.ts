import { equalBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { noteKeyId, parseNote, type SignedNote } from "../../../shared/merkle/signed-note.ts";
import { verify } from "../crypto/ed25519.ts";
import { sha256 } from "../crypto/sha256.ts";
import type { ArchiveDatabases } from "../store/archive-databases.ts";
import { checkpointHash } from "./co-sign.ts";
import { noteKeyName } from "./custody-log.ts";
import { knownActors } from "./note-signers.ts";
import { readableEntries } from "./stored-entries.ts";

/** What is wrong with the signatures of the checkpoints. */
export type SignatureFinding = {
  /**
   * `checkpoint-unreadable`: no note; `checkpoint-unsigned`: no signature of anybody known;
   * `signature-unknown`: a line by a key that nobody holds or held; `signature-invalid`: a line that does not
   * verify; `co-signature-missing`: the log says that somebody co-signed, and the signature is gone.
   */
  readonly kind:
    | "checkpoint-unreadable"
    | "checkpoint-unsigned"
    | "signature-unknown"
    | "signature-invalid"
    | "co-signature-missing";
  /** Size of the checkpoint; for a missing co-signature the sequence of its entry. */
  readonly at: number;
};

/** Verifies every signature of every stored checkpoint, and that no co-signature which was logged is gone. */
export function* signatureFindings(databases: ArchiveDatabases): Generator<SignatureFinding> {
  const people = new Map(knownActors(databases.facts).map((actor) => [noteKeyName(actor.keyId), actor]));
  const valid = new Set<string>();
  const rows = databases.facts
    .prepare<[], { size: number; note: Buffer }>("SELECT size, note FROM log_checkpoint ORDER BY size")
    .all();
  for (const { size: at, note } of rows) {
    const parsed = readNote(new Uint8Array(note));
    if (!parsed) {
      yield { kind: "checkpoint-unreadable", at };
      continue;
    }
    const message = new TextEncoder().encode(parsed.text);
    let signed = false;
    for (const { name, keyId, signature } of parsed.signatures) {
      const actor = people.get(name);
      if (!actor || !equalBytes(keyId, noteKeyId(name, actor.publicKey, sha256)))
        yield { kind: "signature-unknown", at };
      else if (!verify(actor.publicKey, message, signature)) yield { kind: "signature-invalid", at };
      else {
        signed = true;
        valid.add(`${checkpointHash(parsed.text)} ${actor.keyId}`);
      }
    }
    if (!signed) yield { kind: "checkpoint-unsigned", at };
  }
  for (const { action, checkpoint, actor, sequence } of readableEntries(databases))
    if (action === "co-signed" && !valid.has(`${checkpoint ?? ""} ${actor}`))
      yield { kind: "co-signature-missing", at: sequence };
}

function readNote(bytes: Uint8Array): SignedNote | undefined {
  try {
    return parseNote(bytes);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}
