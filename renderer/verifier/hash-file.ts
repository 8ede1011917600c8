import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { encodeHex } from "../../shared/hex.ts";
import type { HashedFile } from "../../shared/verify/bag-files.ts";

const CHUNK_BYTES = 2 ** 21;

/** A file of the chosen folder, by its path within it. */
export type FolderFile = { readonly path: string; readonly file: Blob };

/**
 * Hashes a file part by part, so that the memory taken does not depend on its size.
 *
 * @param onBytes - called with the number of bytes of each part
 * @throws DOMException if the file cannot be read, or changed since it was chosen; the signal's reason
 */
export async function hashFile(
  { path, file }: FolderFile,
  onBytes: (count: number) => void,
  signal: AbortSignal,
): Promise<HashedFile> {
  const hashes = { sha256: sha256.create(), sha512: sha512.create() };
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    const part = new Uint8Array(await file.slice(at, at + CHUNK_BYTES).arrayBuffer());
    signal.throwIfAborted();
    hashes.sha256.update(part);
    hashes.sha512.update(part);
    onBytes(part.length);
  }
  return {
    path,
    size: file.size,
    sha256: encodeHex(hashes.sha256.digest()),
    sha512: encodeHex(hashes.sha512.digest()),
  };
}
