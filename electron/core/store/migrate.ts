import { Failure } from "../../../shared/errors.ts";
import type { Migration } from "./migrations/migration.ts";
import type { Connection } from "./open-database.ts";

/** `application_id` of both databases: "AFFI". */
const APPLICATION_ID = 0x41464649;

/**
 * Brings a database to the newest format, one numbered step after the other, each in its transaction. There
 * is no way back.
 *
 * @throws Failure `archive-newer` for a database written by a later release
 */
export function migrate(database: Connection, migrations: readonly Migration[]): void {
  const current = formatOf(database);
  if (current > migrations.length) {
    throw new Failure("archive-newer", { format: current, supported: migrations.length });
  }
  if (current === migrations.length || database.readonly) return;
  for (const migration of migrations.slice(current)) {
    database.transaction(() => {
      database.exec(migration.sql);
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${migration.number}`);
    })();
  }
  database.exec("INSERT INTO search_text (search_text, rank) VALUES ('secure-delete', 1)");
}

/** Number of the last migration that the database has. */
export const formatOf = (database: Connection): number =>
  database.pragma("user_version", { simple: true }) as number;
