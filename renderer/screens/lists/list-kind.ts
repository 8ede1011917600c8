import { LIST_KINDS, type ListKind } from "../../../shared/model/vocabulary/lists.ts";
import { LIST_RECIPIENTS, type ListRecipient } from "../../../shared/register-lists/recipients.ts";

/** True for a kind of list. */
export const isListKind = (kind: string | undefined): kind is ListKind =>
  (LIST_KINDS as readonly (string | undefined)[]).includes(kind);

/** To whom a list of a kind may be written: an exchange list to negotiators alone, and to them nothing that accuses. */
export function recipientsOf(kind: ListKind): readonly ListRecipient[] {
  if (kind === "exchange") return ["negotiators"];
  return LIST_RECIPIENTS.filter((recipient) => recipient !== "negotiators" || kind === "child-tracing");
}
