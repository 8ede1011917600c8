import { decodeBase64, encodeBase64 } from "../base64.ts";
import { Failure } from "../errors.ts";
import { encodeHex } from "../hex.ts";
import type { Hash } from "./hashing.ts";

/**
 * Somebody who acts in a custody log and signs its checkpoints: by code and key, never by name.
 */
export type Actor = {
  /** What people read, for example in the chain-of-custody annex: `H-0001`. */
  readonly code: string;
  /** What entries name in `actor`: the first 32 hexadecimal digits of the SHA-256 of the public key. */
  readonly keyId: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
};

const KEY_ID_DIGITS = 32;

/** The key id that belongs to a public key. */
export const actorKeyId = (publicKey: Uint8Array, hash: Hash): string =>
  encodeHex(hash(publicKey)).slice(0, KEY_ID_DIGITS);

/** Name of a person's key in signed notes. */
export const noteKeyName = (keyId: string): string => `affiant/${keyId}`;

/** Writes the table as JSON, in the order given: `[{code, keyId, publicKey}]`, keys in Base 64. */
export function formatActorTable(actors: readonly Actor[]): string {
  const rows = actors.map(({ code, keyId, publicKey }) => ({
    code,
    keyId,
    publicKey: encodeBase64(publicKey),
  }));
  return `${JSON.stringify(rows, null, 1)}\n`;
}

/**
 * Reads a table, strictly: codes and key ids are distinct, and every key id is the one of its key. So an
 * entry's `actor` leads to one key that its signatures can be verified with; whose key it is, the table does
 * not say.
 *
 * @throws Failure `note-invalid` with `part` `actors`
 */
export function parseActorTable(text: string, hash: Hash): Actor[] {
  const actors = rowsOf(text).map((row) => readActor(row, hash));
  for (const field of ["code", "keyId"] as const)
    if (new Set(actors.map((actor) => actor[field])).size !== actors.length) throw invalid();
  return actors;
}

function rowsOf(text: string): unknown[] {
  try {
    const rows: unknown = JSON.parse(text);
    if (Array.isArray(rows)) return rows;
  } catch (cause) {
    throw invalid(cause);
  }
  throw invalid();
}

function readActor(row: unknown, hash: Hash): Actor {
  if (typeof row !== "object" || row === null) throw invalid();
  const { code, keyId, publicKey, ...more } = row as Readonly<Record<string, unknown>>;
  if (typeof code !== "string" || typeof keyId !== "string" || typeof publicKey !== "string") throw invalid();
  if (Object.keys(more).length > 0) throw invalid();
  const key = readKey(publicKey);
  if (key.length !== 32 || actorKeyId(key, hash) !== keyId) throw invalid();
  return { code, keyId, publicKey: key };
}

function readKey(encoded: string): Uint8Array {
  try {
    return decodeBase64(encoded);
  } catch (cause) {
    throw invalid(cause);
  }
}

const invalid = (cause?: unknown): Failure => new Failure("note-invalid", { part: "actors" }, { cause });
