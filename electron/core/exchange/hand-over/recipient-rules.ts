import type { RecordContent, RecordType } from "../../../../shared/model/records.ts";
import type { Forum, Level } from "../../../../shared/model/vocabulary/dossiers.ts";
import { decide, handlingForbids } from "../../../../shared/permission/decide.ts";
import { identityOf } from "../../../../shared/permission/identity.ts";
import type { ExclusionReason } from "../../../../shared/permission/reasons.ts";
import type {
  IdentityLevel,
  PermissionDecision,
  PermissionRecord,
  PersonFacts,
  RequestedKind,
} from "../../../../shared/permission/request.ts";
import { kindOf } from "../../dossier/assemble/admission.ts";
import type { Content } from "../../store/class-split.ts";
import { StoppedUse } from "../stopped-use.ts";

/** In which form a record may leave, or why it may not. */
export type Verdict = {
  readonly form: "whole" | "pseudonymised" | "withheld";
  readonly reason: ExclusionReason;
};

/** A record about to be decided on. */
export type Candidate = {
  readonly id: string;
  readonly type: RecordType;
  /** Its current version. */
  readonly content: Content;
  /** All its versions. */
  readonly versions: readonly Content[];
  /** For the scan of a signed statement: whose it is. */
  readonly signed?: { readonly witness: string | undefined } | undefined;
  /** Whom any of its versions concerns. */
  readonly persons: ReadonlySet<string>;
};

const LEVELS: Readonly<Record<Forum, Level>> = {
  "icc-article-15": "full",
  "national-prosecutor": "full",
  "european-court": "full",
  "un-body": "confidential",
  "other-ngo": "confidential",
  public: "public-redacted",
};

/** Reasons that are somebody's "no", or stand for one: they hold also where nobody need have been asked. */
const FINAL: ReadonlySet<ExclusionReason> = new Set([
  "refused",
  "withdrawn",
  "child-assent-refused",
  "risk-forbids-publication",
] as const);

/**
 * What a recipient may have of each record, by itself; what it rests on is another question.
 *
 * The words of a person, what a person gave and what was done to a person need that person's permission, as the
 * exhibits of a dossier do: at the full level for a court or prosecutor, at the confidential one for others. Whoever
 * is only spoken of keeps the record back by a "no", and is named as a dossier of that level would. Where somebody may
 * not be named, the record goes as it stands under pseudonyms. Without a recipient, withdrawal and refusal of any use
 * keep a record back. Seals and conditions of handling always do.
 */
export class RecipientRules {
  readonly #recipient: Forum | undefined;
  readonly #onDate: string;
  readonly #persons: ReadonlyMap<string, PersonFacts>;
  readonly #permissions: ReadonlyMap<string | undefined, readonly PermissionRecord[]>;
  readonly #stopped: StoppedUse;
  readonly #identities = new Map<string, IdentityLevel>();
  readonly #conditions = new Map<string, Set<string>>();

  /** @param onDate - `YYYY-MM-DD`: permissions must be valid on this day */
  constructor(given: {
    readonly recipient: Forum | undefined;
    readonly onDate: string;
    readonly persons: ReadonlyMap<string, PersonFacts>;
    readonly permissions: readonly PermissionRecord[];
  }) {
    this.#recipient = given.recipient;
    this.#onDate = given.onDate;
    this.#persons = given.persons;
    this.#permissions = Map.groupBy(given.permissions, ({ content }) => content.about);
    this.#stopped = new StoppedUse(given.permissions);
  }

