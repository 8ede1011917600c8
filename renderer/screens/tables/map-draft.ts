import type { JsonValue } from "../../../shared/canonical-json.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import {
  headingsOf,
  isFromColumns,
  readTableMap,
  type ColumnSource,
  type FieldSource,
  type TableMap,
} from "../../../shared/tables/table-map.ts";
import { comparable } from "../../../shared/tables/vocabulary-words.ts";
import { isListTarget, isPlaceTarget, targetKey, type Target } from "./field-targets.ts";

/** How a field is read, beside the columns that it is read from. */
export type ReadingOptions = Omit<ColumnSource, "column" | "columns">;

/** A field that is read from columns of the table, counted from 0. */
export type DraftField = Target & { readonly columns: readonly number[]; readonly options: ReadingOptions };
/** A field that is the same in every row. */
export type DraftConstant = Target & { readonly value: JsonValue };

/** A map bound to the columns of one table. */
export type MapDraft = {
  readonly type: RecordType;
  readonly place: TableMap["place"];
  readonly fields: readonly DraftField[];
  readonly constants: readonly DraftConstant[];
  /** Fields that a map wanted to read, from a column that the table does not have. */
  readonly lacking: readonly Target[];
};

/** A draft that reads nothing yet. */
export const emptyDraft = (type: RecordType): MapDraft => ({
  type,
  place: {},
  fields: [],
  constants: [],
  lacking: [],
});

/**
 * Binds a map to the headings of a table.
 *
 * @throws Failure `table-map-invalid`
 */
export function draftOf(map: unknown, type: RecordType, headings: readonly string[]): MapDraft {
  const read = readTableMap(map);
  const fields: DraftField[] = [];
  const constants: DraftConstant[] = [];
  const lacking: Target[] = [];
  const take = (of: RecordType, entries: ReadonlyMap<string, FieldSource>) => {
    for (const [path, source] of entries) {
      if (!isFromColumns(source)) {
        constants.push({ type: of, path, value: source.value });
        continue;
      }
      const options = Object.fromEntries(
        Object.entries(source).filter(([name]) => name !== "column" && name !== "columns"),
      );
      const columns = headingsOf(source).flatMap((choice) => indexOf(choice, headings) ?? []);
      if (columns.length > 0) fields.push({ type: of, path, columns: [...new Set(columns)], options });
      else if (source.optional !== true || source.required === true) lacking.push({ type: of, path });
    }
  };
  take(type, read.fields);
  for (const [beside, entries] of read.beside) take(beside, entries);
  return { type, place: read.place, fields, constants, lacking };
}

