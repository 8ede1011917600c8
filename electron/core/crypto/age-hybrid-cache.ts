import type { AgeIdentity, AgeRecipient } from "./age-header.ts";
import { hasNativeHybrid, NativeHybridIdentity, NativeHybridRecipient } from "./age-hybrid.ts";

/** Keys of this many texts stay imported; an import of twenty thousand files has one recipient. */
const KEPT = 8;

/** Objects made from texts, the oldest forgotten first. */
class Kept<Made> {
  readonly #made = new Map<string, Made>();
  readonly #make: (text: string) => Made;

  constructor(make: (text: string) => Made) {
    this.#make = make;
  }

  get(text: string): Made {
    const kept = this.#made.get(text);
    if (kept) return kept;
    const made = this.#make(text);
    const [oldest] = this.#made.keys();
    if (this.#made.size >= KEPT && oldest !== undefined) this.#made.delete(oldest);
    this.#made.set(text, made);
    return made;
  }
}

const recipients = new Kept((text) => new NativeHybridRecipient(text));
const identities = new Kept((text) => new NativeHybridIdentity(text));

/**
 * The runtime's own implementation for a hybrid recipient, where it has one; anything else as it came.
 *
 * @throws Error for a text that begins like a hybrid recipient and is none
 */
export const hybridRecipient = (recipient: AgeRecipient): AgeRecipient =>
  hasNativeHybrid && typeof recipient === "string" && recipient.startsWith("age1pq1")
    ? recipients.get(recipient)
    : recipient;

/**
 * The same for an identity. What is kept of it ends with the archive process, as the text does.
 *
 * @throws Error for a text that begins like a hybrid identity and is none
 */
export const hybridIdentity = (identity: AgeIdentity): AgeIdentity =>
  hasNativeHybrid && typeof identity === "string" && identity.startsWith("AGE-SECRET-KEY-PQ-1")
    ? identities.get(identity)
    : identity;
