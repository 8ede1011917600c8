import { personsMeant, STANDING_FOR_PERSONS } from "../../../shared/model/persons-meant.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent, RecordType } from "../../../shared/model/records.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

const ID = /^[0-9a-z]{26}$/;

/** Lists of ids that tell nothing of whom they name, and the cells that a record was made of. */
const TELL_NOTHING = new Set(["includes", "items", "scope", "cases", "sourceRows"]);

/** A record whose persons are sought: what it is, and as many of its versions as are to count. */
export type Concerning = {
  readonly id: RecordId;
  readonly type: RecordType;
  readonly contents: Iterable<unknown>;
};

/**
 * Finds the persons whom a record concerns: the person that it is, or all those it names, by their own id or by that
 * of a record that stands for them (an actor, an episode of custody, a mention). Whatever field names them counts, so
 * that a field added to the model is not forgotten here. Every way out of the archive asks here.
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
  of({ id, type, contents }: Concerning): Set<RecordId> {
    // A person's record tells of that person; whom it names besides it names by an id alone.
    if (type === "person") return new Set([id]);
    const found = new Set<RecordId>();
    const look = (value: unknown): void => {
      if (typeof value === "string") {
        if (ID.test(value)) for (const person of this.#behind(value as RecordId)) found.add(person);
      } else if (value !== null && typeof value === "object")
        for (const [name, part] of Object.entries(value)) if (!TELL_NOTHING.has(name)) look(part);
    };
    for (const content of contents) {
      look(content);
      if (type === "claim") for (const person of this.#ofClaimed(content)) found.add(person);
    }
    return found;
  }

  /** A claim about a record tells of all whom that record concerns: of the victim, where it is one of an act. */
  #ofClaimed(content: unknown): Iterable<RecordId> {
    const { record: about } = content as RecordContent<"claim">;
    const record = about === undefined ? undefined : this.#session.records.current(about);
    return record && record.type !== "claim" ? this.of({ ...record, contents: [record.content] }) : [];
  }

  /**
   * The persons whom a record is about, where it stands for somebody: the prisoner of an episode of custody, both
   * ends of a relation, but neither the guards nor the place. Empty for a record that stands for nobody.
   */
  about(type: RecordType, content: unknown): Set<RecordId> {
    return new Set(personsMeant(type, content).flatMap((id) => this.#behind(id)));
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
