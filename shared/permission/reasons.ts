/**
 * Why a piece of material may or may not leave the archive: a closed list, with a sentence for each in
 * `shared/messages`. The first three allow; the others refuse.
 */
export const PERMISSION_REASONS = [
  "permitted",
  "permitted-conditionally",
  "permitted-on-other-basis",
  "not-asked",
  "refused",
  "withdrawn",
  "expired",
  "not-yet-valid",
  "giver-not-entitled",
  "basis-not-reasoned",
  "basis-not-reviewed",
  "condition-forbids-publication",
  "image-voice-not-permitted",
  "medical-data-not-permitted",
  "use-after-death-not-permitted",
  "guardian-consent-missing",
  "child-assent-refused",
  "risk-forbids-publication",
  "handling-icrc-confidential",
  "handling-privileged",
  "handling-art-54-3-e",
] as const;

/** Code of a reason. */
export type PermissionReason = (typeof PERMISSION_REASONS)[number];

/** Why an item is left out of a dossier: a reason of permission, or one of the item itself. */
export const EXCLUSION_REASONS = [
  ...PERMISSION_REASONS,
  "not-accepted",
  "set-aside",
  "sealed",
  "identifies-protected-person",
  "disposed",
  "object-missing",
  "internal",
] as const;

/** Code of a reason for leaving an item out. */
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];
