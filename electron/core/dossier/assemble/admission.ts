import { decide } from "../../../../shared/permission/decide.ts";
import type {
  PermissionDecision,
  PermissionRequest,
  RequestedKind,
} from "../../../../shared/permission/request.ts";
import { message } from "../../../../shared/messages/index.ts";
import type { ExclusionReason } from "../../../../shared/permission/reasons.ts";
import type { StoredRecord } from "../archive-reading.ts";
import { isRestricted, type Assembly } from "./inputs.ts";
import type { NameCheck } from "./leak-scan.ts";
import type { Naming } from "./naming.ts";

/** Whether an item is an exhibit of this version. */
export type Admission = {
  readonly number: string;
  readonly source: StoredRecord<"statement"> | StoredRecord<"evidence">;
  readonly admitted: boolean;
  readonly reason: ExclusionReason;
  /** Why single paragraphs of a statement are withheld, by id of the paragraph. */
  readonly withheld: ReadonlyMap<string, ExclusionReason>;
  /** Words of the conditions under which it was given; empty when there are none. */
  readonly conditions: readonly string[];
};

/** The words of a reason in the dossier's language. */
export const reasonInWords = (reason: ExclusionReason, { language }: Assembly): string =>
  message(`exclusion.${reason}`, {}, language);

const KINDS: Readonly<Record<string, RequestedKind>> = {
  photo: "image",
  video: "image",
  audio: "voice",
  "medical-report": "medical",
};

/** The kind of an item; a picture of which somebody recorded that it shows nobody is a document. */
export function kindOf({ content }: Pick<StoredRecord<"evidence">, "content">): RequestedKind {
  const kind = KINDS[content.type ?? ""] ?? "document";
  const showsNobody = content.shows !== undefined && (content.shows.persons ?? []).length === 0;
  return kind === "image" && showsNobody ? "document" : kind;
}

function ask(
  request: Omit<PermissionRequest, "forum" | "level" | "identity" | "persons">,
  assembly: Assembly,
): PermissionDecision {
  const { forum, level, persons, permissions, options } = assembly;
  return decide({ ...request, forum, level, identity: "named", persons }, permissions, options.dated);
}

/** The number of a statement as exhibit: the series of the dossier, and the statement's own code. */
export function statementNumber(statement: StoredRecord<"statement">, { prefix, reading }: Assembly): string {
  const { code } = statement.content;
  if (code !== undefined) return `${prefix}-${code}`;
  const at = reading.list("statement").findIndex(({ id }) => id === statement.id);
  return `${prefix}-S-X${String(at + 1).padStart(4, "0")}`;
}

/** The registration number of an evidence item, which it has from its acceptance on. */
function registrationOf({ content }: StoredRecord<"evidence">, { prefix }: Assembly): string | undefined {
  const { registration } = content;
  return registration !== undefined && /^\d+$/.test(registration)
    ? `${prefix}-${registration}`
    : registration;
}

/** What the recipient must be told; words that name somebody give way to a general one. */
function conditionWords(
  decisions: readonly PermissionDecision[],
  { permissions, say }: Assembly,
  check: NameCheck,
): string[] {
  const ids = new Set(decisions.flatMap(({ conditions }) => conditions));
  const words = permissions
    .filter(({ id }) => ids.has(id))
    .map(({ content }) => content.conditions?.trim() ?? "")
    .map((text) => (text === "" || check(text) ? say("detail.conditions.yes") : text));
  return [...new Set(words)];
}

