import type { Forum } from "../model/vocabulary/dossiers.ts";
import type { Scope } from "../model/vocabulary/permissions.ts";
import type { PermissionReason } from "./reasons.ts";
import { isPublic, type PermissionRequest } from "./request.ts";

/**
 * Something that a person must have answered: a scope, or (where the list of scopes has none for the
 * recipient) the recipient by name. `otherwise` is the reason given when the answer is missing.
 */
export type Need = (
  { readonly kind: "scope"; readonly scope: Scope } | { readonly kind: "recipient"; readonly forum: Forum }
) & { readonly otherwise?: PermissionReason; readonly givenBy?: "guardian" };

const SHARING: Readonly<Record<Exclude<Forum, "public" | "european-court">, Scope>> = {
  "icc-article-15": "share-ICC",
  "national-prosecutor": "share-with-national-prosecutor",
  "un-body": "share-UN",
  "other-ngo": "share-other-NGO",
};

/**
 * What must be permitted for the recipient. An application to the European Court of Human Rights has no scope
 * of its own, and no other court's scope stands for it: a permission must name the Court as recipient.
 */
export function recipientNeed(request: Pick<PermissionRequest, "forum" | "level">): Need {
  if (isPublic(request)) return { kind: "scope", scope: "publish-anonymised" };
  const { forum } = request;
  if (forum === "european-court" || forum === "public") return { kind: "recipient", forum };
  return { kind: "scope", scope: SHARING[forum] };
}

/** What a kind of material needs besides, from the persons whom it shows. */
export function kindNeed(kind: PermissionRequest["kind"]): Need | undefined {
  if (kind === "image" || kind === "voice")
    return { kind: "scope", scope: "image-voice", otherwise: "image-voice-not-permitted" };
  if (kind === "medical")
    return { kind: "scope", scope: "medical-data", otherwise: "medical-data-not-permitted" };
  return undefined;
}

/** Needed for a person who has died. */
export const AFTER_DEATH: Need = {
  kind: "scope",
  scope: "use-after-death",
  otherwise: "use-after-death-not-permitted",
};

/** Needed for a child. */
export const GUARDIAN_CONSENT: Need = {
  kind: "scope",
  scope: "guardian-consent",
  otherwise: "guardian-consent-missing",
  givenBy: "guardian",
};

/** A child's own assent: not needed, but a recorded "no" decides. */
export const CHILD_ASSENT: Need = { kind: "scope", scope: "child-assent" };
