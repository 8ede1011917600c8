import { open, type FileHandle } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";

/**
 * Opens the file of a table for reading.
 *
 * @throws Failure `file-missing` for what is no file
 */
export async function openTable(file: string): Promise<FileHandle> {
  const handle = await open(file, "r").catch((cause: unknown) => {
    throw new Failure("file-missing", {}, { cause });
  });
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new Failure("file-missing");
}
