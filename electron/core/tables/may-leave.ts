import type { RecordId } from "../../../shared/model/record-id.ts";
import { RECORDS } from "../../../shared/model/records.ts";
import type { Forum } from "../../../shared/model/vocabulary/dossiers.ts";
import { decide } from "../../../shared/permission/decide.ts";
import type { ExclusionReason } from "../../../shared/permission/reasons.ts";
import type { PermissionRecord } from "../../../shared/permission/request.ts";
import { personFacts } from "../dossier/assemble/person-facts.ts";
import { StoppedUse } from "../exchange/stopped-use.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** Which fields of a record are about to leave, and to whom; nobody is named for a working copy of one's own. */
export type Leaving = {
  readonly fields: ReadonlySet<string>;
  readonly recipient: Forum | undefined;
  /** `YYYY-MM-DD`. */
  readonly onDate: string;
};

/**
 * Decides which records may leave the archive in a table.
 *
 * For a recipient every person concerned must have permitted it, as for a dossier at its fullest level (the public
 * one for the public), and a table that says who somebody is needs a permission to name. A working copy of one's own
 * needs nobody's answer, but somebody who withdrew, or refused that anything be stored or analysed, is left out of it.
 */
export class MayLeave {
  readonly #leaving: Leaving;
  /** By the person whom they are about; those about nobody under `undefined`. */
  readonly #permissions: ReadonlyMap<string | undefined, readonly PermissionRecord[]>;
  readonly #stopped: StoppedUse;
  readonly #persons: ReturnType<typeof personFacts>;

  constructor(session: ArchiveSession, leaving: Leaving) {
    this.#leaving = leaving;
    const permissions = session.records.list("permission");
    this.#permissions = Map.groupBy(permissions, ({ content }) => content.about);
    this.#stopped = new StoppedUse(permissions);
    this.#persons = personFacts(session.records.list("person"));
  }

  /** Why a record may not leave; undefined if it may. */
  reasonAgainst(record: StoredRecord): ExclusionReason | undefined {
    if ((record.content as { readonly tier?: string }).tier === "T4") return "sealed";
    const subjects = [...this.#personsOf(record)];
    const { recipient, onDate, fields } = this.#leaving;
    if (recipient === undefined)
      return this.#stopped.reasonAgainst({ record: record.id, kind: "document", persons: subjects });
    const level = recipient === "public" ? "public-redacted" : "full";
    const namesSomebody = [...fields].some(
      (field) => RECORDS[record.type].fields[field]?.class === "identity",
    );
    const permissions = [undefined, ...subjects].flatMap((person) => this.#permissions.get(person) ?? []);
    for (const source of subjects.length === 0 ? [undefined] : subjects) {
      const decision = decide(
        {
          record: record.id,
          kind: "document",
          ...(source !== undefined && { source }),
          subjects,
          forum: recipient,
          level,
          identity: "named",
          persons: this.#persons,
        },
        permissions,
        onDate,
      );
      if (!decision.allowed) return decision.reason;
      if (namesSomebody && decision.identityLevel !== "named") return "identifies-protected-person";
    }
    return undefined;
  }

  /** The person that a record is, or those it names. */
  #personsOf({ id, type, content }: StoredRecord): Set<RecordId> {
    const found = new Set<RecordId>(type === "person" ? [id] : []);
    const look = (value: unknown): void => {
      if (typeof value === "string") {
        if (this.#persons.has(value)) found.add(value as RecordId);
      } else if (value !== null && typeof value === "object")
        for (const [name, part] of Object.entries(value)) if (name !== "sourceRows") look(part);
    };
    // A person's record tells of that person; whom it names besides it names by an id alone.
    if (type !== "person") look(content);
    return found;
  }
}
