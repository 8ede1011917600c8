import type { Hash } from "../merkle/hashing.ts";

/**
 * What verification takes from its surroundings, so that the command line and the page in a browser run the
 * same code and come to the same verdict.
 */
export type Primitives = {
  readonly sha256: Hash;
  /** Whether `signature` is one of `message` by the Ed25519 key (RFC 8032); malformed ones verify nothing. */
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
};
