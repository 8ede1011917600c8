import { concatBytes } from "../bytes.ts";

/**
 * A hash function as a parameter, so that the same tree runs wherever SHA-256 can be had. It must return
 * {@link HASH_LENGTH} bytes.
 */
export type Hash = (bytes: Uint8Array) => Uint8Array;

/**
 * Length in bytes of every node of the tree (SHA-256).
 */
export const HASH_LENGTH = 32;

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/**
 * Hash of one entry (RFC 9162 §2.1.1): `HASH(0x00 ‖ entry)`.
 */
export function leafHash(entry: Uint8Array, hash: Hash): Uint8Array {
  return hash(concatBytes(LEAF, entry));
}

/**
 * Hash of an inner node (RFC 9162 §2.1.1): `HASH(0x01 ‖ left ‖ right)`.
 */
export function nodeHash(left: Uint8Array, right: Uint8Array, hash: Hash): Uint8Array {
  return hash(concatBytes(NODE, left, right));
}

/**
 * Root of the tree without entries: the hash of nothing.
 */
export function emptyRoot(hash: Hash): Uint8Array {
  return hash(new Uint8Array(0));
}

/**
 * True if every given value has the length of a tree node. A verifier that skips this accepts an empty
 * "hash" as its own proof.
 */
export function areNodeHashes(values: readonly Uint8Array[]): boolean {
  return values.every((value) => value.length === HASH_LENGTH);
}
