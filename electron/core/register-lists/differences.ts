import { canonicalJson, type JsonValue } from "../../../shared/canonical-json.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { versionNamed } from "./person-file.ts";

type Difference = CallOutput<"register-list.difference">;
type Change = Difference["changed"][number]["changes"][number];
type Frozen = RecordContent<"list-snapshot">;
type FrozenEntry = NonNullable<Frozen["entries"]>[number];

/**
 * Tells two states of a list apart: who came, who went, and of those in both what changed, field by field, in the entry,
 * in the person and in the records about the person. What was disposed of meanwhile counts as gone.
 */
export function differenceBetween(session: ArchiveSession, from: Frozen, to: Frozen): Difference {
  const before = new Map((from.entries ?? []).map((entry) => [entry.entry, entry]));
  const after = new Map((to.entries ?? []).map((entry) => [entry.entry, entry]));
  const named = ({ entry, person }: FrozenEntry) => ({
    entry,
    person,
    code: session.records.current(person)?.content.code ?? person,
  });
  return {
    from: from.taken ?? "",
    to: to.taken ?? "",
    added: [...after.values()].filter(({ entry }) => !before.has(entry)).map(named),
    removed: [...before.values()].filter(({ entry }) => !after.has(entry)).map(named),
    changed: [...after.values()].flatMap((entry) => {
      const earlier = before.get(entry.entry);
      if (!earlier) return [];
      const changes = changesBetween(session, earlier.versions, entry.versions);
      return changes.length === 0 ? [] : [{ ...named(entry), changes }];
    }),
    list: changesBetween(
      session,
      from.listVersion ? [from.listVersion] : [],
      to.listVersion ? [to.listVersion] : [],
    ),
  };
}

function changesBetween(
  session: ArchiveSession,
  before: readonly string[],
  after: readonly string[],
): Change[] {
  const left = before.filter((version) => !after.includes(version));
  const come = after.filter((version) => !before.includes(version));
  const records = (versions: readonly string[]) =>
    new Map(
      versions.flatMap((version) => versionNamed(session, version) ?? []).map((each) => [each.id, each]),
    );
  const [earlier, later] = [records(left), records(come)];
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id) =>
    fieldChanges(earlier.get(id), later.get(id)),
  );
}

function fieldChanges(before: StoredRecord | undefined, after: StoredRecord | undefined): Change[] {
  const { id, type, content } = (after ?? before)!;
  const told = { record: id, type, code: content.code ?? id };
  if (!before || !after)
    return [{ ...told, field: null, before: before !== undefined, after: after !== undefined }];
  const [old, young] = [before.content, after.content] as unknown as Record<string, JsonValue | undefined>[];
  const fields = new Set([...Object.keys(old!), ...Object.keys(young!)]);
  return [...fields].flatMap((field) => {
    const [was, is] = [old![field] ?? null, young![field] ?? null];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ ...told, field, before: was, after: is }];
  });
}
