import type { CALLER_CHECKS } from "../model/vocabulary/enquiries.ts";
import type { RELATION_KINDS } from "../model/vocabulary/relations.ts";
import { answerOf, type Party } from "./answer.ts";
import { ANY_RECORD } from "./covers.ts";
import { HIGH_RISK } from "./identity.ts";
import { CHILD_ASSENT } from "./needs.ts";
import type { PermissionRecord, PermissionRequest, PersonFacts } from "./request.ts";

/**
 * What may be told to somebody who enquires about a person. Only the last two let anything be told; the others say
 * why nothing may.
 */
export const TELLING_VERDICTS = [
  "refused",
  "withdrawn",
  "not-asked",
  "not-in-force",
  "relation-not-known",
  "not-family",
  "caller-not-checked",
  "under-conditions",
  "may-tell",
] as const;
export type TellingVerdict = (typeof TELLING_VERDICTS)[number];

/** What to heed whatever the verdict is. */
export const TELLING_CAUTIONS = ["high-risk", "measures", "child", "deceased", "no-health"] as const;
export type TellingCaution = (typeof TELLING_CAUTIONS)[number];

/** Who asks: what they are to the person sought, and how far that is known. */
export type Enquirer = {
  readonly relation?: (typeof RELATION_KINDS)[number] | undefined;
  readonly check?: (typeof CALLER_CHECKS)[number] | undefined;
};

/** What may be told, what to heed, and the permissions that decided. */
export type Telling = {
  readonly verdict: TellingVerdict;
  readonly cautions: readonly TellingCaution[];
  readonly decidedBy: readonly string[];
};

const FAMILY: ReadonlySet<string> = new Set([
  ...["parent", "child", "sibling", "spouse", "partner", "grandparent", "grandchild"],
  ...["other-family", "guardian", "ward"],
]);
const UNCHECKED: ReadonlySet<string> = new Set(["not-checked", "doubtful"]);

/**
 * Decides what may be told about a person to somebody who enquires. A refusal counts before everything, so that not
 * even its existence depends on who asks; nobody but the family is covered by the permission to share with the
 * family; and to somebody who may be anybody nothing is told.
 *
 * @param permissions - those about the person sought
 * @param hasMeasures - protective measures stand for the person
 * @param onDate - `YYYY-MM-DD`
 */
export function whatMayBeTold(
  sought: string,
  facts: PersonFacts,
  enquirer: Enquirer,
  permissions: readonly PermissionRecord[],
  hasMeasures: boolean,
  onDate: string,
): Telling {
  const party: Party = { person: sought, capacities: ["source", "subject"], facts };
  // The family is no forum: where a permission names courts or bodies, it does not speak of the family.
  const request: PermissionRequest = {
    record: ANY_RECORD,
    kind: "document",
    subjects: [sought],
    forum: "other-ngo",
    level: "full",
    identity: "named",
    persons: new Map([[sought, facts]]),
  };
  const unlimited = permissions.map(({ id, content: { recipients, ...content } }) => ({
    id,
    content: recipients === undefined || saysFamily(content) ? content : { ...content, recipients },
  }));
  const ask = (need: Parameters<typeof answerOf>[1]) => answerOf(party, need, request, unlimited, onDate);
  const family = ask({ kind: "scope", scope: "share-family" });
  const assent = facts.minor === true ? ask(CHILD_ASSENT) : undefined;
  const deciding = assent?.outcome === "refusal" ? assent : family;
  const health = ask({ kind: "scope", scope: "medical-data" });
  const cautions: readonly (TellingCaution | false)[] = [
    (facts.risk ?? 0) >= HIGH_RISK && "high-risk",
    hasMeasures && "measures",
    facts.minor === true && "child",
    facts.deceased === true && "deceased",
    health.outcome !== "yes" && "no-health",
  ];
  const told = (verdict: TellingVerdict): Telling => ({
    verdict,
    cautions: cautions.filter((caution) => caution !== false),
    decidedBy: deciding.decidedBy,
  });
  const { relation, check } = enquirer;
  if (deciding.outcome === "refusal") return told(deciding.reason === "withdrawn" ? "withdrawn" : "refused");
  if (deciding.outcome === "none")
    return told(deciding.reason === "not-asked" ? "not-asked" : "not-in-force");
  if (relation === undefined) return told("relation-not-known");
  if (!FAMILY.has(relation)) return told("not-family");
  if (check === undefined || UNCHECKED.has(check)) return told("caller-not-checked");
  return told(deciding.outcome === "conditional" ? "under-conditions" : "may-tell");
}

/** Whoever answers the question of the family answers it whatever other recipients the permission names. */
const saysFamily = (content: PermissionRecord["content"]): boolean =>
  content.scopes?.some(({ scope }) => scope === "share-family") === true;
