import type { AgeRecipient } from "../crypto/age-header.ts";
import type { ArchiveFiles } from "./archive-files.ts";
import type { Progress } from "./object-sealing.ts";

/** Where objects of one class are stored, and for whom. */
export type ObjectStore = {
  /** The archive folder. */
  readonly folder: string;
  /** The 32-byte name key of the class. */
  readonly nameKey: Uint8Array;
  /** The recipients of the class. */
  readonly recipients: readonly AgeRecipient[];
  /**
   * The name under which the database of the class has the content with this SHA-256 (hexadecimal), which may
   * be one that an earlier name key gave. Without it the present name key names everything.
   */
  readonly knownName?: ((sha256: string) => string | undefined) | undefined;
  /**
   * Whether the database of the class refers to an object of this name. A file that it does not know is left
   * over from a crash, its file key lost: it is replaced. Without this function every file present is known.
   */
  readonly isKnown?: ((name: string) => boolean) | undefined;
  /** The file system, if it is not this machine's. */
  readonly files?: ArchiveFiles | undefined;
};

/** How the writing of one object is followed and stopped. */
export type WriteOptions = {
  readonly onProgress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Asked when all bytes were read, before the object counts; if this fails, nothing of the object stays. */
  readonly accept?: (() => Promise<void>) | undefined;
};

/**
 * A stored file. `sha256` is hexadecimal and of the plaintext, `size` its length in bytes. When the same content
 * was stored already, that file keeps its own header and file key; the key is returned where the same batch stored
 * it, because the row that will hold it may not have been written yet.
 */
export type StoredObject = { readonly name: string; readonly sha256: string; readonly size: number } & (
  | { readonly alreadyStored: true; readonly fileKey?: Uint8Array }
  | { readonly alreadyStored: false; readonly fileKey: Uint8Array; readonly headerLength: number }
);

/** The constant time of every stored file, 2000-01-01T00:00:00Z, in seconds: times would tell when someone testified. */
export const OBJECT_TIME = 946_684_800;
