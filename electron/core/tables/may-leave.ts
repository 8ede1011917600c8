import { RECORDS } from "../../../shared/model/records.ts";
import type { Forum } from "../../../shared/model/vocabulary/dossiers.ts";
import { decide } from "../../../shared/permission/decide.ts";
import { INTERNAL_TYPES, tellsOfHealth } from "../../../shared/permission/nature.ts";
import type { ExclusionReason } from "../../../shared/permission/reasons.ts";
import type { PermissionRecord } from "../../../shared/permission/request.ts";
import { childrenOnCards, personFacts } from "../dossier/assemble/person-facts.ts";
import { PersonsConcerned } from "../exchange/persons-concerned.ts";
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
 * one for the public), and a table that says who somebody is needs a permission to name. What tells of a person's
 * health needs a permission for medical data besides; working notes, enquiries and measures of protection go to nobody.
 * A working copy of one's own needs nobody's answer, but somebody who withdrew, or refused that anything be stored or
 * analysed, is left out of it.
 */
export class MayLeave {
  readonly #leaving: Leaving;
  /** By the person whom they are about; those about nobody under `undefined`. */
  readonly #permissions: ReadonlyMap<string | undefined, readonly PermissionRecord[]>;
  readonly #stopped: StoppedUse;
  readonly #persons: ReturnType<typeof personFacts>;
  readonly #concerned: PersonsConcerned;

  constructor(session: ArchiveSession, leaving: Leaving) {
    this.#leaving = leaving;
    const permissions = session.records.list("permission");
    this.#permissions = Map.groupBy(permissions, ({ content }) => content.about);
    this.#stopped = new StoppedUse(permissions);
    this.#persons = personFacts(
      session.records.list("person"),
      childrenOnCards(session.records.list("tracing-card")),
    );
    this.#concerned = new PersonsConcerned(session, (id) => this.#persons.has(id));
  }

  /** Why a record may not leave; undefined if it may. */
  reasonAgainst(record: StoredRecord): ExclusionReason | undefined {
    if ((record.content as { readonly tier?: string }).tier === "T4") return "sealed";
    const subjects = [...this.#concerned.of({ ...record, contents: [record.content] })];
    const { recipient, onDate, fields } = this.#leaving;
    const kind = tellsOfHealth(record.type, fields) ? "medical" : "document";
    if (recipient === undefined)
      return this.#stopped.reasonAgainst({ record: record.id, kind, persons: subjects });
    // What sources say leaves with the record that it is about, and never as a table of its own.
    if (INTERNAL_TYPES.has(record.type) || record.type === "claim") return "internal";
    const level = recipient === "public" ? "public-redacted" : "full";
    const namesSomebody = [...fields].some(
      (field) => RECORDS[record.type].fields[field]?.class === "identity",
    );
    const permissions = [undefined, ...subjects].flatMap((person) => this.#permissions.get(person) ?? []);
    for (const source of subjects.length === 0 ? [undefined] : subjects) {
      const decision = decide(
        {
          record: record.id,
          kind,
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
}
