import { join } from "node:path";
import { hmacSha256 } from "../crypto/sha256.ts";

/** Folder of the archive that holds the stored files. */
export const OBJECTS_FOLDER = "objects";

const NAME = /^[0-9a-f]{64}$/;

/**
 * The name of a stored file: HMAC-SHA-256 of its SHA-256 under the name key of its class, in lower-case
 * hexadecimal. Equal content has equal names within a class, and nobody without the key can test for a file.
 *
 * @throws RangeError when either is not 32 bytes.
 */
export function objectName(nameKey: Uint8Array, sha256: Uint8Array): string {
  if (nameKey.length !== 32 || sha256.length !== 32)
    throw new RangeError("name key and hash have 32 bytes each");
  return Buffer.from(hmacSha256(nameKey, sha256)).toString("hex");
}

/** Where the stored file `name` lies in the archive folder: `objects/ab/<name>.age`. */
export function objectPath(folder: string, name: string): string {
  return join(objectFolder(folder, name), `${name}.age`);
}

/** The folder of a stored file: `objects/` and the first two digits of its name. */
export function objectFolder(folder: string, name: string): string {
  if (!NAME.test(name)) throw new RangeError("not the name of a stored file");
  return join(folder, OBJECTS_FOLDER, name.slice(0, 2));
}
