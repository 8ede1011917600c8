import { decodeBase64, encodeBase64 } from "../base64.ts";
import { concatBytes, equalBytes } from "../bytes.ts";
import { Failure } from "../errors.ts";
import type { Hash } from "./hashing.ts";

/**
 * One signature line of a note.
 */
export type NoteSignature = {
  /** Name of the key, without white space and without `+`. */
  readonly name: string;
  /** First four bytes of the key's hash, see {@link noteKeyId}. */
  readonly keyId: Uint8Array;
  /** What the key's algorithm gave for the UTF-8 bytes of the note's text; 64 bytes for Ed25519. */
  readonly signature: Uint8Array;
};

/**
 * A text with its signatures (C2SP signed-note v1). The text means nothing before a signature by a known
 * key was verified.
 */
export type SignedNote = {
  /** Ends with a newline; this newline is signed too. */
  readonly text: string;
  /** At least one. */
  readonly signatures: readonly NoteSignature[];
};

const KEY_ID_LENGTH = 4;
const ED25519 = Uint8Array.of(0x01);
const MOST_SIGNATURES = 100;
const MOST_BYTES = 1_000_000;
const DASH = "\u2014 ";

/**
 * The key id of an Ed25519 key under a name: the first four bytes of
 * `SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key)`. It finds a signature line; it proves nothing.
 */
export function noteKeyId(name: string, publicKey: Uint8Array, hash: Hash): Uint8Array {
  const preimage = concatBytes(new TextEncoder().encode(`${name}\n`), ED25519, publicKey);
  return hash(preimage).slice(0, KEY_ID_LENGTH);
}

/**
 * Writes a note.
 *
 * @param text - ends with a newline; no other control characters
 * @param signatures - 1 to 100
 * @throws Failure `note-invalid` for what no reader of the format would accept, with `part` naming what
 */
export function formatNote(text: string, signatures: readonly NoteSignature[]): string {
  requireText(text);
  if (signatures.length < 1 || signatures.length > MOST_SIGNATURES) throw invalid("signatures");
  const lines = signatures.map(({ name, keyId, signature }) => {
    if (!isKeyName(name)) throw invalid("name");
    if (keyId.length !== KEY_ID_LENGTH || signature.length === 0) throw invalid("signatures");
    return `${DASH}${name} ${encodeBase64(concatBytes(keyId, signature))}\n`;
  });
  return `${text}\n${lines.join("")}`;
}

/**
 * Reads a note, strictly: whatever is accepted is given back byte for byte by {@link formatNote}. Refused are
 * bytes that are not UTF-8, control characters, non-canonical Base 64, a missing last newline, more than 100
 * signatures and more than a million bytes.
 *
 * @throws Failure `note-invalid`
 */
export function parseNote(bytes: Uint8Array): SignedNote {
  if (bytes.length > MOST_BYTES) throw invalid("length");
  const note = decodeUtf8(bytes);
  const separator = note.lastIndexOf("\n\n");
  if (separator < 0 || !note.endsWith("\n")) throw invalid("signatures");
  const text = note.slice(0, separator + 1);
  const signatures = note
    .slice(separator + 2, -1)
    .split("\n")
    .map(parseSignature);
  if (formatNote(text, signatures) !== note) throw invalid("signatures");
  return { text, signatures };
}

/**
 * A key that signs notes. `sign` gives the Ed25519 signature (RFC 8032) over the message.
 */
export type NoteSigner = {
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
};

/**
 * Signs a text and gives the signature line's content, to be passed to {@link formatNote}; a co-signature is
 * one more over the same text.
 *
 * @throws Failure `note-invalid` if no note could hold the text or the name
 */
export function signNote(text: string, signer: NoteSigner, hash: Hash): NoteSignature {
  requireText(text);
  if (!isKeyName(signer.name)) throw invalid("name");
  return {
    name: signer.name,
    keyId: noteKeyId(signer.name, signer.publicKey, hash),
    signature: signer.sign(new TextEncoder().encode(text)),
  };
}

/**
 * A key that is known. `verify` says whether `signature` is the key's Ed25519 signature over the message.
 */
export type NoteVerifier = {
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly verify: (message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array) => boolean;
};

/**
 * The signatures on a note that claim to be by the given key: for callers whose verification is asynchronous.
 * Each of them must then verify over the UTF-8 bytes of `note.text`, and there must be at least one.
 */
export function signaturesBy(
  note: SignedNote,
  key: Pick<NoteVerifier, "name" | "publicKey">,
  hash: Hash,
): NoteSignature[] {
  const keyId = noteKeyId(key.name, key.publicKey, hash);
  return note.signatures.filter((line) => line.name === key.name && equalBytes(line.keyId, keyId));
}

/**
 * Says whether the key signed the note. Lines of other keys are ignored, as the format demands; to rely on
 * several signers, ask for each.
 *
 * @returns true if there is a line by this key and every line by this key verifies
 */
export function verifyNote(note: SignedNote, key: NoteVerifier, hash: Hash): boolean {
  const message = new TextEncoder().encode(note.text);
  const lines = signaturesBy(note, key, hash);
  return lines.length > 0 && lines.every((line) => key.verify(message, line.signature, key.publicKey));
}

function parseSignature(line: string): NoteSignature {
  const [name, encoded, ...more] = line.slice(DASH.length).split(" ");
  if (!line.startsWith(DASH) || name === undefined || encoded === undefined || more.length > 0) {
    throw invalid("signatures");
  }
  try {
    const bytes = decodeBase64(encoded);
    return { name, keyId: bytes.slice(0, KEY_ID_LENGTH), signature: bytes.slice(KEY_ID_LENGTH) };
  } catch (cause) {
    throw invalid("signatures", cause);
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw invalid("text", cause);
  }
}

function requireText(text: string): void {
  const controls = Array.from(text).some((character) => character < " " && character !== "\n");
  if (!text.endsWith("\n") || controls || !text.isWellFormed()) throw invalid("text");
}

function isKeyName(name: string): boolean {
  const controls = Array.from(name).some((character) => character < " ");
  return name.length > 0 && name.isWellFormed() && !controls && !/[\s\u0085+]/u.test(name);
}

function invalid(part: string, cause?: unknown): Failure {
  return new Failure("note-invalid", { part }, { cause });
}
