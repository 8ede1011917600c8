import type { Connection } from "./open-database.ts";

/**
 * Writes a database anew, so that nothing that was deleted is left in it: an FTS5 index keeps deleted words
 * until it is merged, the planner's statistics keep samples of values, and freed pages keep what they held.
 */
export function rewriteDatabase(database: Connection): void {
  database.exec("INSERT INTO search_text (search_text) VALUES ('optimize')");
  const statistics = database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'sqlite_stat*'",
    )
    .all();
  for (const { name } of statistics) database.exec(`DELETE FROM ${name}`);
  database.exec("VACUUM");
}
