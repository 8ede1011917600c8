import { encodeBase64 } from "../../../shared/base64.ts";
import { canonicalBytes } from "../../../shared/canonical-json.ts";
import { Failure } from "../../../shared/errors.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { sha256Hex } from "../crypto/sha256.ts";
import type { ArchiveDatabases } from "../store/archive-databases.ts";
import type { Connection } from "../store/open-database.ts";
import type { LogEntry } from "./log-entry.ts";
import { provenEntries, readableEntries } from "./stored-entries.ts";

/** What an entry on somebody who holds or held keys has besides its action. */
export type HolderBinding = Pick<LogEntry, "holder" | "facts">;

/** Somebody whose row, or whose grant, is not what their latest entry bound. */
export type HolderFinding = {
  /** Their code, or the key id where there is no row. */
  readonly holder: string;
  readonly entry: LogEntry | undefined;
};

type Row = {
  readonly key_id: string;
  readonly public_key: Buffer;
  readonly recipient: string;
  readonly code: string;
  readonly compartments: string;
  readonly revoked: number | null;
  readonly grant_hash: Buffer | null;
};

const ROWS = `SELECT h.key_id, h.public_key, h.recipient, h.code, h.compartments, h.revoked, f.sha256 AS grant_hash
                FROM holder h
                LEFT JOIN outer_file f ON f.holder = h.key_id AND f.path GLOB 'grants/*'`;

/**
 * Binds somebody as their row and their grant stand now, for the entry that says so. Nothing of it is secret or
 * can be guessed at, so it needs no salt. Inside the transaction that wrote the row.
 */
export function holderBinding(facts: Connection, archive: string, keyId: string): HolderBinding {
  const row = facts.prepare<[string], Row>(`${ROWS} WHERE h.key_id = ?`).get(keyId);
  if (!row) throw new Error("nobody has this key");
  return { holder: keyId, facts: commitmentOf(archive, row) };
}

/**
 * Compares everybody who holds or held keys with the latest entry on them, both ways: rows that no entry bound,
 * entries whose row is gone, and rows or grants that are not what was bound.
 *
 * @param entries - of the log, in order
 */
export function holderFindings(facts: Connection, entries: Iterable<LogEntry>): HolderFinding[] {
  const latest = new Map<string, LogEntry>();
  for (const entry of entries) if (entry.holder !== undefined) latest.set(entry.holder, entry);
  const archive = facts.prepare<[], { id: string }>("SELECT id FROM archive").get()?.id ?? "";
  const findings: HolderFinding[] = [];
  const rows = Map.groupBy(
    facts.prepare<[], Row>(`${ROWS} ORDER BY h.code, f.path`).all(),
    (row) => row.key_id,
  );
  for (const [keyId, [row, second]] of rows) {
    const entry = latest.get(keyId);
    // More than one row for one person: a second grant that nobody bound.
    const isBound = row && !second && entry?.facts === commitmentOf(archive, row);
    if (row && !isBound) findings.push({ holder: row.code, entry });
  }
  for (const [holder, entry] of latest) if (!rows.has(holder)) findings.push({ holder, entry });
  return findings;
}

/**
 * Demands, before new keys are given to everybody on the list, that the list is what the log says.
 *
 * @throws Failure `log-broken`; `record-altered` with the code of the first who differs
 */
export function requireHoldersBound(databases: ArchiveDatabases): void {
  const [first] = holderFindings(databases.facts, provenEntries(databases));
  if (first) throw new Failure("record-altered", { id: first.holder });
}

/** Whether somebody is what the log says, by their code. */
export const isBound = (databases: ArchiveDatabases, code: string): boolean =>
  holderFindings(databases.facts, readableEntries(databases)).every(({ holder }) => holder !== code);

const commitmentOf = (archive: string, row: Row): string =>
  sha256Hex(
    canonicalBytes({
      archive,
      kind: "holder",
      holder: row.key_id,
      publicKey: encodeBase64(row.public_key),
      recipient: row.recipient,
      code: row.code,
      compartments: row.compartments,
      revoked: row.revoked,
      // What is left of the files of somebody who was removed is no grant.
      grant: row.revoked === null && row.grant_hash ? encodeHex(row.grant_hash) : null,
    }),
  );
