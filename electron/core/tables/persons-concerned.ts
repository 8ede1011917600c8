import { personsMeant, STANDING_FOR_PERSONS } from "../../../shared/model/persons-meant.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

const ID = /^[0-9a-z]{26}$/;

/**
 * Finds the persons whom a record concerns: the person that it is, or all those it names, by their own id or by that
 * of a record that stands for them (an actor, an episode of custody, a mention). Whatever field names them counts, so
 * that a field added to the model is not forgotten here.
 */
export class PersonsConcerned {
  readonly #session: ArchiveSession;
  readonly #isPerson: (id: string) => boolean;
  readonly #typeOf: (id: string) => string | undefined;
  /** Whom a record stands for, by its id: the same actor stands in many. */
  readonly #meant = new Map<string, readonly RecordId[]>();

  constructor(session: ArchiveSession, isPerson: (id: string) => boolean) {
    this.#session = session;
    this.#isPerson = isPerson;
    const type = session.databases.facts.prepare<[string], { type: string }>(
      "SELECT type FROM record WHERE id = ?",
    );
    this.#typeOf = (id) => type.get(id)?.type;
  }

  /** The person that a record is, or those it names. */
  of({ id, type, content }: StoredRecord): Set<RecordId> {
    // A person's record tells of that person; whom it names besides it names by an id alone.
    if (type === "person") return new Set([id]);
    const found = new Set<RecordId>();
    const look = (value: unknown): void => {
      if (typeof value === "string") {
        if (ID.test(value)) for (const person of this.#behind(value as RecordId)) found.add(person);
      } else if (value !== null && typeof value === "object")
        for (const [name, part] of Object.entries(value)) if (name !== "sourceRows") look(part);
    };
    look(content);
    return found;
  }

  #behind(id: RecordId): readonly RecordId[] {
    if (this.#isPerson(id)) return [id];
    const known = this.#meant.get(id);
    if (known) return known;
    // Set first, so that records which name each other do not go round for ever.
    this.#meant.set(id, []);
    const record = STANDING_FOR_PERSONS.has(this.#typeOf(id) ?? "")
      ? this.#session.records.current(id)
      : undefined;
    const meant = record
      ? personsMeant(record.type, record.content).flatMap((each) => this.#behind(each))
      : [];
    this.#meant.set(id, meant);
    return meant;
  }
}
