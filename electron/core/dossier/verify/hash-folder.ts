import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { opendir } from "node:fs/promises";
import { join } from "node:path";

import type { HashedFile } from "../bag/bag-files.ts";
import type { VerifyFinding } from "./findings.ts";

const CHUNK_BYTES = 2 ** 20;

/** Every file below a folder with its hashes, and whatever is there that is no plain file. */
export type HashedFolder = {
  readonly files: readonly HashedFile[];
  readonly findings: readonly VerifyFinding[];
};

/**
 * Hashes every file below a folder as a stream. Links are not followed; they, special files, empty folders
 * and what cannot be read are findings.
 *
 * @throws the error of the file system if the folder itself cannot be listed
 */
export async function hashFolder(root: string, signal?: AbortSignal): Promise<HashedFolder> {
  const files: HashedFile[] = [];
  const findings: VerifyFinding[] = [];
  const visit = async (relative: string): Promise<void> => {
    let entries = 0;
    for await (const entry of await opendir(join(root, relative))) {
      signal?.throwIfAborted();
      entries++;
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      try {
        if (entry.isSymbolicLink()) findings.push({ code: "symbolic-link", path });
        else if (entry.isDirectory()) await visit(path);
        else if (entry.isFile()) files.push(await hashFile(root, path));
        else findings.push({ code: "special-file", path });
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof Error && "code" in error)) throw error;
        findings.push({ code: "file-unreadable", path });
      }
    }
    if (entries === 0 && relative !== "") findings.push({ code: "empty-folder", path: relative });
  };
  await visit("");
  return { files, findings };
}

async function hashFile(root: string, path: string): Promise<HashedFile> {
  const sha256 = createHash("sha256");
  const sha512 = createHash("sha512");
  let size = 0;
  for await (const part of createReadStream(join(root, path), { highWaterMark: CHUNK_BYTES })) {
    const bytes = part as Buffer;
    sha256.update(bytes);
    sha512.update(bytes);
    size += bytes.length;
  }
  return { path, size, sha256: sha256.digest("hex"), sha512: sha512.digest("hex") };
}
