import type { Migration } from "./migration.ts";

/** Steps of `archive.db`. */
export const FACTS_MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: "first-format",
    sql: `
      CREATE TABLE archive (
        id TEXT NOT NULL,
        compartment TEXT NOT NULL CHECK (compartment = 'facts'),
        fictional INTEGER NOT NULL CHECK (fictional IN (0, 1))
      ) STRICT;
      -- People who hold keys. Their names stand in identities.db.
      CREATE TABLE holder (
        key_id TEXT PRIMARY KEY,
        public_key BLOB NOT NULL,
        recipient TEXT NOT NULL,
        code TEXT NOT NULL UNIQUE,
        compartments TEXT NOT NULL,
        revoked INTEGER
      ) STRICT;
      -- Hash of every file of the folder that is not encrypted under the archive's own keys.
      CREATE TABLE outer_file (
        path TEXT PRIMARY KEY,
        sha256 BLOB NOT NULL,
        announced BLOB
      ) STRICT;
      CREATE TABLE log_entry (
        sequence INTEGER PRIMARY KEY,
        entry BLOB NOT NULL,
        leaf BLOB NOT NULL,
        record TEXT,
        content INTEGER NOT NULL CHECK (content IN (0, 1))
      ) STRICT;
      CREATE INDEX log_entry_record ON log_entry (record) WHERE record IS NOT NULL;
      CREATE TABLE log_checkpoint (
        size INTEGER PRIMARY KEY,
        note BLOB NOT NULL,
        content INTEGER NOT NULL CHECK (content IN (0, 1))
      ) STRICT;
      CREATE INDEX log_checkpoint_content ON log_checkpoint (size) WHERE content = 1;
      CREATE TABLE log_frontier (one INTEGER PRIMARY KEY CHECK (one = 1), frontier BLOB NOT NULL) STRICT;
      CREATE TABLE record (
        id TEXT PRIMARY KEY,
        type TEXT NOT NULL,
        code TEXT UNIQUE,
        version TEXT NOT NULL,
        created INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX record_type ON record (type, created);
      CREATE TABLE version (
        id TEXT PRIMARY KEY,
        record TEXT NOT NULL,
        number INTEGER NOT NULL,
        parent TEXT,
        author TEXT NOT NULL,
        archive TEXT NOT NULL,
        reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
        sequence INTEGER NOT NULL,
        salt BLOB NOT NULL,
        content TEXT NOT NULL,
        UNIQUE (record, number)
      ) STRICT;
      CREATE TABLE object (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        file_key BLOB NOT NULL,
        sha256 BLOB NOT NULL UNIQUE,
        size INTEGER NOT NULL,
        stored_size INTEGER NOT NULL,
        sequence INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE series (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
      CREATE TABLE pseudonym (
        family TEXT NOT NULL,
        subject TEXT NOT NULL,
        code TEXT NOT NULL,
        PRIMARY KEY (family, subject),
        UNIQUE (family, code)
      ) STRICT;
      CREATE TABLE search_entry (
        id INTEGER PRIMARY KEY,
        record TEXT NOT NULL,
        part TEXT NOT NULL
      ) STRICT;
      CREATE INDEX search_entry_record ON search_entry (record);
      CREATE VIRTUAL TABLE search_text USING fts5 (
        body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
      );
    `,
  },
  {
    number: 2,
    name: "people",
    sql: `
      -- Whose key or grant a file is. Until this step an archive had one person.
      ALTER TABLE outer_file ADD COLUMN holder TEXT;
      UPDATE outer_file SET holder = (SELECT key_id FROM holder)
       WHERE path GLOB 'keys/*' OR path GLOB 'grants/*';
      -- Changes of generation that have begun and not ended; see docs/format.md, Order of writes.
      CREATE TABLE rotation (
        generation INTEGER PRIMARY KEY,
        size INTEGER NOT NULL,
        proof BLOB NOT NULL
      ) STRICT;
    `,
  },
  {
    number: 3,
    name: "logged-pseudonyms",
    // Codes given before stand in no log, and no release gave any: they are given anew, by the same order.
    sql: `
      DROP TABLE pseudonym;
      CREATE TABLE pseudonym (
        family TEXT NOT NULL,
        subject TEXT NOT NULL,
        code TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        salt BLOB NOT NULL,
        PRIMARY KEY (family, subject),
        UNIQUE (family, code)
      ) STRICT;
    `,
  },
  {
    number: 4,
    name: "identities-mark",
    sql: `
      -- How far the write-ahead log of identities.db reached when this database last committed.
      CREATE TABLE identities_mark (one INTEGER PRIMARY KEY CHECK (one = 1), log_end BLOB NOT NULL) STRICT;
    `,
  },
  {
    number: 5,
    name: "disposal",
    sql: `
      -- Records that must be preserved.
      CREATE TABLE hold (
        record TEXT PRIMARY KEY,
        reason TEXT NOT NULL,
        review TEXT,
        sequence INTEGER NOT NULL,
        salt BLOB NOT NULL
      ) STRICT;
      -- Records that one person wants to be disposed of, until another agrees or it is taken back.
      CREATE TABLE proposal (
        record TEXT PRIMARY KEY,
        disposal TEXT NOT NULL,
        reason TEXT NOT NULL,
        basis TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        salt BLOB NOT NULL
      ) STRICT;
      CREATE INDEX proposal_disposal ON proposal (disposal);
      -- What is left of a record that was disposed of. Without personal data, for ever.
      CREATE TABLE tombstone (
        record TEXT PRIMARY KEY,
        type TEXT NOT NULL,
        disposed TEXT NOT NULL,
        reason TEXT NOT NULL,
        basis TEXT NOT NULL,
        proposed_by TEXT NOT NULL,
        approved_by TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        salt BLOB NOT NULL,
        erased INTEGER NOT NULL CHECK (erased IN (0, 1))
      ) STRICT;
    `,
  },
  {
    number: 6,
    name: "rewriting",
    sql: `
      -- There while words that were moved to the identities may still be in a page of this database.
      CREATE TABLE rewriting (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT;
    `,
  },
];
