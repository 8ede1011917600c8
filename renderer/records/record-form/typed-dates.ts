import type { Field } from "../fields.ts";
import type { Draft } from "./draft.ts";
import { typedDate } from "./typed-date.ts";

const withDate = ({ kind }: Field, value: unknown): unknown => {
  if (kind.is === "date") return typeof value === "string" ? typedDate(value) : value;
  if (kind.is === "list" && Array.isArray(value))
    return value.map((item: unknown) => withTypedDates(kind.fields, item as Draft));
  if (kind.is === "group" && typeof value === "object" && value !== null)
    return withTypedDates(kind.fields, value as Draft);
  return value;
};

/** A draft with every date as EDTF, also that in which somebody still types while they save by the keyboard. */
export function withTypedDates(fields: readonly Field[], draft: Draft): Draft {
  const known = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(draft).map(([name, value]) => {
      const field = known.get(name);
      return [name, field ? withDate(field, value) : value];
    }),
  );
}