function indexOf(choice: readonly string[], headings: readonly string[]): number | undefined {
  for (const name of choice) {
    const [, plain, ordinal] = /^(.+)#(\d{1,3})$/u.exec(name) ?? [];
    const found = (wanted: string) =>
      headings.flatMap((each, at) => (each !== "" && comparable(each) === comparable(wanted) ? [at] : []));
    const at = found(name)[0] ?? (plain === undefined ? undefined : found(plain)[Number(ordinal) - 1]);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** The heading of a column as a map names it: `Name#2` for the second of that heading. */
export function headingName(headings: readonly string[], column: number): string {
  const heading = headings[column] ?? "";
  const same = headings.flatMap((each, at) => (comparable(each) === comparable(heading) ? [at] : []));
  return same.length > 1 ? `${heading}#${same.indexOf(column) + 1}` : heading;
}

/** The map that a draft says, as people write it. */
export function mapOf(draft: MapDraft, headings: readonly string[]): Record<string, unknown> {
  const { type, place } = draft;
  const $beside: Record<string, Record<string, unknown>> = {};
  const entriesOf = (of: RecordType) => {
    const entries: Record<string, unknown> = {};
    for (const field of draft.fields) {
      if (field.type !== of) continue;
      const names = field.columns.map((at) => headingName(headings, at));
      const options = Object.fromEntries(
        Object.entries(field.options).filter(([name]) => name !== "optional"),
      );
      const [only] = names;
      entries[field.path] =
        names.length > 1
          ? { columns: names, ...options }
          : Object.keys(options).length > 0
            ? { column: only, ...options }
            : only;
    }
    for (const constant of draft.constants)
      if (constant.type === of && isOfUse(draft, constant))
        entries[constant.path] = { value: constant.value };
    return entries;
  };
  for (const of of new Set(draft.fields.map((field) => field.type)))
    if (of !== type) $beside[of] = entriesOf(of);
  return {
    $type: type,
    ...(Object.keys(place).length > 0 && { $table: place }),
    ...entriesOf(type),
    ...(Object.keys($beside).length > 0 && { $beside }),
  };
}

/** A word that goes with something in the row is of use where that is read: the kind of a name with the name. */
function isOfUse({ fields }: MapDraft, { type, path }: DraftConstant): boolean {
  const item = /^(.*\.(?:\d+|\*))\./u.exec(path)?.[1];
  return item === undefined || fields.some((each) => each.type === type && each.path.startsWith(`${item}.`));
}

/** Reads a column as a field; a field that is read already gets one more column, whose words are joined. */
export function assigned(
  draft: MapDraft,
  column: number,
  target: Target,
  options: ReadingOptions = {},
): MapDraft {
  const key = targetKey(target);
  const before = draft.fields.find((field) => targetKey(field) === key);
  if (before?.columns.includes(column) === true) return draft;
  const field: DraftField = before
    ? { ...before, columns: [...before.columns, column].sort((one, other) => one - other) }
    : { ...target, columns: [column], options: { ...usualOptions(target), ...options } };
  const constants = usualConstants(target).filter(
    (constant) => !draft.constants.some((each) => targetKey(each) === targetKey(constant)),
  );
  return {
    ...draft,
    fields: [...draft.fields.filter((each) => each !== before), field],
    constants: [...draft.constants, ...constants],
    lacking: draft.lacking.filter((each) => targetKey(each) !== key),
  };
}

const usualOptions = (target: Target): ReadingOptions => ({
  ...(target.path === "names.0.text" && target.type === "person" && { required: true }),
  ...(isListTarget(target) && { split: "," }),
  ...(isPlaceTarget(target) && { named: true }),
});

/** What somebody who makes a map by hand would forget: a name of a list is a list's, and not one of birth. */
function usualConstants({ type, path }: Target): DraftConstant[] {
  if (type === "person" && path.startsWith("names.0."))
    return [{ type, path: "names.0.kind", value: "list-entry" }];
  if (path === "externalIds.0.value") return [{ type, path: "externalIds.0.scheme", value: "list" }];
  return [];
}

/** Reads a column no longer as a field. */
export function unassigned(draft: MapDraft, column: number, target: Target): MapDraft {
  const key = targetKey(target);
  return {
    ...draft,
    fields: draft.fields.flatMap((field) => {
      if (targetKey(field) !== key) return [field];
      const columns = field.columns.filter((at) => at !== column);
      return columns.length === 0 ? [] : [{ ...field, columns }];
    }),
  };
}

/** Changes how a field is read; undefined takes an option away. */
export function withOptions(
  draft: MapDraft,
  target: Target,
  changes: { readonly [Name in keyof ReadingOptions]?: ReadingOptions[Name] | undefined },
): MapDraft {
  const key = targetKey(target);
  return {
    ...draft,
    fields: draft.fields.map((field) =>
      targetKey(field) === key
        ? {
            ...field,
            options: Object.fromEntries(
              Object.entries({ ...field.options, ...changes }).filter(([, value]) => value !== undefined),
            ),
          }
        : field,
    ),
  };
}

/** Sets a field that is the same in every row; undefined takes it away. */
export function withConstant(draft: MapDraft, target: Target, value: JsonValue | undefined): MapDraft {
  const others = draft.constants.filter((each) => targetKey(each) !== targetKey(target));
  return { ...draft, constants: value === undefined ? others : [...others, { ...target, value }] };
}

/** What a word of a table was said to mean: a value, nothing known, or nothing was said of it. */
export type SaidMeaning = { readonly value: string | number | boolean } | "empty" | undefined;

/** Says what a word means. */
export function withMeaning(
  draft: MapDraft,
  field: DraftField,
  word: string,
  meaning: SaidMeaning,
): MapDraft {
  const values = Object.fromEntries(
    Object.entries(field.options.values ?? {}).filter(([each]) => comparable(each) !== comparable(word)),
  );
  const empty = (field.options.empty ?? []).filter((each) => comparable(each) !== comparable(word));
  if (meaning === "empty") empty.push(word);
  else if (meaning !== undefined) values[word] = meaning.value;
  return withOptions(draft, field, {
    values: Object.keys(values).length > 0 ? values : undefined,
    empty: empty.length > 0 ? empty : undefined,
  });
}
