import type { RecordId } from "../../../shared/model/record-id.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

type Row = { readonly id: RecordId; readonly type: string; readonly content: string };

/**
 * Other records whose current version names one of these: citations with their quotes, translations, receipts.
 * They keep the ids as they are, and may keep words; somebody has to look.
 */
export function recordsThatName(
  { databases: { facts, identities } }: ArchiveSession,
  ids: ReadonlySet<string>,
): { id: RecordId; type: string }[] {
  const hidden = identities?.prepare<[string], { content: string }>(
    "SELECT v.content FROM version v WHERE v.id = ?",
  );
  return facts
    .prepare<[], Row & { version: string }>(
      "SELECT r.id, r.type, r.version, v.content FROM record r JOIN version v ON v.id = r.version ORDER BY r.created, r.id",
    )
    .all()
    .filter(({ id }) => !ids.has(id))
    .filter(({ version, content }) => {
      const half = hidden?.get(version)?.content ?? "";
      return [content, half].some((text) => text.match(/[0-9a-z]{26}/g)?.some((word) => ids.has(word)));
    })
    .map(({ id, type }) => ({ id, type }));
}
