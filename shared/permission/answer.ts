import { coverage, speaksOfRecipient, type Specificity } from "./covers.ts";
import type { Need } from "./needs.ts";
import type { PermissionReason } from "./reasons.ts";
import type { IdentityLevel, PermissionRecord, PermissionRequest, PersonFacts } from "./request.ts";
import { firstDay, lastDay } from "./when.ts";

/** Somebody whose permission counts; without a person, whoever speaks for the material itself. */
export type Party = {
  readonly person?: string;
  readonly capacities: readonly ("source" | "subject")[];
  readonly facts: PersonFacts;
};

/** What the archive holds on one need of one party. */
export type Answer = {
  readonly outcome: "yes" | "conditional" | "refusal" | "none";
  readonly reason: PermissionReason;
  readonly decidedBy: readonly string[];
  readonly identity?: IdentityLevel;
};

type Voice = {
  readonly id: string;
  readonly specificity: Specificity;
  readonly givenBy: string;
  readonly otherBasis: boolean;
  readonly from: string | undefined;
  /** Latest day on which it may have been said. */
  readonly saidBy: string;
  readonly reason: PermissionReason;
  readonly conditional: boolean;
  readonly identity: IdentityLevel | undefined;
};

const ALWAYS = "9999-12-31";

const concerns = ({ content }: PermissionRecord, party: Party): boolean =>
  content.about === party.person &&
  (party.person === undefined ||
    content.capacity === undefined ||
    party.capacities.includes(content.capacity));

function answerTo({ content }: PermissionRecord, need: Need) {
  if (need.givenBy !== undefined && content.givenBy !== need.givenBy) return undefined;
  if (need.kind === "scope") {
    const given = content.scopes?.filter(({ scope }) => scope === need.scope) ?? [];
    // Two answers to one question: the more cautious one counts.
    for (const answer of ["no", "conditional", "yes"] as const) {
      const found = given.find((entry) => entry.answer === answer);
      if (found) return found;
    }
    return undefined;
  }
  return content.recipients?.includes(need.forum) ? { answer: "yes" as const, until: undefined } : undefined;
}

/** Why a permission that says yes does not count, if it does not. */
function flaw(
  permission: PermissionRecord,
  until: string | undefined,
  party: Party,
  onDate: string,
): PermissionReason | undefined {
  const { content } = permission;
  const ends = [content.to, until].filter((date) => date !== undefined).map(lastDay);
  if (content.state === "expired" || ends.some((day) => day < onDate)) return "expired";
  if (content.from !== undefined && firstDay(content.from) > onDate) return "not-yet-valid";
  if (content.basis !== undefined && content.basis !== "consent") {
    if (!content.reason?.trim()) return "basis-not-reasoned";
    return content.reviewed === true ? undefined : "basis-not-reviewed";
  }
  if (content.state !== "given" && content.state !== "given-conditional") return "not-asked";
  const { facts } = party;
  const entitled = {
    self: true,
    guardian: facts.minor === true,
    "next-of-kin": facts.deceased === true || facts.unreachable === true,
    provider: party.person === undefined || party.capacities.includes("source"),
  };
  return entitled[content.givenBy ?? "self"] ? undefined : "giver-not-entitled";
}

/** A refusal gives way only to a later consent, at least as specific, of the same giver or of the person. */
const supersedes = (consent: Voice, refusal: Voice): boolean =>
  !consent.otherBasis &&
  consent.specificity >= refusal.specificity &&
  consent.from !== undefined &&
  firstDay(consent.from) > refusal.saidBy &&
  (consent.givenBy === "self" || consent.givenBy === refusal.givenBy);

const strongestFirst = (a: Voice, b: Voice): number =>
  b.specificity - a.specificity ||
  Number(a.otherBasis) - Number(b.otherBasis) ||
  (b.from ?? "").localeCompare(a.from ?? "") ||
  Number(b.conditional) - Number(a.conditional) ||
  a.id.localeCompare(b.id);

/**
 * The answer of one party to one need, for the material of a request.
 *
 * The most specific permission decides, among equals the latest. A refusal or withdrawal that covers the
 * material stands, whatever its date of expiry, until a later consent at least as specific replaces it; another
 * basis never replaces it.
 *
 * @param onDate - `YYYY-MM-DD`, the day on which permissions must be valid.
 */
export function answerOf(
  party: Party,
  need: Need,
  request: PermissionRequest,
  permissions: readonly PermissionRecord[],
  onDate: string,
): Answer {
  const refusals: Voice[] = [];
  const consents: Voice[] = [];
  const flawed: Voice[] = [];
  for (const permission of permissions) {
    const { content } = permission;
    if (!concerns(permission, party)) continue;
    const given = answerTo(permission, need);
    const denies = content.state === "refused" || content.state === "withdrawn" || given?.answer === "no";
    if (!denies && given === undefined) continue;
    const specificity = coverage(permission, request, denies);
    if (specificity === undefined || !speaksOfRecipient(permission, request, denies)) continue;
    // What speaks for an item of no person must name that item.
    if (!denies && party.person === undefined && specificity < 3) continue;
    const voice = (reason: PermissionReason): Voice => ({
      id: permission.id,
      specificity,
      givenBy: content.givenBy ?? "self",
      otherBasis: content.basis !== undefined && content.basis !== "consent",
      from: content.from,
      saidBy: content.from === undefined ? ALWAYS : lastDay(content.from),
      reason,
      conditional: given?.answer === "conditional" || content.state === "given-conditional",
      identity: content.identityLevel,
    });
    if (denies) {
      refusals.push(voice(content.state === "withdrawn" ? "withdrawn" : "refused"));
      continue;
    }
    const problem = flaw(permission, given?.until, party, onDate);
    if (problem === undefined) consents.push(voice("permitted"));
    else flawed.push(voice(problem));
  }
  const standing = refusals
    .filter((refusal) => !consents.some((consent) => supersedes(consent, refusal)))
    .sort(strongestFirst);
  const refusal = standing[0];
  if (refusal)
    return { outcome: "refusal", reason: refusal.reason, decidedBy: standing.map(({ id }) => id).sort() };
  const best = consents.sort(strongestFirst)[0];
  if (best) {
    return {
      outcome: best.conditional ? "conditional" : "yes",
      reason: best.otherBasis
        ? "permitted-on-other-basis"
        : best.conditional
          ? "permitted-conditionally"
          : "permitted",
      decidedBy: [best.id],
      ...(best.identity === undefined ? {} : { identity: best.identity }),
    };
  }
  const almost = flawed.sort(strongestFirst)[0];
  return {
    outcome: "none",
    reason: almost?.reason ?? "not-asked",
    decidedBy: almost ? [almost.id] : [],
  };
}
