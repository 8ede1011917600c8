import type { LeftOutOfList } from "../../../shared/contract/register-lists.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { ListKind, PriorityReason } from "../../../shared/model/vocabulary/lists.ts";
import { decide } from "../../../shared/permission/decide.ts";
import { againstNegotiators } from "../../../shared/permission/negotiators.ts";
import type { ExclusionReason } from "../../../shared/permission/reasons.ts";
import type { PermissionRecord, PersonFacts } from "../../../shared/permission/request.ts";
import type { ListRecipient } from "../../../shared/register-lists/recipients.ts";
import { childrenOnCards, personFacts } from "../dossier/assemble/person-facts.ts";
import { StoppedUse } from "../exchange/stopped-use.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { filed, type PersonFile } from "./person-file.ts";

/** Priority reasons that tell of somebody’s health. */
export const MEDICAL_PRIORITIES: ReadonlySet<PriorityReason> = new Set([
  "medical-urgent",
  "medical",
  "disability",
  "pregnancy",
]);

/** A file cut down to what may leave; `undefined` where the person may not. */
export type Permitted = {
  readonly file: (PersonFile & { readonly mayTellHealth: boolean; readonly mayNameKin: boolean }) | undefined;
  readonly leftOut: readonly LeftOutOfList[];
};

type Facts = ReadonlyMap<string, PersonFacts>;

/**
 * Decides what of a person may stand on a list for a recipient. Permissions are always those of today, whatever state
 * the list is written from: who withdrew is left out of an old list, too.
 */
export class MayBeListed {
  readonly #kind: ListKind;
  readonly #recipient: ListRecipient | undefined;
  readonly #onDate: string;
  readonly #permissions: ReadonlyMap<string | undefined, readonly PermissionRecord[]>;
  readonly #stopped: StoppedUse;
  readonly #facts: Facts;

  /**
   * @param kind - a list for an exchange is judged as for negotiators also where nobody is named
   * @param onDate - `YYYY-MM-DD`
   */
  constructor(
    session: ArchiveSession,
    kind: ListKind,
    { recipient, onDate }: { readonly recipient: ListRecipient | undefined; readonly onDate: string },
  ) {
    this.#kind = kind;
    this.#recipient = kind === "exchange" ? "negotiators" : recipient;
    this.#onDate = onDate;
    const permissions = session.records.list("permission");
    this.#permissions = Map.groupBy(permissions, ({ content }) => content.about);
    this.#stopped = new StoppedUse(permissions);
    this.#facts = personFacts(
      session.records.list("person"),
      childrenOnCards(session.records.list("tracing-card")),
    );
  }

  /** What of a file may leave, and what does not. */
  of(file: PersonFile): Permitted {
    const { id, content } = file.person;
    const told = { person: id, code: content.code ?? id };
    const against =
      this.#against(file.person, file.person, "document") ??
      this.#against(file.person, file.entry, "document");
    if (against) return { file: undefined, leftOut: [{ ...told, part: "person", reason: against }] };
    // AP I, art. 78 (3): the card is sent only where that involves no risk of harm to the child.
    const cards = this.#kind === "child-tracing" ? filed(file, "tracing-card") : [];
    if (this.#recipient !== undefined && cards.some(({ content: { safety } }) => safety === "not-safe"))
      return {
        file: undefined,
        leftOut: [{ ...told, part: "person", reason: "risk-forbids-publication" }],
      };
    const leftOut: LeftOutOfList[] = [];
    const about = file.about.filter((record) => {
      const reason = this.#against(file.person, record, "document");
      if (reason) leftOut.push({ ...told, part: "record", record: record.content.code ?? record.id, reason });
      return reason === undefined;
    });
    const health = this.#against(file.person, file.person, "medical");
    if (health && tellsOfHealth(file)) leftOut.push({ ...told, part: "medical", reason: health });
    const kin = this.#againstKin(file);
    if (kin) leftOut.push({ ...told, part: "kin", reason: kin });
    return {
      file: { ...file, about, mayTellHealth: health === undefined, mayNameKin: kin === undefined },
      leftOut,
    };
  }

  #against(
    person: StoredRecord<"person">,
    record: StoredRecord,
    kind: "document" | "medical",
  ): ExclusionReason | undefined {
    if (person.content.tier === "T4" || (record.content as { tier?: string }).tier === "T4") return "sealed";
    const forum = this.#recipient;
    const subject = { record: record.id, kind, persons: [person.id] };
    const stopped = this.#stopped.reasonAgainst(subject);
    if (forum === undefined || stopped) return stopped;
    const facts = this.#facts.get(person.id) ?? {};
    const permissions = [undefined, person.id].flatMap((id) => this.#permissions.get(id) ?? []);
    if (forum === "negotiators")
      return againstNegotiators(
        { person: person.id, facts, record: record.id, kind },
        permissions,
        this.#onDate,
      );
    const decision = decide(
      {
        record: record.id,
        kind,
        source: person.id,
        subjects: [person.id],
        forum,
        level: forum === "public" ? "public-redacted" : "full",
        identity: "named",
        persons: this.#facts,
      },
      permissions,
      this.#onDate,
    );
    if (!decision.allowed) return decision.reason;
    return decision.identityLevel === "named" ? undefined : "identifies-protected-person";
  }

  /** Relatives on a tracing card need not have been asked, but a refusal of theirs counts; the public learns of none. */
  #againstKin(file: PersonFile): ExclusionReason | undefined {
    const cards = filed(file, "tracing-card");
    if (cards.length === 0) return undefined;
    if (this.#recipient === "public") return "identifies-protected-person";
    const kin = cards.flatMap(({ content: { father, mother, nextOfKin = [] } }) => [
      father,
      mother,
      ...nextOfKin,
    ]);
    for (const id of kin) {
      const reason = id && this.#refusalOf(id);
      if (reason) return reason;
    }
    return undefined;
  }

  #refusalOf(person: RecordId): ExclusionReason | undefined {
    const material = { record: person, kind: "document" as const, persons: [person] };
    const stopped = this.#stopped.reasonAgainst(material);
    if (stopped || this.#recipient === undefined) return stopped;
    const facts = this.#facts.get(person) ?? {};
    const permissions = this.#permissions.get(person) ?? [];
    const reason =
      this.#recipient === "negotiators"
        ? againstNegotiators({ person, facts, record: person, kind: "document" }, permissions, this.#onDate)
        : decide(
            {
              ...{ record: person, kind: "document", source: person, subjects: [person] },
              ...{ forum: this.#recipient, level: "full", identity: "named", persons: this.#facts },
            },
            permissions,
            this.#onDate,
          ).reason;
    return reason === "refused" || reason === "withdrawn" ? reason : undefined;
  }
}

const tellsOfHealth = (file: PersonFile): boolean =>
  (file.entry.content.priorities ?? []).some((reason) => MEDICAL_PRIORITIES.has(reason)) ||
  filed(file, "tracing-card").some(
    ({ content: { health, bloodGroup } }) => health !== undefined || bloodGroup !== undefined,
  );
