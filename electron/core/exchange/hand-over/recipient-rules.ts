import { RECORDS, type RecordContent, type RecordType } from "../../../../shared/model/records.ts";
import type { Forum, Level } from "../../../../shared/model/vocabulary/dossiers.ts";
import { decide, handlingForbids } from "../../../../shared/permission/decide.ts";
import { identityOf } from "../../../../shared/permission/identity.ts";
import { INTERNAL_TYPES, tellsOfHealth } from "../../../../shared/permission/nature.ts";
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
  /** Of those, whom it is about where it stands for somebody: the prisoner of an episode of custody. */
  readonly about: ReadonlySet<string>;
};

const LEVELS: Readonly<Record<Forum, Level>> = {
  "icc-article-15": "full",
  "national-prosecutor": "full",
  "european-court": "full",
  "un-body": "confidential",
  "other-ngo": "confidential",
  public: "public-redacted",
};

/** For counsel, courts and prosecutors alone. */
const isRestricted = (forum: Forum): boolean => LEVELS[forum] === "full";

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
 * is only spoken of keeps the record back by a "no", and is named as a dossier of that level would. What tells of
 * somebody's health needs the permission for medical data besides; what is for the team alone goes to nobody. Where
 * somebody may not be named, the record goes as it stands under pseudonyms. Without a recipient, withdrawal and refusal
 * of any use keep a record back. Seals and conditions of handling always do.
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
    const kinds = kindsOf(candidate);
    for (const kind of kinds) {
      const stopped = this.#stopped.reasonAgainst({ record: id, kind, persons });
      if (stopped) return withheld(stopped);
    }
    const forum = this.#recipient ?? "other-ngo";
    const bound = handlingForbids({ forum, level: LEVELS[forum], ...(handling && { handling }) });
    if (bound) return withheld(bound);
    if (this.#recipient === undefined) return WHOLE;
    if (INTERNAL_TYPES.has(candidate.type)) return withheld("internal");
    return this.#forRecipient(candidate, kinds, this.#recipient);
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

  #forRecipient(candidate: Candidate, kinds: readonly RequestedKind[], forum: Forum): Verdict {
    const { id, type, persons } = candidate;
    const sources = sourcesOf(candidate);
    const needsPermission = sources.length > 0 || type === "statement" || type === "evidence";
    const others = [...persons].filter((person) => !sources.includes(person));
    const permissions = [undefined, ...sources, ...others].flatMap(
      (person) => this.#permissions.get(person) ?? [],
    );
    const ask = (of: {
      kind: RequestedKind;
      source?: string;
      paragraph?: string;
      subjects: readonly string[];
    }): PermissionDecision =>
      decide(
        { record: id, forum, level: LEVELS[forum], identity: "named", persons: this.#persons, ...of },
        permissions,
        this.#onDate,
      );
    let identity: IdentityLevel = "named";
    let form = WHOLE;
    for (const question of needsPermission ? questionsOn(candidate, sources, kinds) : []) {
      const { kind, source } = question;
      const tellsOf = kind === "medical" && type !== "evidence" ? sources : [];
      const subjects = [...persons].filter((person) =>
        tellsOf.length > 0 ? tellsOf.includes(person) : person !== source,
      );
      const decision = ask({ ...question, subjects });
      if (decision.reason === "medical-data-not-permitted" && isOpenWithoutHealth(candidate))
        form = { form: "pseudonymised", reason: decision.reason };
      else if (!decision.allowed) return withheld(decision.reason);
      else if (source !== undefined) identity = lower(identity, decision.identityLevel);
      this.#note(id, decision);
    }
    for (const person of others) {
      const decision = ask({ kind: kinds[0]!, subjects: [person] });
      if (!decision.allowed && FINAL.has(decision.reason)) return withheld(decision.reason);
      this.#note(id, decision);
      identity = lower(identity, this.identity(person));
    }
    if (identity === "anonymous") return withheld("identifies-protected-person");
    if (identity !== "named" || isUnknownIndividual(candidate, forum)) return PSEUDONYMISED;
    return form;
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

/** As what a record is asked about: the one kind it is, or two where it tells of somebody's health among other things. */
function kindsOf({ type, content, versions, signed }: Candidate): readonly RequestedKind[] {
  if (signed || WORDS_OF_A_WITNESS.has(type)) return ["statement"];
  if (type === "evidence") return [kindOf({ content })];
  if (type === "medical-report") return ["medical"];
  return tellsOfHealth(type, fieldsOf(type, versions)) ? ["document", "medical"] : ["document"];
}

/** Names of the fields that hold something, and of those that a claim speaks of. */
const fieldsOf = (type: RecordType, versions: readonly Content[]): readonly string[] =>
  versions.flatMap((content) => [
    ...Object.keys(content),
    ...(type === "claim" && typeof content.field === "string" ? [content.field] : []),
  ]);

/** Whether nothing of a record tells of health once the fields of the identities are left out. */
function isOpenWithoutHealth({ type, versions }: Candidate): boolean {
  const { fields } = RECORDS[type];
  const open = fieldsOf(type, versions).filter((field) => fields[field]?.class !== "identity");
  return type !== "evidence" && !tellsOfHealth(type, open);
}

/** Whether a record names an individual of whom nobody can say what protects them. */
const isUnknownIndividual = ({ type, content, about }: Candidate, forum: Forum): boolean =>
  type === "actor" && content.kind === "person" && about.size === 0 && !isRestricted(forum);

/** Whose words a record holds, whom it is about, or whose it otherwise is to give. */
function sourcesOf({ id, type, content, signed, about: meant }: Candidate): readonly string[] {
  const { witness, providerPerson, victim, about } = content as Readonly<Record<string, string | undefined>>;
  const one = (person: string | undefined) => (person === undefined ? [] : [person]);
  if (type === "person") return [id];
  if (WORDS_OF_A_WITNESS.has(type)) return one(witness);
  if (type === "evidence") return one(providerPerson ?? signed?.witness);
  if (type === "act") return one(victim);
  if (type === "permission") return one(about);
  // A mention speaks of somebody in the words of another.
  return type === "mention" ? [] : [...meant];
}

type Question = { readonly kind: RequestedKind; readonly source?: string; readonly paragraph?: string };

/** What is asked about a record: for each whose it is, as each kind, on each paragraph. */
const questionsOn = (
  candidate: Candidate,
  sources: readonly string[],
  kinds: readonly RequestedKind[],
): readonly Question[] =>
  (sources.length === 0 ? [{}] : sources.map((source) => ({ source }))).flatMap((source) =>
    kinds.flatMap((kind) => paragraphsOf(candidate).map((paragraph) => ({ kind, ...source, ...paragraph }))),
  );

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
