import type { z } from "zod";
import type { ErrorCode } from "../errors.ts";

/** What a caller must hold for a call: nothing, an unlocked archive, or the identities in it. */
export type Access = "none" | "facts" | "identities";

/** One call of the interface between windows, command line and core. */
export type Call<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly input: Input;
  readonly output: Output;
  /** Failures to be expected besides `invalid-field`, `access-refused` and `internal`. */
  readonly errors: readonly ErrorCode[];
  readonly access: Access;
  /** One sentence for the documentation. */
  readonly about: string;
};

/** Declares a call. */
export const defineCall = <Input extends z.ZodType, Output extends z.ZodType>(
  call: Call<Input, Output>,
): Call<Input, Output> => call;
