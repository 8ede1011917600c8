import type { Connection } from "../store/open-database.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";

/** A stored file as its database knows it. */
export type ObjectRow = {
  readonly id: RecordId;
  readonly name: string;
  readonly fileKey: Uint8Array;
  readonly sha256: string;
  readonly size: number;
};

type Row = { id: RecordId; name: string; file_key: Buffer; sha256: Buffer; size: number };

/** The rows of the stored files of one compartment. */
export class ObjectRows {
  readonly #database: Connection;

  constructor(database: Connection) {
    this.#database = database;
  }

  /** The stored file of that id, if there is one. */
  byId(id: string): ObjectRow | undefined {
    return this.#one("id", id);
  }

  /** The stored file with these bytes, if there is one. */
  bySha256(sha256: string): ObjectRow | undefined {
    return this.#one("sha256", Buffer.from(sha256, "hex"));
  }

  /** The row of the file of that name, if there is one. */
  byName(name: string): ObjectRow | undefined {
    return this.#one("name", name);
  }

  /** Whether a row refers to the file of that name. */
  hasName(name: string): boolean {
    return this.byName(name) !== undefined;
  }

  /** All stored files, by name. */
  *all(): IterableIterator<ObjectRow> {
    const rows = this.#database
      .prepare<[], Row>("SELECT id, name, file_key, sha256, size FROM object ORDER BY name")
      .all();
    for (const row of rows) yield fromRow(row);
  }

  /** Adds a row; a file that was stored again because it was missing gets its new key. Inside a transaction. */
  put(row: ObjectRow, sequence: number): void {
    this.#database
      .prepare(
        `INSERT INTO object (id, name, file_key, sha256, size, stored_size, sequence) VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET file_key = excluded.file_key`,
      )
      .run(row.id, row.name, row.fileKey, Buffer.from(row.sha256, "hex"), row.size, row.size, sequence);
  }

  #one(column: "id" | "name" | "sha256", value: string | Buffer): ObjectRow | undefined {
    const row = this.#database
      .prepare<[string | Buffer], Row>(
        `SELECT id, name, file_key, sha256, size FROM object WHERE ${column} = ?`,
      )
      .get(value);
    return row && fromRow(row);
  }
}

const fromRow = (row: Row): ObjectRow => ({
  id: row.id,
  name: row.name,
  fileKey: new Uint8Array(row.file_key),
  sha256: row.sha256.toString("hex"),
  size: row.size,
});
