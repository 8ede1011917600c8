import type { AppError } from "../../../shared/errors.ts";
import type { CallEvent } from "../../../shared/contract/contract.ts";

/** From a host to the archive process. */
export type ToArchive =
  | { readonly kind: "call"; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: "cancel"; readonly id: number };

/** From the archive process to its host. */
export type FromArchive =
  | { readonly kind: "event"; readonly id: number; readonly event: CallEvent }
  | { readonly kind: "answer"; readonly id: number; readonly output: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly error: AppError };
