import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Failure } from "../../../shared/errors.ts";
import { systemCode } from "../objects/archive-files.ts";
import { ARCHIVE_FORMAT, pathIn } from "./archive-folder.ts";

const schema = z.object({
  format: z.int().positive(),
  archive: z.string().regex(/^[0-9a-z]{26}$/),
  databases: z.literal("sqlcipher-4"),
  objects: z.literal("age-v1"),
  /** For the reader's convenience only: nothing encrypts to these, they are derived from the unlocked identity. */
  recipients: z.object({ facts: z.string(), identities: z.string() }),
});

/** `archive.json`: what the folder is. Nothing in it is believed beyond the format number. */
export type ArchiveFile = z.infer<typeof schema>;

/** Bytes of `archive.json`. */
export const formatArchiveFile = (file: ArchiveFile): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);

/**
 * Reads `archive.json`.
 *
 * @throws Failure `archive-missing` when there is none, `archive-newer` for a later format, else
 * `archive-invalid`
 */
export async function readArchiveFile(folder: string): Promise<ArchiveFile> {
  let text: string;
  try {
    text = await readFile(pathIn(folder, "archive"), "utf8");
  } catch (error) {
    const code = systemCode(error);
    throw new Failure(code === "ENOENT" || code === "ENOTDIR" ? "archive-missing" : "archive-invalid");
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failure("archive-invalid");
  }
  const format = z.object({ format: z.int() }).safeParse(value).data?.format;
  if (format !== undefined && format > ARCHIVE_FORMAT) {
    throw new Failure("archive-newer", { format, supported: ARCHIVE_FORMAT });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Failure("archive-invalid");
  return parsed.data;
}