function admitStatement(
  source: StoredRecord<"statement">,
  assembly: Assembly,
  naming: Naming,
  check: NameCheck,
): Admission {
  const { witness, paragraphs = [], tier } = source.content;
  const given = witness === undefined ? {} : { source: witness };
  const about = { record: source.id, kind: "statement" as const, ...given };
  const withheld = new Map<string, ExclusionReason>();
  const decisions = paragraphs.map(({ id, text }) => {
    const subjects = naming.mentioned(text).filter((person) => person !== witness);
    const decision = ask({ ...about, ...(id === undefined ? {} : { paragraph: id }), subjects }, assembly);
    if (!decision.allowed && id !== undefined) withheld.set(id, decision.reason);
    return decision;
  });
  const allowed = decisions.filter((decision) => decision.allowed);
  const sealed = tier === "T4" && !isRestricted(assembly);
  const whole = allowed.length === 0 ? ask({ ...about, subjects: [] }, assembly) : undefined;
  const first = whole && !whole.allowed ? whole.reason : decisions.find((each) => !each.allowed)?.reason;
  return {
    number: statementNumber(source, assembly),
    source,
    admitted: allowed.length > 0 && !sealed,
    reason: sealed ? "sealed" : (allowed[0]?.reason ?? first ?? "not-asked"),
    withheld,
    conditions: conditionWords(allowed, assembly, check),
  };
}

/** A signed scan cannot be pseudonymised: it goes only where the whole text, names included, may go. */
function scanForbidden(
  scan: StoredRecord<"evidence">,
  assembly: Assembly,
  naming: Naming,
  check: NameCheck,
): ExclusionReason | undefined {
  for (const statement of assembly.reading.list("statement")) {
    if (statement.content.scan !== scan.id) continue;
    const admission = admitStatement(statement, assembly, naming, check);
    if (!admission.admitted) return admission.reason;
    const [partly] = admission.withheld.values();
    if (partly !== undefined) return partly;
    const persons = (statement.content.paragraphs ?? []).flatMap(({ text }) => naming.mentioned(text));
    const { witness } = statement.content;
    if (![...persons, ...(witness ? [witness] : [])].every((person) => naming.mayName(person)))
      return "identifies-protected-person";
  }
  return undefined;
}

function admitEvidence(
  source: StoredRecord<"evidence">,
  assembly: Assembly,
  naming: Naming,
  check: NameCheck,
): Admission {
  const { content } = source;
  const number = registrationOf(source, assembly);
  const subjects = content.shows?.persons ?? [];
  const kind = kindOf(source);
  const scanned = assembly.reading.list("statement").find((each) => each.content.scan === source.id);
  const giver = content.providerPerson ?? scanned?.content.witness;
  const decision = ask(
    {
      record: source.id,
      kind: scanned ? "statement" : kind,
      subjects,
      ...(giver === undefined ? {} : { source: giver }),
      ...(content.handling === undefined ? {} : { handling: content.handling }),
    },
    assembly,
  );
  const showsFaces = kind === "image" || kind === "voice";
  const names = assembly.reading.textOf(source.id);
  const reason = ((): ExclusionReason | undefined => {
    if (content.triage === "set-aside") return "set-aside";
    if (number === undefined || (content.triage ?? "new") !== "accepted") return "not-accepted";
    if (content.tier === "T4" && !isRestricted(assembly)) return "sealed";
    if (!decision.allowed) return decision.reason;
    if (scanned) {
      const forbidden = scanForbidden(source, assembly, naming, check);
      if (forbidden) return forbidden;
    }
    if (!showsFaces && !subjects.every((person) => naming.mayName(person)))
      return "identifies-protected-person";
    if (names !== undefined && check(names)) return "identifies-protected-person";
    return assembly.reading.objectOf(source.id) === undefined ? "object-missing" : undefined;
  })();
  return {
    number: number ?? "",
    source,
    admitted: reason === undefined,
    reason: reason ?? decision.reason,
    withheld: new Map(),
    conditions: conditionWords([decision], assembly, check),
  };
}

/** Decides for each statement and evidence item whether it is an exhibit of this version. */
export function admit(
  sources: readonly (StoredRecord<"statement"> | StoredRecord<"evidence">)[],
  assembly: Assembly,
  naming: Naming,
  check: NameCheck,
): ReadonlyMap<string, Admission> {
  const admissions = sources.map((source) =>
    source.type === "statement"
      ? admitStatement(source, assembly, naming, check)
      : admitEvidence(source, assembly, naming, check),
  );
  admissions.sort((a, b) =>
    a.number < b.number ? -1 : a.number > b.number ? 1 : a.source.id < b.source.id ? -1 : 1,
  );
  return new Map(admissions.map((admission) => [admission.source.id, admission]));
}
