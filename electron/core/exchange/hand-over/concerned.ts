import type { JsonValue } from "../../../../shared/canonical-json.ts";
import type { Content } from "../../store/class-split.ts";
import type { RecordStore } from "../../store/record-store.ts";

const STRETCH = 500;

/** Lists of ids that tell nothing of whom they name, and the cells that a record was made of. */
const TELL_NOTHING = new Set(["includes", "items", "scope", "cases", "sourceRows"]);

/** Finds the persons whom records concern, by what their content refers to. */
export class ConcernedPersons {
  readonly #persons: ReadonlySet<string>;
  /** The persons whom a mention may mean, whatever the certainty; those that are excluded are none. */
  readonly #mentioned = new Map<string, readonly string[]>();

  /** @param persons - ids of all persons of the archive */
  constructor(records: RecordStore, persons: ReadonlySet<string>) {
    this.#persons = persons;
    for (const mentions of records.stretches("mention", STRETCH))
      for (const { id, content } of mentions) {
        const candidates =
          (content as { candidates?: { record: string; certainty: string }[] }).candidates ?? [];
        const meant = candidates
          .filter(({ record, certainty }) => certainty !== "excluded" && persons.has(record))
          .map(({ record }) => record);
        if (meant.length > 0) this.#mentioned.set(id, meant);
      }
  }

  /** Persons whom any version of a record names by id or by a mention in its text. */
  in(contents: Iterable<Content>): Set<string> {
    const found = new Set<string>();
    const look = (value: JsonValue): void => {
      if (typeof value === "string") {
        if (this.#persons.has(value)) found.add(value);
        for (const person of this.#mentioned.get(value) ?? []) found.add(person);
      } else if (Array.isArray(value)) (value as JsonValue[]).forEach(look);
      else if (value !== null && typeof value === "object")
        for (const [name, part] of Object.entries(value as Content)) if (!TELL_NOTHING.has(name)) look(part);
    };
    for (const content of contents) look(content);
    return found;
  }
}
