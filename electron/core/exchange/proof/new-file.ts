import { open, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { Failure } from "../../../../shared/errors.ts";
import { randomId } from "../../crypto/randomness.ts";
import { asWriteFailure } from "../../objects/archive-files.ts";
import { flushFolder } from "../../objects/whole-file-writing.ts";
import { requireFreeDestination } from "../working-copy.ts";

/**
 * The absolute path of a file to be written about a dossier, if nothing stands there and it lies outside the dossier,
 * whose bytes nothing may join.
 *
 * @throws Failure `destination-exists`, `destination-inside-dossier`, `file-missing` without its folder
 */
export async function requireBesideDossier(dossier: string, to: string): Promise<string> {
  const own = await realpath(dossier).catch(() => {
    throw new Failure("file-missing");
  });
  const parent = await realpath(dirname(resolve(to))).catch(() => {
    throw new Failure("file-missing");
  });
  if (parent === own || parent.startsWith(own + sep)) throw new Failure("destination-inside-dossier");
  return requireFreeDestination(own, to);
}

/**
 * Writes a new file that appears whole or not at all: it grows beside its place under a hidden name, is made durable
 * and renamed.
 *
 * @returns its size in bytes
 * @throws Failure `disk-full`, and whatever the parts throw
 */
export async function writeNewFile(
  target: string,
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<number> {
  const folder = dirname(target);
  const partial = join(folder, `.${basename(target).slice(0, 100)}.partial-${randomId().slice(0, 8)}`);
  try {
    let size = 0;
    {
      await using file = await open(partial, "wx", 0o600);
      for await (const part of parts) {
        await file.writeFile(part);
        size += part.length;
      }
      await file.sync();
    }
    await rename(partial, target);
    if (process.platform !== "win32") await flushFolder(folder);
    return size;
  } catch (error) {
    await rm(partial, { force: true });
    throw asWriteFailure(error);
  }
}
