import { mkdtemp, open, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { FileHandle } from "node:fs/promises";
import { generateX25519Identity } from "age-encryption";
import { recipientOf } from "../../../electron/core/crypto/age-identities.ts";
import { randomBytes } from "../../../electron/core/crypto/randomness.ts";

/** A temporary archive folder with keys of its own, and a second folder for files to be imported. */
export class ArchiveFolder implements AsyncDisposable {
  readonly folder: string;
  readonly sources: string;
  readonly identity: string;
  readonly recipients: readonly string[];
  readonly nameKey = randomBytes(32);

  private constructor(root: string, identity: string, recipient: string) {
    this.folder = join(root, "archive");
    this.sources = root;
    this.identity = identity;
    this.recipients = [recipient];
  }

  static async make(): Promise<ArchiveFolder> {
    // X25519 is five times faster than the hybrid recipient; the interoperability tests use the latter.
    const identity = await generateX25519Identity();
    return new ArchiveFolder(
      await mkdtemp(join(tmpdir(), "affiant-")),
      identity,
      await recipientOf(identity),
    );
  }

  /** A new file of `content`, opened for reading. */
  async source(content: Uint8Array, name = "source"): Promise<FileHandle> {
    const path = join(this.sources, name);
    await writeFile(path, content);
    return open(path, "r");
  }

  /** Paths of all files in the archive folder, relative to it, in order. */
  async listing(): Promise<string[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return paths.map((path) => relative(this.folder, path)).sort();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.sources, { recursive: true });
  }
}
