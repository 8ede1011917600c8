import type { AppError } from "../../../shared/errors.ts";
import type { CallEvent } from "../../../shared/contract/contract.ts";

/** From a host to the archive process. */
export type ToArchive =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
      /** What to ask on the terminal for the passphrase of the input, so that this process alone ever has it. */
      readonly prompt?: string;
    }
  | { readonly kind: "cancel"; readonly id: number };

/** From the archive process to its host. */
export type FromArchive =
  | { readonly kind: "events"; readonly id: number; readonly events: readonly CallEvent[] }
  | { readonly kind: "answer"; readonly id: number; readonly output: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly error: AppError };

/** Name of the call that makes the sample; it is not part of the contract, because it sets the clock. */
export const SAMPLE_CALL = "sample.make";

/**
 * Calls between a host and its archive process that carry bytes of items. They are not part of the contract:
 * no window can send them.
 */
export const ITEM_CALLS = {
  open: "item.open",
  read: "item.read",
  close: "item.close",
  page: "item.page",
  previewPage: "item.preview-page",
} as const;
