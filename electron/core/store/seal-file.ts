import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { replaceDurably } from "./durable-replace.ts";
import { storedSeal } from "./page-seal.ts";

/** Name of the file that holds the page seals of both databases. */
export const SEAL_FILE = "pages";

const schema = z.strictObject({
  format: z.literal(1),
  /** More than one while databases are being exchanged for copies under new keys. */
  facts: z.array(storedSeal),
  identities: z.array(storedSeal),
});

/** The content of the file `pages`. */
export type SealFile = z.infer<typeof schema>;

/** Reads the file; says why there is nothing to read. */
export function readSealFile(folder: string): SealFile | "missing" | "changed" {
  let text: string;
  try {
    text = readFileSync(join(folder, SEAL_FILE), "utf8");
  } catch (error) {
    return (error as { code?: unknown }).code === "ENOENT" ? "missing" : "changed";
  }
  try {
    const file = schema.parse(JSON.parse(text));
    // Only what is written here is read here: no byte of the file is without meaning.
    return formatSealFile(file) === text ? file : "changed";
  } catch {
    return "changed";
  }
}

/** Writes the file, durably. */
export function writeSealFile(folder: string, file: SealFile): void {
  replaceDurably(join(folder, SEAL_FILE), new TextEncoder().encode(formatSealFile(file)));
}

const formatSealFile = (file: SealFile): string => `${JSON.stringify(file)}\n`;
