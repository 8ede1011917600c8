import type { JsonValue } from "../../../shared/canonical-json.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { MOST_LINKS } from "../../../shared/contract/search.ts";
import { LIST_COLUMNS } from "../../../shared/lists/columns.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { RECORD_TYPES, type RecordContent } from "../../../shared/model/records.ts";
import type { Content } from "../store/class-split.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { recordTitle } from "./record-title.ts";

type Links = CallOutput<"record.links">;

/**
 * The records whose current version holds the id of a record, newest first within their type. Both halves are looked
 * through, so that a reference among the words of a text counts; somebody with facts only finds those of the facts.
 *
 * It reads the versions as they are stored: an index of references would have to be right after every crash, merge
 * and disposal, and this takes a tenth of a second for 100,000 records.
 */
export function linksTo(session: ArchiveSession, id: RecordId): Links {
  const referring = [...recordsHolding(session, id)]
    .filter((other) => other !== id)
    .flatMap((other) => session.records.current(other) ?? [])
    .map((record) => ({ record, fields: fieldsHolding(record.content as unknown as Content, id) }))
    .filter(({ fields }) => fields.length > 0)
    .sort((a, b) => b.record.sequence - a.record.sequence);
  return RECORD_TYPES.flatMap((type) => {
    const ofType = referring.filter(({ record }) => record.type === type);
    if (ofType.length === 0) return [];
    const links = ofType.slice(0, MOST_LINKS).map(({ record, fields }) => ({
      id: record.id,
      code: record.content.code ?? record.id,
      title: recordTitle(record),
      fields,
      cells: cellsOf(record),
      within: sourceOf(record),
    }));
    return [{ type, total: ofType.length, links }];
  });
}

/** Records of which a version holds the id; whether the current one does is looked at afterwards. */
function recordsHolding({ databases }: ArchiveSession, id: RecordId): ReadonlySet<string> {
  const sql = "SELECT DISTINCT record FROM version WHERE instr(content, ?) > 0";
  const found = [databases.facts, databases.identities].flatMap((database) =>
    database ? database.prepare<[string], { record: string }>(sql).all(id) : [],
  );
  return new Set(found.map(({ record }) => record));
}

/** Paths, without numbers, at which a value stands in a content. */
function fieldsHolding(content: Content, id: string): string[] {
  const found = new Set<string>();
  const look = (value: JsonValue | undefined, path: string): void => {
    if (value === id) found.add(path);
    else if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) look(item, path);
    else if (value !== null && typeof value === "object")
      for (const [name, item] of Object.entries(value)) look(item, `${path}.${name}`);
  };
  for (const [name, value] of Object.entries(content)) look(value, name);
  return [...found];
}

function cellsOf({ type, content }: StoredRecord): Record<string, string> {
  const values = content as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    LIST_COLUMNS[type].flatMap(({ id, kind }) => {
      const value = values[id];
      return (kind === "code" || kind === "date") && typeof value === "string" ? [[id, value]] : [];
    }),
  );
}

function sourceOf({ type, content }: StoredRecord): RecordId | null {
  const { inRecord, source } = content as { readonly inRecord?: RecordId; readonly source?: RecordId };
  if (type === "mention") return inRecord ?? null;
  if (type === "claim") return (content as RecordContent<"claim">).record ?? null;
  return type === "citation" ? (source ?? null) : null;
}
