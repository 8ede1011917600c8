import { canonicalBytes } from "../../../shared/canonical-json.ts";
import { concatBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { sha256Hex } from "../crypto/sha256.ts";
import type { ArchiveDatabases } from "../store/archive-databases.ts";
import type { Connection } from "../store/open-database.ts";
import type { BindingFinding } from "./binding.ts";
import type { DecisionEntry, LogBindings } from "./log-bindings.ts";

/** What is decided of a record besides its content; codes, ids and times, never words. */
export type Decision = {
  readonly kind: "hold" | "proposal" | "tombstone";
  readonly record: string;
  readonly [field: string]: string | null;
};

type Bound = { readonly record: string; readonly sequence: number; readonly salt: Buffer };
type Row = Bound & Readonly<Record<string, string | null>>;

/** The tables of decisions with the columns that their entries bind. */
const TABLES = [
  { kind: "hold", columns: "reason, review", entriesOf: (log: LogBindings) => log.holds },
  { kind: "proposal", columns: "disposal, reason, basis", entriesOf: (log: LogBindings) => log.proposals },
  {
    kind: "tombstone",
    columns: "type, disposed, reason, basis, proposed_by, approved_by",
    entriesOf: (log: LogBindings) => log.disposals,
  },
] as const;

/** What the entry of a decision has in `facts`. */
export const decisionCommitment = (salt: Uint8Array, archive: string, decision: Decision): string =>
  sha256Hex(concatBytes(salt, canonicalBytes({ archive, ...decision })));

/** Compares holds, proposals of disposal and tombstones with the entries that bind them, both ways. */
export function* decisionFindings(
  { facts }: ArchiveDatabases,
  bindings: LogBindings,
): Generator<BindingFinding> {
  const archive = facts.prepare<[], { id: string }>("SELECT id FROM archive").get()?.id ?? "";
  for (const { kind, columns, entriesOf } of TABLES) {
    const entries = entriesOf(bindings);
    const found = new Set<string>();
    for (const row of rowsOf(facts, kind, columns)) {
      const { record, sequence } = row;
      const entry = entries.get(record);
      found.add(record);
      if (!entry) yield { kind: "row-without-entry", record, sequence };
      else if (!isBound(row, entry, kind, archive)) yield { kind: "row-differs", record, sequence };
    }
    for (const { record, sequence } of entries.values())
      if (!found.has(record)) yield { kind: "entry-without-row", record, sequence };
  }
}

/**
 * Demands that holds, proposals and tombstones are what the log says, before anybody acts on them.
 *
 * @throws Failure `record-altered`
 */
export function requireDecisionsBound(databases: ArchiveDatabases, bindings: LogBindings): void {
  for (const { record } of decisionFindings(databases, bindings))
    throw new Failure("record-altered", { id: record });
}

const rowsOf = (facts: Connection, table: string, columns: string): Row[] =>
  facts.prepare<[], Row>(`SELECT record, sequence, salt, ${columns} FROM ${table} ORDER BY record`).all();

function isBound(row: Row, entry: DecisionEntry, kind: Decision["kind"], archive: string): boolean {
  const { sequence, salt, ...decided } = row;
  const decision: Decision = { ...(decided as Record<string, string | null>), record: row.record, kind };
  return sequence === entry.sequence && decisionCommitment(salt, archive, decision) === entry.facts;
}
