import type { Migration } from "./migration.ts";

/** Steps of `identities.db`. Every row carries the log sequence of the transaction that wrote it. */
export const IDENTITIES_MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: "first-format",
    sql: `
      CREATE TABLE archive (
        id TEXT NOT NULL,
        compartment TEXT NOT NULL CHECK (compartment = 'identities')
      ) STRICT;
      CREATE TABLE holder_name (key_id TEXT PRIMARY KEY, name TEXT NOT NULL, sequence INTEGER NOT NULL) STRICT;
      CREATE TABLE version (
        id TEXT PRIMARY KEY,
        record TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        salt BLOB NOT NULL,
        content TEXT NOT NULL
      ) STRICT;
      CREATE INDEX version_record ON version (record);
      CREATE INDEX version_sequence ON version (sequence);
      CREATE TABLE object (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        file_key BLOB NOT NULL,
        sha256 BLOB NOT NULL UNIQUE,
        size INTEGER NOT NULL,
        stored_size INTEGER NOT NULL,
        sequence INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX object_sequence ON object (sequence);
      -- Which bytes came from where: the same source again adds nothing.
      CREATE TABLE intake_source (
        object TEXT NOT NULL,
        source BLOB NOT NULL,
        evidence TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        PRIMARY KEY (object, source)
      ) STRICT;
      CREATE INDEX intake_source_sequence ON intake_source (sequence);
      CREATE TABLE search_entry (
        id INTEGER PRIMARY KEY,
        record TEXT NOT NULL,
        part TEXT NOT NULL,
        sequence INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX search_entry_record ON search_entry (record);
      CREATE INDEX search_entry_sequence ON search_entry (sequence);
      CREATE VIRTUAL TABLE search_text USING fts5 (
        body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
      );
    `,
  },
  {
    number: 2,
    name: "coming-objects",
    sql: `
      -- Stored files that are put in place before a row refers to them: without one they are removed.
      CREATE TABLE coming_object (name TEXT PRIMARY KEY) STRICT;
    `,
  },
  {
    number: 3,
    name: "moved-halves",
    sql: `
      -- Facts halves that archive.db held until somebody found a name in them, as their log entry binds them.
      CREATE TABLE moved_half (
        version TEXT PRIMARY KEY,
        record TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        salt BLOB NOT NULL,
        content TEXT NOT NULL
      ) STRICT;
      CREATE INDEX moved_half_record ON moved_half (record);
      CREATE INDEX moved_half_sequence ON moved_half (sequence);
    `,
  },
];
