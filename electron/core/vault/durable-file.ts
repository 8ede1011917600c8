import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { randomId } from "../crypto/randomness.ts";
import { asWriteFailure, diskFiles, syncFolder } from "../objects/archive-files.ts";

/**
 * Writes a small file so that after a crash either the old content or the new one is there, never a part:
 * a temporary name, flush, rename, flush of the folder. Only encrypted or public bytes go through here.
 *
 * @throws Failure `disk-full`, `archive-read-only`
 */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const incoming = `${path}.incoming-${randomId()}`;
  try {
    const handle = await open(incoming, "wx", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(incoming, path);
    await syncFolder(diskFiles, dirname(path));
  } catch (error) {
    await rm(incoming, { force: true }).catch(() => undefined);
    throw asWriteFailure(error);
  }
}
