import type { Connection } from "./open-database.ts";
import {
  decodeLogEnd,
  encodeLogEnd,
  isSameEnd,
  readWriteAheadLog,
  writeAheadLogOf,
  type LogEnd,
} from "./write-ahead-log.ts";

/**
 * How far the write-ahead log of `identities.db` reached when `archive.db` last committed; kept in the same
 * transaction. Two databases do not commit as one: the mark says what of the other one has happened.
 */
export class IdentitiesMark {
  readonly #facts: Connection;
  readonly #log: string;
  #end: LogEnd | undefined;

  /** @param identities - path of `identities.db` */
  constructor(facts: Connection, identities: string) {
    this.#facts = facts;
    this.#log = writeAheadLogOf(identities);
  }

  /** Follows a commit of the identities; inside the transaction of the facts. */
  follow(): void {
    const from = this.#end;
    const end = readWriteAheadLog(this.#log, from && { from })?.end;
    if (!end || end.frames === 0 || (from && isSameEnd(end, from))) return;
    this.#facts
      .prepare(
        "INSERT INTO identities_mark (one, log_end) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET log_end = excluded.log_end",
      )
      .run(encodeLogEnd(end));
    this.#end = end;
  }

  /** Reads the log from its beginning again, after a transaction was rolled back. */
  forget(): void {
    this.#end = undefined;
  }
}

/** The mark as it stands in `archive.db`; undefined in one that has none yet. */
export function storedMark(facts: Connection): LogEnd | undefined {
  const exists = facts.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'identities_mark'").get();
  const row = exists
    ? facts.prepare<[], { log_end: Buffer }>("SELECT log_end FROM identities_mark").get()
    : undefined;
  return row && decodeLogEnd(row.log_end);
}
