import { decodeBase64, encodeBase64 } from "../../../shared/base64.ts";
import { Failure } from "../../../shared/errors.ts";
import { formatNote, parseNote, signNote, verifyNote } from "../../../shared/merkle/signed-note.ts";
import { isAgeRecipient } from "../crypto/age-identities.ts";
import { sign, verify } from "../crypto/ed25519.ts";
import { sha256 } from "../crypto/sha256.ts";
import { noteKeyName } from "../custody/custody-log.ts";
import { keyIdOf, type PersonKey } from "./person-key.ts";

/** The public half of a person's keys: what somebody needs to give them access, and nothing secret. */
export type InvitationCard = {
  readonly keyId: string;
  readonly recipient: string;
  readonly publicKey: Uint8Array;
};

const TITLE = "affiant-card/1";
const FORM = /^affiant-card\/1\nrecipient: (age1pq1[0-9a-z]+)\npublic-key: ([0-9A-Za-z+/]{43}=)\n$/;

/**
 * The text of a card, a signed note (docs/format.md §3). The signature ties the recipient to the signing key,
 * so that one fingerprint, compared by another way, vouches for both.
 */
export function formatCard(person: PersonKey): string {
  const text = `${TITLE}\nrecipient: ${person.recipient}\npublic-key: ${encodeBase64(person.publicKey)}\n`;
  const signer = {
    name: noteKeyName(person.keyId),
    publicKey: person.publicKey,
    sign: (message: Uint8Array) => sign(person.signingSeed, message),
  };
  return formatNote(text, [signNote(text, signer, sha256)]);
}

/**
 * Reads a card.
 *
 * @throws Failure `card-invalid` when it is none, was changed, or is not signed by its own key
 */
export function readCard(bytes: Uint8Array): InvitationCard {
  try {
    const note = parseNote(bytes);
    const [, recipient = "", encoded = ""] = FORM.exec(note.text) ?? [];
    const publicKey = decodeBase64(encoded);
    const keyId = keyIdOf(publicKey);
    const verifier = {
      name: noteKeyName(keyId),
      publicKey,
      verify: (message: Uint8Array, signature: Uint8Array, key: Uint8Array) =>
        verify(key, message, signature),
    };
    if (publicKey.length === 32 && isAgeRecipient(recipient) && verifyNote(note, verifier, sha256))
      return { keyId, recipient, publicKey };
  } catch {
    // Whatever it is, it is no card.
  }
  throw new Failure("card-invalid");
}
