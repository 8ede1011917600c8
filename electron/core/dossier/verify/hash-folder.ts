import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";

import type { HashedFile } from "../../../../shared/verify/bag-files.ts";
import { listFolder } from "../bag/list-folder.ts";
import type { VerifyFinding } from "../../../../shared/verify/findings.ts";

const CHUNK_BYTES = 2 ** 20;

/** Every file below a folder with its hashes, and whatever is there that is no plain file. */
export type HashedFolder = {
  readonly files: readonly HashedFile[];
  readonly findings: readonly VerifyFinding[];
};

/**
 * Hashes every file below a folder as a stream; what cannot be read is a finding.
 *
 * @throws the error of the file system if the folder itself cannot be listed; the signal's reason
 */
export async function hashFolder(root: string, signal?: AbortSignal): Promise<HashedFolder> {
  const { paths, findings } = await listFolder(root);
  const files: HashedFile[] = [];
  const unreadable: VerifyFinding[] = [];
  for (const path of paths) {
    signal?.throwIfAborted();
    try {
      files.push(await hashFile(root, path));
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      unreadable.push({ code: "file-unreadable", path });
    }
  }
  return { files, findings: [...findings, ...unreadable] };
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
