import { encodeHex } from "../../../shared/hex.ts";
import type { ArchiveDatabases } from "../store/archive-databases.ts";
import type { BindingFinding } from "./binding.ts";
import type { LogBindings } from "./log-bindings.ts";

type Named = {
  readonly record: string;
  readonly object: string;
  readonly sha256: string;
  readonly size: number;
};
type ObjectRow = { readonly id: string; readonly sha256: Buffer; readonly size: number };

/**
 * Compares the rows of stored files with the evidence that names them: hash and size of a file stand in the
 * identities half of its evidence record, which the log binds. Needs the identities; without them nothing is
 * compared, because the records that bind the files cannot be read.
 */
export function* objectFindings(
  { identities }: ArchiveDatabases,
  bindings: LogBindings,
): Generator<BindingFinding> {
  if (!identities) return;
  const rows = new Map(
    identities
      .prepare<[], ObjectRow>("SELECT id, sha256, size FROM object ORDER BY id")
      .all()
      .map((row) => [row.id, row]),
  );
  const named = new Set<string>();
  const current = new Set([...bindings.latest.values()].map(({ version }) => version));
  const versions = identities
    .prepare<[], { id: string } & Named>(
      `SELECT id, record, content ->> '$.object' AS object, content ->> '$.sha256' AS sha256,
              content ->> '$.size' AS size FROM version
        WHERE json_valid(content) AND content ->> '$.object' IS NOT NULL ORDER BY sequence`,
    )
    .all();
  for (const { id, record, object, sha256, size } of versions) {
    const entry = bindings.versions.get(id);
    if (!entry) continue;
    const row = rows.get(object);
    if (row) named.add(object);
    if (!current.has(id) || bindings.isDisposed(record)) continue;
    if (!row) yield { kind: "entry-without-row", record, version: id, sequence: entry.sequence };
    else if (encodeHex(row.sha256) !== sha256 || row.size !== size)
      yield { kind: "row-differs", record: object, version: id, sequence: entry.sequence };
  }
  for (const id of rows.keys()) if (!named.has(id)) yield { kind: "row-without-entry", record: id };
}
