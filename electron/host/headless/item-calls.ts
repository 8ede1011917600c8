import { z } from "zod";
import type { App } from "../../core/app.ts";
import { Failure } from "../../../shared/errors.ts";
import { ITEM_CALLS } from "./messages.ts";

const opening = z.strictObject({ id: z.string() });
const reading = z.strictObject({
  handle: z.int(),
  offset: z.int().nonnegative(),
  length: z.int().nonnegative(),
});
const drawing = z.strictObject({
  id: z.string(),
  page: z.int().min(1),
  width: z.int().min(1),
});
const previewing = z.strictObject({
  preview: z.string(),
  page: z.int().min(1),
  width: z.int().min(1),
});
const closing = z.strictObject({ handle: z.int() });

/** True for a name of {@link ITEM_CALLS}. */
export const isItemCall = (name: string): boolean => (Object.values(ITEM_CALLS) as string[]).includes(name);

/**
 * Answers one of them.
 *
 * @throws Failure `access-refused` while locked; as `ItemBytes` otherwise
 */
export async function answerItemCall(app: App, name: string, input: unknown): Promise<unknown> {
  const { session } = app;
  if (!session) throw new Failure("access-refused", { reason: "locked" });
  if (name === ITEM_CALLS.open) return app.items.open(session, opening.parse(input).id);
  if (name === ITEM_CALLS.read) {
    const { handle, offset, length } = reading.parse(input);
    return app.items.read(handle, offset, length);
  }
  if (name === ITEM_CALLS.page) return app.drawPage(drawing.parse(input));
  if (name === ITEM_CALLS.previewPage) return app.drawPreviewPage(previewing.parse(input));
  await app.items.close(closing.parse(input).handle);
  return {};
}
