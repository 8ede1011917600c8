/** Why a file cannot be shown as pages; it is then handed over as it is. */
export const REFUSAL_REASONS = ["encrypted", "damaged", "too-large", "unsupported"] as const;

/** One of {@link REFUSAL_REASONS}. */
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Thrown while a foreign file is read, inside the process that reads it. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, options?: ErrorOptions) {
    super(reason, options);
    this.name = "Refusal";
    this.reason = reason;
  }
}
