import { answerOf, type Answer, type Party } from "./answer.ts";
import { HIGH_RISK, identityAllowed, lesser } from "./identity.ts";
import { AFTER_DEATH, CHILD_ASSENT, GUARDIAN_CONSENT, kindNeed, recipientNeed, type Need } from "./needs.ts";
import type { PermissionReason } from "./reasons.ts";
import {
  isPublic,
  type IdentityLevel,
  type PermissionDecision,
  type PermissionRecord,
  type PermissionRequest,
} from "./request.ts";

type Ask = (party: Party, need: Need) => Answer;

/** What one party's permissions come to: `identity` where they allow, and what refuses where they do not. */
type Verdict = {
  readonly reason: PermissionReason;
  readonly allowed: boolean;
  /** True when somebody said no, so that no other basis may be tried. */
  readonly final: boolean;
  readonly identity: IdentityLevel;
  readonly answers: readonly Answer[];
};

/** The condition of handling that keeps an item from a recipient, whatever anybody permits. */
export function handlingForbids(
  request: Pick<PermissionRequest, "handling" | "forum" | "level">,
): PermissionReason | undefined {
  const handling = request.handling ?? [];
  if (handling.includes("icrc-confidential")) return "handling-icrc-confidential";
  if (handling.includes("privileged")) return "handling-privileged";
  const toCourt = request.forum === "icc-article-15" && !isPublic(request);
  return handling.includes("art-54-3-e") && !toCourt ? "handling-art-54-3-e" : undefined;
}

function partyOf(person: string | undefined, request: PermissionRequest): Party {
  if (person === undefined) return { capacities: ["source"], facts: {} };
  const capacities: ("source" | "subject")[] = [];
  if (person === request.source) capacities.push("source");
  if (request.subjects.includes(person)) capacities.push("subject");
  return { person, capacities, facts: request.persons.get(person) ?? {} };
}

/** Who agrees that the name be published agrees to be published under a pseudonym, unless that was refused. */
function recipientAnswer(party: Party, request: PermissionRequest, ask: Ask): [Answer, Answer | undefined] {
  const answer = ask(party, recipientNeed(request));
  if (!isPublic(request)) return [answer, undefined];
  const named = ask(party, { kind: "scope", scope: "publish-named" });
  return [answer.outcome === "none" && named.outcome === "yes" ? named : answer, named];
}

function verdictOf(party: Party, extra: Need | undefined, request: PermissionRequest, ask: Ask): Verdict {
  const [recipient, publishNamed] = recipientAnswer(party, request, ask);
  const needs: Need[] = [];
  if (extra) needs.push(extra);
  if (party.facts.deceased) needs.push(AFTER_DEATH);
  if (party.facts.minor) needs.push(GUARDIAN_CONSENT);
  const answers = [recipient, ...needs.map((need) => ask(party, need))];
  const refuse = (reason: PermissionReason, final: boolean, by: readonly Answer[]): Verdict => ({
    reason,
    allowed: false,
    final,
    identity: "anonymous",
    answers: by,
  });
  if (party.facts.minor) {
    const assent = ask(party, CHILD_ASSENT);
    if (assent.outcome === "refusal") return refuse("child-assent-refused", true, [assent]);
  }
  const refusal = answers.find(({ outcome }) => outcome === "refusal");
  if (refusal) {
    const at = answers.indexOf(refusal);
    const need = at === 0 ? undefined : needs[at - 1];
    const reason = refusal.reason === "withdrawn" ? "withdrawn" : (need?.otherwise ?? "refused");
    return refuse(reason, true, [refusal]);
  }
  const missing = answers.findIndex(({ outcome }) => outcome === "none");
  if (missing >= 0) {
    const answer = answers[missing]!;
    const need = missing === 0 ? undefined : needs[missing - 1];
    const plain = answer.reason === "not-asked" ? (need?.otherwise ?? "not-asked") : answer.reason;
    return refuse(plain, false, [answer]);
  }
  if (isPublic(request) && answers.some(({ outcome }) => outcome === "conditional"))
    return refuse(
      "condition-forbids-publication",
      false,
      answers.filter((a) => a.outcome === "conditional"),
    );
  const conditional = answers.some(({ outcome }) => outcome === "conditional");
  return {
    reason: recipient.reason === "permitted" && conditional ? "permitted-conditionally" : recipient.reason,
    allowed: true,
    final: false,
    identity: identityAllowed(party, recipient, publishNamed, request),
    answers,
  };
}

const idsOf = (answers: readonly Answer[]): string[] =>
  [...new Set(answers.flatMap(({ decidedBy }) => decidedBy))].sort();

