import { Failure } from "../../../../shared/errors.ts";
import { RECORD_TYPES, type RecordContent, type RecordType } from "../../../../shared/model/records.ts";
import type { Forum } from "../../../../shared/model/vocabulary/dossiers.ts";
import type { PersonFacts } from "../../../../shared/permission/request.ts";
import { strings, type NameCheck } from "../../dossier/assemble/leak-scan.ts";
import { childrenOnCards, personFacts } from "../../dossier/assemble/person-facts.ts";
import type { Content } from "../../store/class-split.ts";
import type { StoredRecord } from "../../store/stored-record.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";
import { namesElsewhere } from "../names-elsewhere.ts";
import { PersonsConcerned } from "../persons-concerned.ts";
import { protectedNames } from "./protected-names.ts";
import { PSEUDONYMISED, RecipientRules, withheld, type Verdict } from "./recipient-rules.ts";
import { Foundations, type RestsOn } from "./rests-on.ts";
import { contentOf, versionHalves } from "./stored-halves.ts";

const STRETCH = 200;

/** What a hand-over is for, and how long it has got. */
export type Deciding = {
  /** Absent for a copy of one's own. */
  readonly recipient: Forum | undefined;
  /** `YYYY-MM-DD`: the day on which permissions must be valid. */
  readonly onDate: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** What was decided. */
export type Decided = {
  /** The verdict on every record of the archive, by id. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Permissions on whose conditions a record leaves, by record. */
  readonly conditions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Says whether a text names somebody whom the recipient may not be told by name. */
  readonly namesProtected: NameCheck;
};

type Names = NonNullable<RecordContent<"person">["names"]>;

/** Gives other work its turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Decides for every record of an archive in which form it may be handed over, all its versions together: by the
 * permissions, by what it rests on, and by whether a protected name still occurs in its words. Content is read record
 * by record; what is kept is a verdict for each.
 *
 * @throws Failure `cancelled`
 */
export async function whatMayLeave(
  session: ArchiveSession,
  { recipient, onDate, signal, onProgress }: Deciding,
): Promise<Decided> {
  const { records, databases } = session;
  const persons = factsOfPersons(session);
  const permissions = records.list("permission");
  const rules = new RecipientRules({ recipient, onDate, persons, permissions });
  const concerned = new PersonsConcerned(session, (id) => persons.has(id));
  const foundations = new Foundations(records);
  const namesProtected = checkFor(session, rules);
  const verdicts = new Map<string, Verdict>();
  const resting = new Map<string, RestsOn>();
  const total = RECORD_TYPES.reduce((sum, type) => sum + records.count(type), 0);
  for (const type of RECORD_TYPES)
    for (const stretch of records.stretches(type, STRETCH)) {
      if (signal.aborted) throw new Failure("cancelled");
      for (const record of stretch) {
        const content = record.content as unknown as Content;
        const versions = versionHalves(databases, record.id);
        const whole = versions.flatMap((each) => [
          contentOf(each, true),
          ...(each.movedFacts ? [each.movedFacts.content] : []),
        ]);
        const verdict = rules.of({
          id: record.id,
          type,
          content,
          versions: whole,
          persons: concerned.of({ id: record.id, type, contents: whole }),
          about: concerned.about(type, content),
          signed: foundations.signedBy(record.id),
        });
        const open = () => versions.map((each) => contentOf(each, false));
        verdicts.set(record.id, withoutNames(verdict, whole, open, namesProtected));
        const on = foundations.of(record.id, type, content, whole);
        if (on.all.length + on.any.length > 0) resting.set(record.id, on);
      }
      onProgress(verdicts.size, total);
      await turn();
    }
  settle(verdicts, resting);
  return { verdicts, conditions: rules.conditions, namesProtected };
}

/** What permission depends on, of every person of the archive. */
function factsOfPersons({ records }: ArchiveSession): ReadonlyMap<string, PersonFacts> {
  const facts = new Map<string, PersonFacts>();
  const children = childrenOnCards(records.list("tracing-card"));
  for (const stretch of records.stretches("person", STRETCH))
    for (const [id, each] of personFacts(stretch as unknown as StoredRecord<"person">[], children))
      facts.set(id, each);
  return facts;
}

/** The check for names of persons whom the recipient may not be told by name. */
function checkFor({ records }: ArchiveSession, rules: RecipientRules): NameCheck {
  const hidden: Names[] = [];
  const shown: Names[] = [];
  function* contents<Type extends RecordType>(type: Type) {
    for (const stretch of records.stretches(type, STRETCH)) yield* stretch as StoredRecord<Type>[];
  }
  const elsewhere = namesElsewhere({
    actors: contents("actor"),
    episodes: contents("custody-episode"),
    cards: contents("tracing-card"),
  });
  for (const { id, content } of contents("person"))
    (rules.identity(id) === "named" ? shown : hidden).push([
      ...(content.names ?? []),
      ...(elsewhere.get(id) ?? []),
    ]);
  return protectedNames(hidden, shown);
}

/** A record with a protected name in it goes under pseudonyms; where the name stands there too, it stays. */
function withoutNames(
  verdict: Verdict,
  whole: readonly Content[],
  open: () => readonly Content[],
  check: NameCheck,
): Verdict {
  const names = (contents: readonly Content[]) => contents.some((each) => [...textsOf(each)].some(check));
  if (verdict.form === "withheld") return verdict;
  if (verdict.form === "whole" && !names(whole)) return verdict;
  if (names(open())) return withheld("identifies-protected-person");
  return verdict.form === "pseudonymised" ? verdict : PSEUDONYMISED;
}

/** Every text of a content, and adjoining runs as one, so that a name split between two of them is found. */
function* textsOf(content: unknown): Generator<string> {
  yield* strings(content);
  yield* joinedRuns(content);
}

function* joinedRuns(value: unknown): Generator<string> {
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value) && value.length > 1 && value.every(isRun))
    yield value.map(({ text }) => text).join("");
  else for (const part of Object.values(value)) yield* joinedRuns(part);
}

const isRun = (value: unknown): value is { readonly text: string } =>
  value !== null && typeof value === "object" && "text" in value && typeof value.text === "string";

const RANK = { withheld: 0, pseudonymised: 1, whole: 2 } as const;

/** Lowers verdicts until nothing leaves that rests on what stays. Ids that lead to no record are no ground. */
function settle(verdicts: Map<string, Verdict>, resting: ReadonlyMap<string, RestsOn>): void {
  const found = (ids: readonly string[]) =>
    ids.map((id) => verdicts.get(id)).filter((verdict) => verdict !== undefined);
  for (let changed = true; changed;) {
    changed = false;
    for (const [id, { all, any }] of resting) {
      const own = verdicts.get(id)!;
      const least = found(all).reduce((low, each) => (RANK[each.form] < RANK[low.form] ? each : low), own);
      const grounds = found(any);
      const lost = grounds.length > 0 && grounds.every(({ form }) => form === "withheld");
      const next = lost && least.form !== "withheld" ? withheld(grounds[0]!.reason) : least;
      if (next.form === own.form) continue;
      verdicts.set(id, next);
      changed = true;
    }
  }
}
