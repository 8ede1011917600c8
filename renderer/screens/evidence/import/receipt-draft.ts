import { RECEIPT_METHODS } from "../../../../shared/model/vocabulary/evidence.ts";

/** How something came; empty where nobody said. */
export type ReceiptMethod = (typeof RECEIPT_METHODS)[number] | "";

/** What is told of a handing-over, as it is typed. */
export type ReceiptDraft = {
  readonly giver: string;
  readonly source: string;
  readonly device: string;
  readonly method: ReceiptMethod;
  readonly place: string;
  /** Seconds by which the giver's clock was ahead. */
  readonly clock: string;
  readonly conditions: string;
};

/** Nothing told yet. */
export const EMPTY_RECEIPT: ReceiptDraft = {
  giver: "",
  source: "",
  device: "",
  method: "",
  place: "",
  clock: "",
  conditions: "",
};

const WORDS = ["giver", "source", "device", "place", "conditions"] as const;

const secondsOf = (clock: string): number => Number(clock.trim().replace("−", "-").replace(",", "."));

/** True where the clock's offset is no number. */
export const isClockWrong = ({ clock }: ReceiptDraft): boolean =>
  clock.trim() !== "" && !Number.isFinite(secondsOf(clock));

/** The fields of the receipt that were told; what was left empty is absent. */
export function asReceipt(draft: ReceiptDraft): Record<string, unknown> {
  const told = WORDS.map((field) => [field, draft[field].trim()] as const).filter(
    ([, words]) => words !== "",
  );
  return {
    ...Object.fromEntries(told),
    ...(draft.method !== "" && { method: draft.method }),
    ...(draft.clock.trim() !== "" && { clockOffsetSeconds: secondsOf(draft.clock) }),
  };
}

/** A receipt as it would be typed. */
export function asDraft(receipt: Readonly<Record<string, unknown>>): ReceiptDraft {
  const words = (field: string) => (typeof receipt[field] === "string" ? receipt[field] : "");
  const { clockOffsetSeconds: clock, method } = receipt;
  return {
    giver: words("giver"),
    source: words("source"),
    device: words("device"),
    place: words("place"),
    conditions: words("conditions"),
    method: RECEIPT_METHODS.find((each) => each === method) ?? "",
    clock: typeof clock === "number" ? String(clock) : "",
  };
}
