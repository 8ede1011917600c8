import type { PatternFacts } from "../../../../shared/patterns/facts.ts";
import { originsOf } from "../../../../shared/patterns/independent-sources.ts";
import type { StoredRecord } from "../../store/stored-record.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";
import { FactTables, Spans } from "./fact-rows.ts";
import { readActs, readEvents, type ReadAct } from "./read-acts.ts";
import { readPersons, readPlaces } from "./read-persons.ts";
import { readSources } from "./read-sources.ts";
import { readStays } from "./read-stays.ts";

type Whole = Omit<PatternFacts, "acts"> & { readonly acts: readonly ReadAct[] };

/**
 * What patterns are counted from, in the memory of the archive process alone. It is read from the facts when first
 * asked for; after the log has grown, the records that it names are read again; the facts suffice, so that whoever may not see identities counts the
 * same.
 */
export class PatternMemory {
  readonly #session: ArchiveSession;
  readonly #tables: FactTables;
  #read: { readonly at: number; readonly facts: Whole } | undefined;

  constructor(session: ArchiveSession) {
    this.#session = session;
    this.#tables = new FactTables(session);
  }

  /**
   * The facts of a case. Acts are shared between cases: what names other cases alone is left out, what names none is
   * taken in. Who was interviewed and held is of the whole archive.
   */
  factsOf(matter: StoredRecord<"case"> | undefined): PatternFacts {
    const whole = this.#whole();
    if (matter === undefined) return whole;
    const included = new Set<string>(matter.content.includes ?? []);
    const acts = whole.acts.filter(
      ({ id, cases }) => cases.length === 0 || cases.includes(matter.id) || included.has(id),
    );
    return acts.length === whole.acts.length ? whole : { ...whole, acts };
  }

  #whole(): Whole {
    const at = this.#lastVersion();
    if (this.#read?.at === at) return this.#read.facts;
    if (this.#read) this.#tables.renew(this.#changedSince(this.#read.at));
    const facts = readWhole(this.#tables);
    this.#read = { at, facts };
    return facts;
  }

  /** Number of the last act on the content. Reading and exporting are logged too, and change nothing here. */
  #lastVersion(): number {
    const row = this.#session.databases.facts
      .prepare<[], { last: number | null }>("SELECT max(size) AS last FROM log_checkpoint WHERE content = 1")
      .get();
    return row?.last ?? 0;
  }

  /** The records that acts on the content name; null where one names none, such as new keys. */
  #changedSince(at: number): readonly string[] | null {
    const rows = this.#session.databases.facts
      .prepare<[number], { record: string | null }>(
        "SELECT DISTINCT record FROM log_entry WHERE sequence >= ? AND content = 1",
      )
      .all(at);
    const named = rows.flatMap(({ record }) => record ?? []);
    return named.length === rows.length ? named : null;
  }
}

function readWhole(tables: FactTables): Whole {
  const events = readEvents(tables);
  const acts = readActs(tables, events, new Spans());
  const { sources, interviewees, citations } = readSources(tables);
  return {
    acts,
    practices: events.practices,
    persons: readPersons(tables),
    places: readPlaces(tables),
    stays: readStays(tables, acts),
    interviewees,
    citations,
    origins: originsOf(sources),
  };
}