  /** The verdict on one record. */
  of(candidate: Candidate): Verdict {
    const { id, content, persons } = candidate;
    const { tier, handling } = content as { readonly tier?: string; readonly handling?: [] };
    if (tier === "T4") return withheld("sealed");
    const kind = kindOfRecord(candidate);
    const stopped = this.#stopped.reasonAgainst({ record: id, kind, persons });
    if (stopped) return withheld(stopped);
    const forum = this.#recipient ?? "other-ngo";
    const bound = handlingForbids({ forum, level: LEVELS[forum], ...(handling && { handling }) });
    if (bound) return withheld(bound);
    if (this.#recipient === undefined) return WHOLE;
    return this.#forRecipient(candidate, kind, this.#recipient);
  }

  /** How a person may be called; for a copy of one's own everybody by name who stopped nothing. */
  identity(person: string): IdentityLevel {
    const known = this.#identities.get(person);
    if (known) return known;
    const level = this.#identityOf(person);
    this.#identities.set(person, level);
    return level;
  }

  /** Permissions on whose conditions a record that was decided on leaves, by record: the recipient must be told. */
  get conditions(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#conditions;
  }

  #identityOf(person: string): IdentityLevel {
    if (this.#stopped.reasonAgainst({ record: person, kind: "document", persons: [person] }))
      return "anonymous";
    if (this.#recipient === undefined) return "named";
    return identityOf(
      person,
      { forum: this.#recipient, level: LEVELS[this.#recipient], persons: this.#persons },
      this.#permissions.get(person) ?? [],
      this.#onDate,
    );
  }

  #forRecipient(candidate: Candidate, kind: RequestedKind, forum: Forum): Verdict {
    const { id, type, persons } = candidate;
    const source = sourceOf(candidate);
    const needsPermission = source !== undefined || type === "statement" || type === "evidence";
    const subjects = [...persons].filter((person) => person !== source);
    const concerned = [undefined, ...(source === undefined ? [] : [source]), ...subjects];
    const permissions = concerned.flatMap((person) => this.#permissions.get(person) ?? []);
    const ask = (of: {
      source?: string;
      paragraph?: string;
      subjects: readonly string[];
    }): PermissionDecision =>
      decide(
        { record: id, kind, forum, level: LEVELS[forum], identity: "named", persons: this.#persons, ...of },
        permissions,
        this.#onDate,
      );
    let identity: IdentityLevel = "named";
    for (const paragraph of needsPermission ? paragraphsOf(candidate) : []) {
      const decision = ask({ ...(source !== undefined && { source }), ...paragraph, subjects });
      if (!decision.allowed) return withheld(decision.reason);
      if (source !== undefined) identity = lower(identity, decision.identityLevel);
      this.#note(id, decision);
    }
    for (const person of subjects) {
      const decision = ask({ subjects: [person] });
      if (!decision.allowed && FINAL.has(decision.reason)) return withheld(decision.reason);
      this.#note(id, decision);
      identity = lower(identity, this.identity(person));
    }
    if (identity === "anonymous") return withheld("identifies-protected-person");
    return identity === "named" ? WHOLE : PSEUDONYMISED;
  }

  #note(record: string, { conditions }: PermissionDecision): void {
    if (conditions.length === 0) return;
    const noted = this.#conditions.get(record) ?? new Set();
    for (const permission of conditions) noted.add(permission);
    this.#conditions.set(record, noted);
  }
}

/** A record that may leave as it is. */
export const WHOLE: Verdict = { form: "whole", reason: "permitted" };
/** A record of which only what stands under pseudonyms may leave. */
export const PSEUDONYMISED: Verdict = { form: "pseudonymised", reason: "identifies-protected-person" };
/** A record that may not leave. */
export const withheld = (reason: ExclusionReason): Verdict => ({ form: "withheld", reason });

const ORDER: readonly IdentityLevel[] = ["anonymous", "pseudonym", "named"];
const lower = (one: IdentityLevel, other: IdentityLevel): IdentityLevel =>
  ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other;

const WORDS_OF_A_WITNESS: ReadonlySet<RecordType> = new Set(["statement", "interview"] as const);

function kindOfRecord({ type, content, signed }: Candidate): RequestedKind {
  if (signed || WORDS_OF_A_WITNESS.has(type)) return "statement";
  return type === "evidence" ? kindOf({ content }) : "document";
}

/** Whose words a record holds, or whose it otherwise is to give. */
function sourceOf({ id, type, content, signed }: Candidate): string | undefined {
  const { witness, providerPerson, victim, about } = content as Readonly<Record<string, string | undefined>>;
  if (type === "person") return id;
  if (WORDS_OF_A_WITNESS.has(type)) return witness;
  if (type === "evidence") return providerPerson ?? signed?.witness;
  if (type === "act") return victim;
  return type === "permission" ? about : undefined;
}

/**
 * Every paragraph of any version is asked about, because a permission may speak of single ones; anything else is one
 * question.
 */
function paragraphsOf({ type, versions }: Candidate): { paragraph?: string }[] {
  if (type !== "statement") return [{}];
  const ids = versions
    .flatMap((content) => (content as RecordContent<"statement">).paragraphs ?? [])
    .flatMap(({ id }) => id ?? []);
  return ids.length === 0 ? [{}] : [...new Set(ids)].map((paragraph) => ({ paragraph }));
}
