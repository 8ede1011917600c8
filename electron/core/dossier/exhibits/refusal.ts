/** Why a file cannot be shown as pages; it is then handed over as it is. */
export type RefusalReason = "encrypted" | "damaged" | "too-large" | "unsupported";

/** Thrown while a foreign file is read, inside the thread that reads it. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, options?: ErrorOptions) {
    super(reason, options);
    this.name = "Refusal";
    this.reason = reason;
  }
}
