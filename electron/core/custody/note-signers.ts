import type { Actor } from "../../../shared/merkle/actor-table.ts";
import { parseNote, verifyNote } from "../../../shared/merkle/signed-note.ts";
import { verify } from "../crypto/ed25519.ts";
import { sha256 } from "../crypto/sha256.ts";
import type { Connection } from "../store/open-database.ts";
import { noteKeyName } from "./custody-log.ts";

/** Everybody who holds or held keys of the archive, by code: what was signed before a revocation stays signed. */
export function knownActors(facts: Connection): Actor[] {
  return facts
    .prepare<[], { key_id: string; public_key: Buffer; code: string }>(
      "SELECT key_id, public_key, code FROM holder ORDER BY code",
    )
    .all()
    .map((row) => ({ code: row.code, keyId: row.key_id, publicKey: new Uint8Array(row.public_key) }));
}

/**
 * Who of the given people signed a note, each signature verified, in the order of the people given: the one
 * who made a checkpoint, and those who co-signed it. Lines of other keys are ignored, as the format demands.
 *
 * @throws Failure `note-invalid` if the bytes are no note
 */
export function signersOf(note: Uint8Array, people: readonly Actor[]): Actor[] {
  const parsed = parseNote(note);
  return people.filter(({ keyId, publicKey }) =>
    verifyNote(
      parsed,
      {
        name: noteKeyName(keyId),
        publicKey,
        verify: (message, signature, key) => verify(key, message, signature),
      },
      sha256,
    ),
  );
}
