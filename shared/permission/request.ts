import type { RecordContent } from "../model/records.ts";
import type { Forum, Level } from "../model/vocabulary/dossiers.ts";
import type { HANDLING_CONDITIONS, IDENTITY_LEVELS } from "../model/vocabulary/permissions.ts";
import type { PermissionReason } from "./reasons.ts";

/** How a person is identified to the recipient. */
export type IdentityLevel = (typeof IDENTITY_LEVELS)[number];

/** A condition that binds an item whatever a person permits. */
export type HandlingCondition = (typeof HANDLING_CONDITIONS)[number];

/** What the material is: some kinds need an additional permission. */
export type RequestedKind = "statement" | "document" | "image" | "voice" | "medical";

/** What the decision needs to know of a person. */
export type PersonFacts = {
  /** Protection risk, 0 to 4. */
  readonly risk?: number;
  readonly minor?: boolean;
  readonly deceased?: boolean;
  /** Missing or held without contact, so that the person cannot be asked; then the next of kin may speak. */
  readonly unreachable?: boolean;
};

/** One piece of material, and to whom in which form it would go. */
export type PermissionRequest = {
  readonly record: string;
  readonly kind: RequestedKind;
  /** A paragraph of the record; absent when the record as a whole is asked about. */
  readonly paragraph?: string;
  readonly topic?: string;
  /** The person who gave the material. */
  readonly source?: string;
  /** The persons whom it shows, names or describes. */
  readonly subjects: readonly string[];
  readonly forum: Forum;
  readonly level: Level;
  /** How the source would be identified. */
  readonly identity: IdentityLevel;
  readonly handling?: readonly HandlingCondition[];
  readonly persons: ReadonlyMap<string, PersonFacts>;
};

/** A permission of the archive. */
export type PermissionRecord = { readonly id: string; readonly content: RecordContent<"permission"> };

/** The decision on one request. */
export type PermissionDecision = {
  readonly allowed: boolean;
  /** How the source may be identified: never more than was requested. */
  readonly identityLevel: IdentityLevel;
  readonly reason: PermissionReason;
  /** Ids of the permissions that decided; empty when nobody was asked. */
  readonly decidedBy: readonly string[];
  /** Ids of permissions whose conditions must be shown to the recipient. */
  readonly conditions: readonly string[];
};

/** True when the material would be readable by anybody. */
export const isPublic = (request: { readonly forum: Forum; readonly level: Level }): boolean =>
  request.forum === "public" || request.level === "public-redacted";
