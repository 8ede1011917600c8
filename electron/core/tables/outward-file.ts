import { open, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import { requireFreeDestination } from "../exchange/working-copy.ts";
import { asWriteFailure, systemCode } from "../objects/archive-files.ts";
import { flushFolder } from "../objects/whole-file-writing.ts";

/**
 * Writes a file that a person asked for outside the archive: nothing is overwritten, nobody else may read it, and what
 * could not be written whole is removed.
 *
 * @returns what removes it again
 * @throws Failure `destination-exists`, `destination-inside-archive`, `file-missing` without its folder, `disk-full`
 */
export async function writeOutward(
  archive: string,
  to: string,
  pieces: Iterable<Uint8Array | string>,
): Promise<() => Promise<void>> {
  const target = await requireFreeDestination(archive, to);
  const remove = () => rm(target, { force: true });
  const handle = await create(target);
  try {
    for (const piece of pieces) await handle.writeFile(piece);
    await handle.sync();
    await handle.close();
    await flushFolder(dirname(target));
    return remove;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await remove();
    throw asWriteFailure(error);
  }
}

async function create(target: string): Promise<FileHandle> {
  try {
    return await open(target, "wx", 0o600);
  } catch (error) {
    if (systemCode(error) === "EEXIST") throw new Failure("destination-exists");
    throw asWriteFailure(error);
  }
}
