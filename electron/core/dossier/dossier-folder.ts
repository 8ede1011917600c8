import { createHash } from "node:crypto";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";

import { Failure } from "../../../shared/errors.ts";

/** A file of the dossier as it was written. */
export type WrittenFile = {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly sha512: string;
};

/** Writes the files of a dossier into one folder, each once, and remembers their hashes. */
export class DossierFolder {
  readonly #root: string;
  readonly #files = new Map<string, WrittenFile>();

  constructor(root: string) {
    this.#root = root;
  }

  /** The files written so far, in the order of the bytes of their paths. */
  get files(): WrittenFile[] {
    return [...this.#files.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
  }

  /**
   * Writes one file and makes it durable.
   *
   * @param path - relative, with `/`, of plain parts; a path that is none is a defect of the caller
   * @throws Failure `disk-full`; any other error of the file system as it comes
   */
  async write(
    path: string,
    content: Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): Promise<WrittenFile> {
    requirePlain(path);
    if (this.#files.has(path)) throw new Error("a file of the dossier is written twice");
    const full = join(this.#root, ...path.split("/"));
    await mkdir(dirname(full), { recursive: true });
    const sha256 = createHash("sha256");
    const sha512 = createHash("sha512");
    let size = 0;
    await using file = await open(full, "wx", 0o600);
    try {
      for await (const part of content instanceof Uint8Array ? [content] : content) {
        sha256.update(part);
        sha512.update(part);
        size += part.length;
        await file.writeFile(part);
      }
      await file.sync();
    } catch (error) {
      throw isDiskFull(error) ? new Failure("disk-full", {}, { cause: error }) : error;
    }
    const written = { path, size, sha256: sha256.digest("hex"), sha512: sha512.digest("hex") };
    this.#files.set(path, written);
    return written;
  }
}

function requirePlain(path: string): void {
  const plain = path.split("/").every((part) => /^[^\\\p{Cc}]+$/u.test(part) && !/^\.+$/.test(part));
  if (!plain) throw new Error("a path of the dossier is not plain");
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
