import { answerOf, type Answer, type Party } from "./answer.ts";
import { ANY_RECORD } from "./covers.ts";
import { recipientNeed } from "./needs.ts";
import { isPublic, type IdentityLevel, type PermissionRecord, type PermissionRequest } from "./request.ts";

const ORDER: readonly IdentityLevel[] = ["anonymous", "pseudonym", "named"];

/** The one of two levels that says less of the person. */
export const lesser = (a: IdentityLevel, b: IdentityLevel): IdentityLevel =>
  ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;

/** From this protection risk on, nobody is named by default and nothing is published. */
export const HIGH_RISK = 3;

/** True for the levels that are for counsel and prosecutor alone. */
const isRestricted = ({ level }: PermissionRequest): boolean =>
  level === "full" || level === "confidential-ex-parte";

/**
 * How far an answer lets a party be identified.
 *
 * In public only a permission to publish the name does, and never at high risk. At the confidential level a
 * permission must say "named", and high risk keeps the pseudonym. For counsel and prosecutor alone, a person
 * whose permission states no limit is named, unless the risk is high or the person is a child; then the
 * permission must say so.
 */
export function identityAllowed(
  party: Party,
  answer: Answer,
  publishNamed: Answer | undefined,
  request: PermissionRequest,
): IdentityLevel {
  const atRisk = (party.facts.risk ?? 0) >= HIGH_RISK;
  const explicit = answer.identity;
  if (explicit === "anonymous") return "anonymous";
  if (isPublic(request)) {
    const named = publishNamed?.outcome === "yes" && publishNamed.identity !== "pseudonym" && !atRisk;
    return named && publishNamed.identity !== "anonymous" ? "named" : "pseudonym";
  }
  if (isRestricted(request))
    return explicit ?? (atRisk || party.facts.minor === true ? "pseudonym" : "named");
  return explicit === "named" && !atRisk ? "named" : "pseudonym";
}

/**
 * How a person whom a text mentions may be identified to the recipient, whoever gave the text.
 *
 * Somebody who was never asked is named only to counsel and prosecutor, and not when at high risk or a child.
 * Somebody who was asked and did not agree for this recipient is not named at any level.
 *
 * @param onDate - `YYYY-MM-DD`.
 */
export function identityOf(
  person: string,
  request: Pick<PermissionRequest, "forum" | "level" | "persons">,
  permissions: readonly PermissionRecord[],
  onDate: string,
): IdentityLevel {
  const facts = request.persons.get(person) ?? {};
  const party: Party = { person, capacities: ["source", "subject"], facts };
  const asked: PermissionRequest = {
    ...request,
    record: ANY_RECORD,
    kind: "document",
    subjects: [person],
    identity: "named",
  };
  const about = permissions.filter(({ content }) => content.about === person);
  if (about.some(({ content }) => content.identityLevel === "anonymous")) return "anonymous";
  const answer = answerOf(party, recipientNeed(request), asked, about, onDate);
  const publishNamed = answerOf(party, { kind: "scope", scope: "publish-named" }, asked, about, onDate);
  const agreed = answer.outcome === "yes" || answer.outcome === "conditional";
  if (!isPublic(request) && about.length > 0 && !agreed) return "pseudonym";
  return identityAllowed(party, answer, publishNamed, asked);
}
