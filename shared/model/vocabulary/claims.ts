/** Types of record whose fields matter to a court: what sources say of them is held as claims. */
export const CLAIMED_TYPES = [
  "person",
  "custody-episode",
  "event",
  "act",
  "place",
  "actor",
  "proceeding",
] as const;

/** Whether a source tells what it perceived itself, or what somebody else told it. */
export const DIRECTNESS = ["direct", "hearsay"] as const;
