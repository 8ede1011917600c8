import type { Content } from "../store/class-split.ts";
import { indexWords } from "../store/search-index.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

type Half = { readonly record: string; readonly sequence: number; readonly content: string };

/** Builds both search indexes again from the current versions. Only when somebody asked for it. */
export function repairSearchIndex({ databases }: ArchiveSession): void {
  databases.transact(() => {
    const { facts, identities } = databases;
    const current = facts
      .prepare<[], Half & { version: string }>(
        `SELECT r.id AS record, v.id AS version, v.sequence, v.content
           FROM record r JOIN version v ON v.id = r.version ORDER BY r.created, r.id`,
      )
      .all();
    for (const database of [facts, identities])
      database?.exec("INSERT INTO search_text (search_text) VALUES ('delete-all'); DELETE FROM search_entry");
    const hidden = identities?.prepare<[string], Half>(
      "SELECT record, sequence, content FROM version WHERE id = ?",
    );
    for (const { record, version, content } of current) {
      indexWords(facts, record, JSON.parse(content) as Content);
      const half = hidden?.get(version);
      if (half) indexWords(identities!, record, JSON.parse(half.content) as Content, half.sequence);
    }
  });
}