/** A refusal by a person who is only spoken of; nobody needs to have asked that person. */
function subjectRefuses(party: Party, request: PermissionRequest, ask: Ask): Answer | undefined {
  const answer = ask(party, recipientNeed(request));
  return answer.outcome === "refusal" ? answer : undefined;
}

/**
 * Decides whether one piece of material may go to a recipient at a level, and how its source may be identified.
 *
 * Nothing that nobody permitted is allowed. Needed are: the answer of the source to the scope of the recipient;
 * for images, voices and medical matter besides the answer of everybody shown; for a person who died the
 * permission for use after death; for a child the guardian's consent, and no recorded "no" of the child.
 * Material of no person needs a permission that names it and rests on a public source or on its provider.
 * Whoever refused or withdrew is not overruled by another basis, and conditional permission never covers
 * publication. Handling conditions and high protection risk come before every permission.
 *
 * @param onDate - `YYYY-MM-DD`, the day on which permissions must be valid. A refusal counts whatever its date.
 */
export function decide(
  request: PermissionRequest,
  permissions: readonly PermissionRecord[],
  onDate: string,
): PermissionDecision {
  const refusal = (reason: PermissionReason, decidedBy: readonly string[] = []): PermissionDecision => ({
    allowed: false,
    identityLevel: "anonymous",
    reason,
    decidedBy,
    conditions: [],
  });
  const forbidden = handlingForbids(request);
  if (forbidden) return refusal(forbidden);

  const concerned = new Set([...(request.source === undefined ? [] : [request.source]), ...request.subjects]);
  const risky = [...concerned].some((id) => (request.persons.get(id)?.risk ?? 0) >= HIGH_RISK);
  if (isPublic(request) && risky) return refusal("risk-forbids-publication");

  const ask: Ask = (party, need) => answerOf(party, need, request, permissions, onDate);
  const extra = kindNeed(request.kind);
  const shown = extra !== undefined && request.subjects.length > 0;
  const asked = new Set<string | undefined>(shown || request.source === undefined ? request.subjects : []);
  if (request.source !== undefined || asked.size === 0) asked.add(request.source);

  const verdicts = [...asked].map((person) => {
    const gives = !shown || (person !== undefined && request.subjects.includes(person));
    return { person, verdict: verdictOf(partyOf(person, request), gives ? extra : undefined, request, ask) };
  });
  for (const person of concerned) {
    if (asked.has(person)) continue;
    const no = subjectRefuses(partyOf(person, request), request, ask);
    if (no) return refusal(no.reason, no.decidedBy);
  }
  const final = verdicts.find(({ verdict }) => verdict.final);
  if (final) return refusal(final.verdict.reason, idsOf(final.verdict.answers));

  const failed = verdicts.filter(({ verdict }) => !verdict.allowed);
  const minors = [...concerned].some((id) => request.persons.get(id)?.minor === true);
  const fallback = failed.length > 0 && !minors ? itemVerdict(request, permissions, onDate) : undefined;
  if (failed.length > 0 && fallback === undefined) {
    const { verdict } = failed[0]!;
    return refusal(verdict.reason, idsOf(verdict.answers));
  }
  const counted = fallback ? [fallback] : verdicts.map(({ verdict }) => verdict);
  const answers = counted.flatMap((verdict) => verdict.answers);
  const own = verdicts.find(({ person, verdict }) => person === request.source && verdict.allowed)?.verdict;
  const reasons = counted.map(({ reason }) => reason);
  return {
    allowed: true,
    identityLevel: lesser(request.identity, own?.identity ?? "pseudonym"),
    reason: reasons.includes("permitted-conditionally")
      ? "permitted-conditionally"
      : (reasons.find((reason) => reason !== "permitted") ?? "permitted"),
    decidedBy: idsOf(answers),
    conditions: idsOf(answers.filter(({ outcome }) => outcome === "conditional")),
  };
}

/**
 * What speaks for the item itself, where persons concerned were never asked: a public source for exactly this
 * item, or its provider's consent. The provider cannot consent for the persons whom an item shows, and a
 * witness's statement is the witness's alone.
 */
function itemVerdict(
  request: PermissionRequest,
  permissions: readonly PermissionRecord[],
  onDate: string,
): Verdict | undefined {
  if (request.kind === "statement" && request.source !== undefined) return undefined;
  const extra = kindNeed(request.kind);
  const forItem = permissions.filter(
    ({ content }) =>
      content.about === undefined &&
      (content.basis === "public-source" || extra === undefined || request.subjects.length === 0),
  );
  const verdict = verdictOf(partyOf(undefined, request), extra, request, (party, need) =>
    answerOf(party, need, request, forItem, onDate),
  );
  return verdict.allowed ? verdict : undefined;
}
