import { z } from "zod";
import { Failure } from "../errors.ts";
import { isRecordType, type RecordType } from "../model/records.ts";
import { DATE_ORDERS } from "./read-date.ts";

/** A field of a record with what is within it: `born`, `names.0.text`, `nationalities.*.country`. */
const PATH = /^[A-Za-z]+(?:\.(?:\d{1,2}|\*|[A-Za-z0-9]+))*$/u;

const heading = z.string().trim().min(1).max(500);

/** A heading, or several of which a table has one. */
const headings = z.union([heading, z.array(heading).min(1).max(20)]);

/** A field that is read from one column or from several. */
const fromColumns = z
  .strictObject({
    /** Heading of the column, or several that it may have; `Name#2` is the second one of that heading. */
    column: headings.optional(),
    /** Headings of columns whose texts are joined. */
    columns: z.array(headings).min(1).max(20).optional(),
    /** What stands between joined texts; a space if not said. */
    join: z.string().max(10).optional(),
    /** What separates the items where a cell holds a list. */
    split: z.string().min(1).max(10).optional(),
    /** Order of day, month and year, where the table has dates such as 12/03/2022; `serial` for bare numbers. */
    date: z.enum(DATE_ORDERS).optional(),
    /** What the words of the table mean: `{"ВП": "pow"}`. */
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
    /** Words that stand for nothing known: `["невідомо"]`. */
    empty: z.array(z.string()).max(100).optional(),
    /**
     * A place is named in words: the one that has this name is meant, and where the archive has none, it is made.
     */
    named: z.boolean().optional(),
    /** A table may lack these columns. */
    optional: z.boolean().optional(),
    /** A row without it is a bad row. */
    required: z.boolean().optional(),
  })
  .refine(({ column, columns }) => (column === undefined) !== (columns === undefined), {
    message: "either a column or columns",
  });

/** A field that is the same in every row. */
const constant = z.strictObject({ value: z.json() });

/** Where the table stands in its file. */
const place = z.strictObject({
  /** Name of the sheet of a workbook. */
  sheet: z.string().min(1).max(200).optional(),
  /** Number of the row with the headings; the first that is not empty, if not said. */
  headings: z.int().positive().max(1000).optional(),
  /** What separates the cells, where it is not to be found out. */
  delimiter: z.enum([",", ";", "\t", "|"]).optional(),
});

const mapSchema = z.record(z.string(), z.unknown());

/** How one field comes out of a row. */
export type FieldSource = ColumnSource | z.infer<typeof constant>;
/** The part of {@link FieldSource} that reads columns. */
export type ColumnSource = z.infer<typeof fromColumns>;

/** Records that a row can give beside its person, each with the field that names the person. */
export const MADE_BESIDE = { "custody-episode": "person", proceeding: "accused" } as const;
/** One of the types of {@link MADE_BESIDE}. */
export type TypeBeside = keyof typeof MADE_BESIDE;

/** How the rows of a table become records of one type. */
export type TableMap = {
  /** The type that a map is made for, where it says so. */
  readonly type?: RecordType | undefined;
  readonly place: z.infer<typeof place>;
  readonly fields: ReadonlyMap<string, FieldSource>;
  /** What a row gives besides: for a person, an episode of custody or a proceeding. */
  readonly beside: ReadonlyMap<TypeBeside, ReadonlyMap<string, FieldSource>>;
};

/** True for a field that is read from columns. */
export const isFromColumns = (field: FieldSource): field is ColumnSource => !("value" in field);

/** The columns that a field is read from, each with the headings that it may have. */
export const headingsOf = ({ column, columns }: ColumnSource): readonly (readonly string[])[] =>
  (columns ?? [column!]).map((each) => (typeof each === "string" ? [each] : each));

const invalid = (field: string, expected: string) => new Failure("table-map-invalid", { field, expected });

/**
 * Reads a map as people write it: `{"names.0.text": "Name", "born": {"column": "DOB", "date": "dmy"}}`. Beside the
 * fields it may say `$table` (where in the file), `$type` (for which records), `$about` (words for people) and, for
 * persons, `$beside` (fields of the records that are made with each of them).
 *
 * @throws Failure `table-map-invalid` with the entry, and what was expected
 */
export function readTableMap(value: unknown): TableMap {
  const entries = mapSchema.safeParse(value);
  if (!entries.success) throw invalid("", "an object of fields");
  const { $table = {}, $type, $beside = {}, ...others } = entries.data;
  const stated = place.safeParse($table);
  if (!stated.success) throw invalid("$table", issueOf(stated.error));
  if ($type !== undefined && !(typeof $type === "string" && isRecordType($type)))
    throw invalid("$type", "a type of record");
  const fields = readFields(others, "");
  if (![...fields.values()].some(isFromColumns))
    throw invalid("", "at least one field that is read from a column");
  return {
    ...($type !== undefined && { type: $type }),
    place: stated.data,
    fields,
    beside: readBeside($beside, $type),
  };
}

function readBeside(value: unknown, type: unknown): TableMap["beside"] {
  const read = mapSchema.safeParse(value);
  if (!read.success) throw invalid("$beside", "an object of types");
  const beside = new Map<TypeBeside, ReadonlyMap<string, FieldSource>>();
  for (const [name, entries] of Object.entries(read.data)) {
    const fields = mapSchema.safeParse(entries);
    if (!isMadeBeside(name) || !fields.success || (type !== undefined && type !== "person"))
      throw invalid(
        `$beside.${name}`.slice(0, 100),
        `${Object.keys(MADE_BESIDE).join(", ")}; beside a person`,
      );
    beside.set(name, readFields(fields.data, `$beside.${name}.`, MADE_BESIDE[name]));
  }
  return beside;
}

const isMadeBeside = (name: string): name is TypeBeside => Object.hasOwn(MADE_BESIDE, name);

/** @param taken - a field that is given by the program itself */
function readFields(
  entries: Readonly<Record<string, unknown>>,
  within: string,
  taken?: string,
): ReadonlyMap<string, FieldSource> {
  const read = new Map<string, FieldSource>();
  for (const [path, entry] of Object.entries(entries)) {
    if (path === "$about") continue;
    if (!PATH.test(path) || path === taken)
      throw invalid(`${within}${path}`.slice(0, 100), "the path of a field, such as names.0.text");
    const shape =
      typeof entry === "string" ? heading : isObject(entry) && "value" in entry ? constant : fromColumns;
    const parsed = (shape as z.ZodType).safeParse(entry);
    if (!parsed.success) throw invalid(`${within}${path}`, issueOf(parsed.error));
    read.set(
      path,
      typeof entry === "string" ? { column: parsed.data as string } : (parsed.data as FieldSource),
    );
  }
  return read;
}

const isObject = (value: unknown): value is object => value !== null && typeof value === "object";

function issueOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code === "unrecognized_keys") return `nothing called ${issue.keys[0] ?? ""}`.slice(0, 120);
  return [issue?.path.join("."), issue?.message].filter(Boolean).join(": ").slice(0, 200);
}
