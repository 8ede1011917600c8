import type { RecordContent } from "../../../shared/model/records.ts";
import type { PatternSource } from "../../../shared/patterns/facts.ts";
import { originsOf } from "../../../shared/patterns/independent-sources.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

type Claim = RecordContent<"claim">;

/** A source with what it comes from. */
type Source = PatternSource & { readonly sameOrigin: readonly string[] };

/**
 * Says where claims have their information from: what they name as its origin, else the origins of what they cite,
 * else who asserts them. Accounts of one person are one origin, and so is an item with its copies and parts, and the
 * scan or recording of an account with the account.
 *
 * @returns gives the origins of a claim, each once; none where nobody knows
 */
export function originsOfClaims(
  session: ArchiveSession,
  claims: readonly Claim[],
): (claim: Claim) => string[] {
  const named = claims.flatMap(({ origin, citations = [] }) => [...(origin ? [origin] : []), ...citations]);
  const { sources, cited } = sourcesFrom(session, named);
  const known = originsOf(sources.values());
  const behind = (id: string): string => {
    const source = cited.get(id) ?? id;
    return known.get(source) ?? source;
  };
  return ({ origin, citations = [], assertedBy }) => {
    const from = origin ? [origin] : citations.length > 0 ? citations : assertedBy ? [assertedBy] : [];
    return [...new Set(from.map(behind))];
  };
}

/** The sources that ids lead to, by what each was made of. */
function sourcesFrom(session: ArchiveSession, ids: readonly string[]) {
  const sources = new Map<string, Source>();
  const cited = new Map<string, string>();
  const left = [...ids];
  const seen = new Set<string>();
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const record = session.records.current(id);
    if (record?.type === "citation") {
      const { source } = record.content as RecordContent<"citation">;
      if (source === undefined) continue;
      cited.set(id, source);
      left.push(source);
      continue;
    }
    const source = record && sourceOf(record);
    if (!source) continue;
    sources.set(id, source);
    left.push(...source.sameOrigin);
    if (record.type === "evidence") left.push(...accountsKeptAs(session, id));
  }
  return { sources, cited };
}

function sourceOf({ id, type, content }: StoredRecord): Source | undefined {
  switch (type) {
    case "interview": {
      const { witness, recording } = content as RecordContent<"interview">;
      return { id, witness: witness ?? null, sameOrigin: listed(recording?.evidence) };
    }
    case "statement": {
      const { witness, interview, scan, supplements } = content as RecordContent<"statement">;
      return { id, witness: witness ?? null, sameOrigin: listed(interview, scan, supplements) };
    }
    case "translation":
      return { id, witness: null, sameOrigin: listed((content as RecordContent<"translation">).of) };
    case "evidence": {
      const { relations = [] } = content as RecordContent<"evidence">;
      return { id, witness: null, sameOrigin: relations.map(({ to }) => to) };
    }
    default:
      return undefined;
  }
}

/** Statements of which an item is the scan, and interviews of which it is the recording. */
const accountsKeptAs = ({ databases }: ArchiveSession, item: string): string[] =>
  databases.facts
    .prepare<[string, string], { id: string }>(
      `SELECT r.id FROM record r JOIN version v ON v.id = r.version
        WHERE (r.type = 'statement' AND json_extract(v.content, '$.scan') = ?)
           OR (r.type = 'interview' AND json_extract(v.content, '$.recording.evidence') = ?)`,
    )
    .all(item, item)
    .map(({ id }) => id);

const listed = (...ids: readonly (string | undefined)[]): string[] => ids.filter((id) => id !== undefined);
