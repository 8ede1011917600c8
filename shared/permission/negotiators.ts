import { answerOf, type Party } from "./answer.ts";
import { handlingForbids } from "./decide.ts";
import { AFTER_DEATH, CHILD_ASSENT, GUARDIAN_CONSENT, kindNeed, type Need } from "./needs.ts";
import type { PermissionReason } from "./reasons.ts";
import type { HandlingCondition, PermissionRecord, PermissionRequest, PersonFacts } from "./request.ts";

/** What of a person would be told to negotiators. */
export type NegotiatorsRequest = {
  readonly person: string;
  readonly facts: PersonFacts;
  /** The record that it stands in. */
  readonly record: string;
  readonly kind: "document" | "medical";
  readonly handling?: readonly HandlingCondition[];
};

const TO_NEGOTIATORS: Need = { kind: "scope", scope: "share-negotiators" };

/**
 * Why a person may not be named to those who negotiate exchanges and returns; undefined if that may be.
 *
 * Needed is the person's permission to share with negotiators; or that of the next of kin of somebody who cannot be
 * asked, which somebody has reviewed; or another basis (tracing, vital interest), reasoned and reviewed. A child needs
 * the guardian, the dead a permission for use after death, and matter of health one for medical data. Whoever refused
 * is not overruled, a permission that names other recipients does not reach these, and whoever is to be called by a
 * pseudonym is not named: a list for an exchange is of no use without names.
 *
 * @param onDate - `YYYY-MM-DD`
 */
export function againstNegotiators(
  { person, facts, record, kind, handling = [] }: NegotiatorsRequest,
  permissions: readonly PermissionRecord[],
  onDate: string,
): PermissionReason | "identifies-protected-person" | undefined {
  const request: PermissionRequest = {
    record,
    kind,
    source: person,
    subjects: [person],
    forum: "other-ngo",
    level: "full",
    identity: "named",
    handling,
    persons: new Map([[person, facts]]),
  };
  const forbidden = handlingForbids(request);
  if (forbidden) return forbidden;
  const about = permissions.filter(({ content }) => content.about === person);
  const counted = about.filter((each) => refuses(each) || (!isLimited(each) && !isUnreviewedProxy(each)));
  const party: Party = { person, capacities: ["source", "subject"], facts };
  const ask = (need: Need) => answerOf(party, need, request, counted, onDate);
  const assent = ask(CHILD_ASSENT);
  if (facts.minor === true && assent.outcome === "refusal") return "child-assent-refused";
  const shared = ask(TO_NEGOTIATORS);
  if (shared.outcome === "refusal") return shared.reason;
  if (shared.outcome === "none")
    return shared.reason === "not-asked" && about.some(isUnreviewedProxy)
      ? "basis-not-reviewed"
      : shared.reason;
  if (shared.identity === "pseudonym" || shared.identity === "anonymous")
    return "identifies-protected-person";
  const isOtherBasis = shared.reason === "permitted-on-other-basis";
  // Where nobody can be asked, a reviewed humanitarian basis stands for the guardian and for the dead.
  const spokenFor: readonly (Need | undefined)[] = isOtherBasis ? [AFTER_DEATH, GUARDIAN_CONSENT] : [];
  const needs = [
    facts.deceased === true ? AFTER_DEATH : undefined,
    facts.minor === true ? GUARDIAN_CONSENT : undefined,
    kindNeed(kind),
  ];
  for (const need of needs) {
    if (need === undefined) continue;
    const { outcome, reason } = ask(need);
    if (outcome === "refusal") return reason === "withdrawn" ? reason : (need.otherwise ?? reason);
    if (outcome === "none" && !spokenFor.includes(need)) return need.otherwise ?? reason;
  }
  return undefined;
}

function refuses({ content: { state, scopes = [] } }: PermissionRecord): boolean {
  return state === "refused" || state === "withdrawn" || scopes.some(({ answer }) => answer === "no");
}

/** Given for certain recipients, none of whom negotiates. */
const isLimited = ({ content }: PermissionRecord): boolean => content.recipients !== undefined;

/** Next of kin speak for somebody who cannot be asked: that has to be looked at by a second pair of eyes. */
const isUnreviewedProxy = ({ content }: PermissionRecord): boolean =>
  content.givenBy === "next-of-kin" && content.reviewed !== true;
