import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import { equalBytes } from "../../../shared/bytes.ts";
import { sha256 } from "../crypto/sha256.ts";
import type { Connection } from "../store/open-database.ts";
import { ARCHIVE_FILES } from "./archive-folder.ts";

/** A file of the archive folder outside its encryption, as the database knows it. */
export type OuterFile = {
  readonly path: string;
  readonly sha256: Uint8Array;
  /** What the file is about to become, while a change is in progress. */
  readonly announced: Uint8Array | null;
  /** Key id of the person whose key or grant it is. */
  readonly holder: string | null;
};

/**
 * The files of an archive folder that are not encrypted under the archive's own keys: `archive.json`,
 * `READ-ME-FIRST.txt`, keys and grants. Their hashes stand in `archive.db`, so that a replaced one is found.
 */
export class OuterFiles {
  readonly #database: Connection;

  constructor(database: Connection) {
    this.#database = database;
  }

  /** Every recorded file, by path. */
  all(): OuterFile[] {
    return this.#database
      .prepare<[], OuterFile>("SELECT path, sha256, announced, holder FROM outer_file ORDER BY path")
      .all();
  }

  /** The key file or the grant of a person, where the archive has it. */
  pathOf(part: "keys" | "grants", holder: string): string | undefined {
    return this.all().find(
      (file) => file.holder === holder && file.path.startsWith(`${ARCHIVE_FILES[part]}/`),
    )?.path;
  }

  /** Records what a file is now. Inside a transaction. */
  record(path: string, bytes: Uint8Array, holder: string | null = null): void {
    this.#database
      .prepare(
        `INSERT INTO outer_file (path, sha256, holder) VALUES (?, ?, ?)
           ON CONFLICT (path) DO UPDATE
              SET sha256 = excluded.sha256, announced = NULL, holder = coalesce(excluded.holder, holder)`,
      )
      .run(path, sha256(bytes), holder);
  }

  /**
   * Says what a file will be, before it is written, so that an interrupted change still opens. A file that is
   * not there yet is announced as what it will be and nothing else.
   */
  announce(path: string, bytes: Uint8Array, holder: string | null = null): void {
    this.#database
      .prepare(
        `INSERT INTO outer_file (path, sha256, announced, holder) VALUES (?, ?, ?, ?)
           ON CONFLICT (path) DO UPDATE SET announced = excluded.announced`,
      )
      .run(path, sha256(bytes), sha256(bytes), holder);
  }

  /** Takes a file out of what is recorded. Inside a transaction. */
  forget(path: string): void {
    this.#database.prepare("DELETE FROM outer_file WHERE path = ?").run(path);
  }

  /** Whether a file is as recorded, or as announced. */
  isKnown(path: string, bytes: Uint8Array): boolean {
    const file = this.all().find((known) => known.path === path);
    if (!file) return false;
    const hash = sha256(bytes);
    return equalBytes(hash, file.sha256) || (file.announced !== null && equalBytes(hash, file.announced));
  }

  /** Paths of recorded files that are missing or differ, as `{path, missing}`. */
  async changed(folder: string): Promise<{ path: string; missing: boolean }[]> {
    const findings: { path: string; missing: boolean }[] = [];
    for (const { path } of this.all()) {
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      if (!bytes || !this.isKnown(path, bytes)) findings.push({ path, missing: !bytes });
    }
    return findings;
  }

  /** Paths of files among keys and grants that nobody recorded. */
  async unknown(folder: string): Promise<string[]> {
    const known = new Set(this.all().map(({ path }) => path));
    const found: string[] = [];
    for (const part of [ARCHIVE_FILES.keys, ARCHIVE_FILES.grants]) {
      const names = await readdir(join(folder, part)).catch(() => [] as string[]);
      found.push(...names.map((name) => `${part}/${name}`).filter((path) => !known.has(path)));
    }
    return found.sort();
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
