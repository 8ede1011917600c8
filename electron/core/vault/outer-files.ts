import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import { equalBytes } from "../../../shared/bytes.ts";
import { sha256 } from "../crypto/sha256.ts";
import type { Connection } from "../store/open-database.ts";

/**
 * The files of an archive folder that are not encrypted under the archive's own keys: `archive.json`,
 * `READ-ME-FIRST.txt`, keys and grants. Their hashes stand in `archive.db`, so that a replaced one is found.
 */
export class OuterFiles {
  readonly #database: Connection;

  constructor(database: Connection) {
    this.#database = database;
  }

  /** Records what a file is now. Inside a transaction. */
  record(path: string, bytes: Uint8Array): void {
    this.#database
      .prepare(
        "INSERT INTO outer_file (path, sha256) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, announced = NULL",
      )
      .run(path, sha256(bytes));
  }

  /** Says what a file will be, before it is written, so that an interrupted change still opens. */
  announce(path: string, bytes: Uint8Array): void {
    this.#database
      .prepare(
        "INSERT INTO outer_file (path, sha256, announced) VALUES (?, ?, ?) ON CONFLICT (path) DO UPDATE SET announced = excluded.announced",
      )
      .run(path, sha256(bytes), sha256(bytes));
  }

  /** Whether a file is as recorded, or as announced. */
  isKnown(path: string, bytes: Uint8Array): boolean {
    const row = this.#database
      .prepare<[string], { sha256: Buffer; announced: Buffer | null }>(
        "SELECT sha256, announced FROM outer_file WHERE path = ?",
      )
      .get(path);
    if (!row) return false;
    const hash = sha256(bytes);
    return equalBytes(hash, row.sha256) || (row.announced !== null && equalBytes(hash, row.announced));
  }

  /** Paths of recorded files that are missing or differ, as `{path, missing}`. */
  async changed(folder: string): Promise<{ path: string; missing: boolean }[]> {
    const rows = this.#database
      .prepare<[], { path: string }>("SELECT path FROM outer_file ORDER BY path")
      .all();
    const findings: { path: string; missing: boolean }[] = [];
    for (const { path } of rows) {
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      if (!bytes || !this.isKnown(path, bytes)) findings.push({ path, missing: !bytes });
    }
    return findings;
  }

  /**
   * Demands that a key or grant file is the one recorded.
   *
   * @throws Failure `key-file-changed`
   */
  require(path: string, bytes: Uint8Array): void {
    if (!this.isKnown(path, bytes)) throw new Failure("key-file-changed");
  }
}
