import { RECORDS, type RecordType } from "../../../shared/model/records.ts";
import { fieldKind, type FieldKind } from "../../../shared/tables/field-kind.ts";
import { MADE_BESIDE } from "../../../shared/tables/table-map.ts";
import { fieldsOf, type Field } from "../../records/fields.ts";

/** A field that a column can become: of the row's own record, or of one that is made beside it. */
export type Target = { readonly type: RecordType; readonly path: string };

/** What tells a target from all others of a map. */
export const targetKey = ({ type, path }: Target): string => `${type}:${path}`;

/** Fields that the program gives itself, or that no list has in a form that a cell could hold. */
const NOT_FROM_CELLS: ReadonlySet<string> = new Set([
  "code",
  "cases",
  "sources",
  "sourceRows",
  "photographs",
  "relations",
]);
/** Fields of every record, which stand after those of the type. */
const LAST: ReadonlySet<string> = new Set([
  "reference",
  "externalIds",
  "language",
  "tier",
  "verification",
  "note",
]);

/** Lists of which one cell holds all items, and not one column each. */
const WHOLE_LISTS: Readonly<Record<string, string>> = { nationalities: "nationalities.*.country" };

/** The fields of a type that a column can become, in the order of the record. */
export function targetsOf(type: RecordType): readonly Target[] {
  const given: string | undefined = (MADE_BESIDE as Readonly<Record<string, string>>)[type];
  const own = fieldsOf(type).filter(({ name }) => !NOT_FROM_CELLS.has(name) && name !== given);
  const ordered = [...own.filter(({ name }) => !LAST.has(name)), ...own.filter(({ name }) => LAST.has(name))];
  return ordered.flatMap((field) =>
    pathsOf(field)
      .filter((path) => fieldKind(type, path) !== undefined)
      .map((path) => ({ type, path })),
  );
}

/** The targets of a table: those of its type, and for persons those of what a row can give beside. */
export const allTargets = (type: RecordType): readonly Target[] => [
  ...targetsOf(type),
  ...(type === "person" ? (Object.keys(MADE_BESIDE) as RecordType[]).flatMap(targetsOf) : []),
];

function pathsOf({ name, kind }: Field): string[] {
  const whole = WHOLE_LISTS[name];
  if (whole !== undefined) return [whole];
  if (kind.is === "list") return kind.fields.map((part) => `${name}.0.${part.name}`);
  if (kind.is === "group") return kind.fields.map((part) => `${name}.${part.name}`);
  return kind.is === "moment" || kind.is === "other" || kind.is === "wordsList" ? [] : [name];
}

/** The path of a field as its words are kept: without the numbers of items. */
export const wordsPath = (path: string): string => path.replaceAll(/\.(?:\d+|\*)(?=\.|$)/gu, "");

/** Which item of a list a path leads into, counted from 1; undefined for the first and for no list. */
export function itemNumber(path: string): number | undefined {
  const at = Number(/\.(\d+)\./u.exec(path)?.[1] ?? 0);
  return at === 0 ? undefined : at + 1;
}

/** What a target's cell holds, item by item where it is a list. */
export function kindOfTarget({ type, path }: Target): Exclude<FieldKind, { readonly is: "list" }> {
  const kind = fieldKind(type, path);
  if (!kind) return { is: "text" };
  return kind.is === "list" ? (kind.of as Exclude<FieldKind, { readonly is: "list" }>) : kind;
}

/** True where one cell holds several items. */
export const isListTarget = ({ type, path }: Target): boolean =>
  path.includes("*") || fieldKind(type, path)?.is === "list";

/** True where the field names a place, which a table does in words. */
export const isPlaceTarget = ({ type, path }: Target): boolean =>
  fieldKind(type, path)?.is === "record" && /^(?:place|capturePlace|within)$/u.test(path) && type in RECORDS;
