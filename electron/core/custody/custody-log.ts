import { Failure } from "../../../shared/errors.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { formatCheckpoint, parseCheckpoint, type Checkpoint } from "../../../shared/merkle/checkpoint.ts";
import {
  appendLeaf,
  decodeFrontier,
  EMPTY_FRONTIER,
  encodeFrontier,
  frontierRoot,
  type Frontier,
} from "../../../shared/merkle/frontier.ts";
import { leafHash } from "../../../shared/merkle/hashing.ts";
import { formatNote, parseNote, signNote, type NoteSigner } from "../../../shared/merkle/signed-note.ts";
import { rootOf } from "../../../shared/merkle/tree.ts";
import { sha256 } from "../crypto/sha256.ts";
import type { Connection } from "../store/open-database.ts";
import {
  entryBytes,
  isContentAction,
  logEntry,
  readEntry,
  type ClockState,
  type LogEntry,
} from "./log-entry.ts";

const NO_ENTRY = "0".repeat(64);

/** What an act adds to the log; the rest of the entry the log fills in. */
export type LogAct = Omit<LogEntry, "sequence" | "previous" | "time" | "clock" | "actor">;

/** A checkpoint with the note that carries its signature. */
export type SignedCheckpoint = Checkpoint & { readonly note: Uint8Array };

export { noteKeyName } from "../../../shared/merkle/actor-table.ts";

/** Name of the log in its checkpoints. */
export const originOf = (archiveId: string): string => `affiant/${archiveId}`;

/**
 * The append-only log of one archive, kept in `archive.db`. Entries are appended and the checkpoint is signed
 * inside the caller's transaction.
 */
export class CustodyLog {
  readonly #database: Connection;
  readonly #origin: string;
  #frontier: Frontier;
  #previous: string;
  #lastTime: string;

  constructor(database: Connection, archiveId: string) {
    this.#database = database;
    this.#origin = originOf(archiveId);
    this.#frontier = EMPTY_FRONTIER;
    this.#previous = NO_ENTRY;
    this.#lastTime = "";
    this.reload();
  }

  /** Number of entries. */
  get size(): number {
    return this.#frontier.size;
  }

  /** The latest time of any entry; entries that are marked as behind their clock do not count. Empty without entries. */
  get newestTime(): string {
    return this.#lastTime;
  }

  /** Root over all entries. */
  get root(): Uint8Array {
    return frontierRoot(this.#frontier, sha256);
  }

  /**
   * Root over the first `size` entries. At the present size it comes from the frontier, at once; at an earlier
   * one it is computed from all the leaves before.
   */
  rootAt(size: number): Uint8Array {
    return size === this.size ? this.root : rootOf(this.leaves(size), sha256);
  }

  /** Takes the state of the database again, after a transaction was rolled back. */
  reload(): void {
    const stored = this.#database
      .prepare<[], { frontier: Buffer }>("SELECT frontier FROM log_frontier")
      .get();
    this.#frontier = stored ? decodeFrontier(new Uint8Array(stored.frontier)) : EMPTY_FRONTIER;
    const last = this.last();
    this.#previous = last ? encodeHex(sha256(entryBytes(last))) : NO_ENTRY;
    this.#lastTime = this.#timeOfNewest();
  }

  /** Appends one entry; to be followed by {@link sign} in the same transaction. */
  append(
    act: LogAct,
    by: { readonly actor: string; readonly time: string; readonly clock: ClockState },
  ): LogEntry {
    const clock = by.clock === "system" && by.time < this.#lastTime ? "behind" : by.clock;
    const entry = logEntry.parse({ ...act, sequence: this.size, previous: this.#previous, ...by, clock });
    const bytes = entryBytes(entry);
    const leaf = leafHash(bytes, sha256);
    this.#database
      .prepare("INSERT INTO log_entry (sequence, entry, leaf, record, content) VALUES (?, ?, ?, ?, ?)")
      .run(entry.sequence, bytes, leaf, entry.record ?? null, isContentAction(entry.action) ? 1 : 0);
    this.#frontier = appendLeaf(this.#frontier, leaf, sha256);
    this.#previous = encodeHex(sha256(bytes));
    if (by.time > this.#lastTime) this.#lastTime = by.time;
    return entry;
  }

  /** Signs the state reached and stores the checkpoint; returns its note. */
  sign(signer: NoteSigner, content: boolean): Uint8Array {
    const text = formatCheckpoint({ origin: this.#origin, size: this.size, root: this.root });
    const note = new TextEncoder().encode(formatNote(text, [signNote(text, signer, sha256)]));
    this.#database
      .prepare("INSERT INTO log_checkpoint (size, note, content) VALUES (?, ?, ?)")
      .run(this.size, note, content ? 1 : 0);
    this.#database
      .prepare(
        "INSERT INTO log_frontier (one, frontier) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET frontier = excluded.frontier",
      )
      .run(encodeFrontier(this.#frontier));
    return note;
  }

  /** The newest checkpoint, or the newest that followed a change of content. */
  checkpoint(of: "newest" | "content" = "newest"): SignedCheckpoint | undefined {
    const row = this.#database
      .prepare<[], { note: Buffer }>(
        `SELECT note FROM log_checkpoint ${of === "content" ? "WHERE content = 1" : ""} ORDER BY size DESC LIMIT 1`,
      )
      .get();
    return row && readCheckpoint(new Uint8Array(row.note));
  }

  /** The last entry. */
  last(): LogEntry | undefined {
    return this.entries({ from: "end", limit: 1 })[0];
  }

  /**
   * Entries in order, or the last ones in order.
   *
   * @throws Failure `log-broken` when one of them is no entry
   */
  entries(
    range: { readonly from?: number | "end"; readonly limit?: number; readonly record?: string } = {},
  ): LogEntry[] {
    const { from = 0, limit = -1, record } = range;
    const rows =
      record !== undefined
        ? this.#database
            .prepare<[string], { entry: Buffer }>(
              "SELECT entry FROM log_entry WHERE record = ? ORDER BY sequence",
            )
            .all(record)
        : from === "end"
          ? this.#database
              .prepare<[number], { entry: Buffer }>(
                "SELECT entry FROM log_entry ORDER BY sequence DESC LIMIT ?",
              )
              .all(limit)
              .reverse()
          : this.#database
              .prepare<[number, number], { entry: Buffer }>(
                "SELECT entry FROM log_entry WHERE sequence >= ? ORDER BY sequence LIMIT ?",
              )
              .all(from, limit);
    return rows.map((row) => {
      const entry = readEntry(row.entry);
      if (!entry) throw new Failure("log-broken");
      return entry;
    });
  }

  /** Entries are marked that are behind any before them, so the newest time is that of the last unmarked one. */
  #timeOfNewest(): string {
    const rows = this.#database.prepare<[], { entry: Buffer }>(
      "SELECT entry FROM log_entry ORDER BY sequence DESC",
    );
    for (const row of rows.iterate()) {
      const entry = readEntry(row.entry);
      if (!entry) throw new Failure("log-broken");
      if (entry.clock !== "behind") return entry.time;
    }
    return "";
  }

  /** Leaf hashes of the first `size` entries. */
  leaves(size = this.size): Uint8Array[] {
    return this.#database
      .prepare<[number], { leaf: Buffer }>("SELECT leaf FROM log_entry WHERE sequence < ? ORDER BY sequence")
      .all(size)
      .map((row) => new Uint8Array(row.leaf));
  }
}

/** Reads a checkpoint note; signatures are for the caller to verify. */
export function readCheckpoint(note: Uint8Array): SignedCheckpoint {
  return { ...parseCheckpoint(parseNote(note).text), note };
}
