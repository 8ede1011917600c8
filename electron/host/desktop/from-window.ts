import { z } from "zod";
import type { FromWindow } from "../../../shared/contract/bridge.ts";
import { Failure } from "../../../shared/errors.ts";

const id = z.int().nonnegative();
const fromWindow = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("call"), id, name: z.string().max(64), input: z.unknown() }),
  z.strictObject({ kind: z.literal("cancel"), id }),
]);

/**
 * Reads what a window sent. The page is ours, and it shows what strangers wrote: nothing it says is believed.
 *
 * @throws Failure `unknown-call`
 */
export function readFromWindow(message: unknown): FromWindow {
  const read = fromWindow.safeParse(message);
  if (!read.success) throw new Failure("unknown-call");
  return read.data;
}
