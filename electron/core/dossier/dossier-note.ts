import { formatNote, noteKeyId } from "../../../shared/merkle/signed-note.ts";
import { formatStatement, type DossierStatement } from "../../../shared/verify/dossier-note.ts";
import { sha256 } from "../crypto/sha256.ts";

/** Makes the Ed25519 signature over a message with the key of {@link DossierStatement.publicKey}. */
export type DossierSign = (message: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/**
 * Writes `dossier.note`: a C2SP signed note of one heading and one `name: value` line per statement.
 *
 * @throws Failure `note-invalid` if the key name cannot stand in a note
 */
export async function signDossierNote(
  statement: DossierStatement,
  keyName: string,
  sign: DossierSign,
): Promise<Uint8Array> {
  const text = formatStatement(statement);
  const signature = await sign(new TextEncoder().encode(text));
  const keyId = noteKeyId(keyName, statement.publicKey, sha256);
  return new TextEncoder().encode(formatNote(text, [{ name: keyName, keyId, signature }]));
}
