import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { FORUMS } from "../model/vocabulary/dossiers.ts";
import { EXCLUSION_REASONS } from "../permission/reasons.ts";
import { CELL_PROBLEMS } from "../tables/cell-problem.ts";
import { LANGUAGES } from "../messages/languages.ts";
import { defineCall } from "./call.ts";

/** Most problems, candidates and excluded records that an answer lists; it counts all. */
export const MOST_LISTED = 1_000;
/** Rows that a look at a table shows, and different words of a column that it counts. */
export const ROWS_LOOKED_AT = 12;
export const WORDS_COUNTED = 60;
/** Rows that a preview shows. */
export const ROWS_PREVIEWED = 20;

const count = z.int().nonnegative();

/** A map as people write it, see `shared/tables/table-map.ts`, or the name of one that is shipped. */
const map = z.union([z.string().min(1).max(100), z.record(z.string(), z.unknown())]);

const problem = z.object({
  row: count,
  /** Where it stands, as a spreadsheet names it: `B17`. */
  cell: z.string(),
  /** Heading of the column. */
  column: z.string(),
  /** The field that was to be read. */
  field: z.string(),
  /** The record made beside the row's own, where the field is one of it. */
  type: z.string().optional(),
  code: z.enum(CELL_PROBLEMS),
});
/** What is wrong with one cell. */
export type TableProblem = z.infer<typeof problem>;

const candidate = z.object({
  row: count,
  /** The record made of the row; absent in a preview. */
  id: recordId.optional(),
  /** Persons of the archive whose name folds to the same. */
  persons: z.array(recordId),
  /** Earlier rows of the table of whom the same is true. */
  rows: z.array(count),
  /** What the row tells of the person. */
  record: z.record(z.string(), z.unknown()),
});

const previewed = z.object({
  row: count,
  status: z.enum(["new", "known", "bad"]),
  record: z.record(z.string(), z.unknown()).optional(),
  /** What is made beside it. */
  beside: z.array(z.object({ type: z.string(), record: z.record(z.string(), z.unknown()) })).optional(),
});

const file = z.string().min(1);
/** Where the table stands in its file, as a map's `$table` says it. */
const where = z.strictObject({
  sheet: z.string().min(1).max(200).optional(),
  headings: z.int().positive().max(1000).optional(),
  delimiter: z.enum([",", ";", "\t", "|"]).optional(),
});
const excluded = z
  .array(z.object({ id: recordId, code: z.string(), reason: z.enum(EXCLUSION_REASONS) }))
  .max(MOST_LISTED);
const mapFound = z.object({
  name: z.string(),
  type: z.string().nullable(),
  map: z.record(z.string(), z.unknown()),
});

const column = z.object({
  heading: z.string(),
  /** Cells that are not empty. */
  filled: count,
  /** Different words, those that came first: each once, whatever its case. */
  words: z.array(z.object({ text: z.string(), count })).max(WORDS_COUNTED),
  /** True where the column has more different words than are listed. */
  more: z.boolean(),
});
/** A column of a table, as a look at it finds it. */
export type TableColumn = z.infer<typeof column>;

/** Calls that bring the rows of a table in, and records out as a table. */
export const tableCalls = {
  "table.import": defineCall({
    input: z.strictObject({
      /** Absolute path of the file. */
      file,
      type: z.string(),
      map,
      /** Reads and checks everything, and changes nothing. */
      preview: z.boolean().optional(),
      /** Where to write the rows that cannot be imported, so that the others are. */
      skipBadRows: z.string().min(1).optional(),
      /** The case that the records and the file belong to. */
      case: z.string().optional(),
      /** Words on where the file comes from. */
      source: z.string().optional(),
      /** Rows that somebody decided tell of a person known already; all others give persons of their own. */
      same: z
        .array(z.strictObject({ row: count, person: recordId }))
        .max(MOST_LISTED)
        .optional(),
      /** Language of the reasons written beside rows that are set aside. */
      language: z.enum(LANGUAGES).optional(),
    }),
    output: z.object({
      table: z.object({
        format: z.enum(["csv", "xlsx"]),
        delimiter: z.string().nullable(),
        charset: z.string().nullable(),
        sheet: z.string().nullable(),
        sheets: z.array(z.string()),
        headings: z.array(z.string()),
        /** Headings of columns that the map does not read. */
        unread: z.array(z.string()),
        /** Cells with a formula, of which the saved value was taken. */
        formulas: count,
      }),
      rows: count,
      /** Records of the type that were made. */
      imported: count,
      /** Records that were made beside them, by type, and places that the table names. */
      beside: z.record(z.string(), count),
      /** Rows that were added to a person known already. */
      joined: count,
      /** Fields of which such a row says something else than the person's record, which was left as it is. */
      differing: z.array(z.object({ row: count, person: recordId, field: z.string() })).max(MOST_LISTED),
      known: count,
      bad: count,
      /** Rows written to the file of bad rows. */
      setAside: count,
      problems: z.array(problem).max(MOST_LISTED),
      problemsTotal: count,
      candidates: z.array(candidate).max(MOST_LISTED),
      candidatesTotal: count,
      /** The evidence item that the file is; `null` where nothing was imported. */
      evidence: recordId.nullable(),
      preview: z.array(previewed).max(ROWS_PREVIEWED),
      /** Places that the previewed rows name in words, and all that would be made. */
      places: z.array(z.object({ id: recordId, name: z.string(), isNew: z.boolean() })).max(MOST_LISTED),
      placesNew: count,
    }),
    errors: [
      "unknown-record-type",
      "unknown-id",
      "wrong-record-type",
      "file-missing",
      "table-map-invalid",
      "table-column-missing",
      "table-column-ambiguous",
      "table-unreadable",
      "table-too-large",
      "table-quote-open",
      "table-sheet-missing",
      "table-empty",
      "encoding-invalid",
      "destination-exists",
      "destination-inside-archive",
      "intake-changed-while-read",
      "archive-read-only",
      "archive-busy",
      "disk-full",
      "cancelled",
    ],
    access: "identities",
    about:
      "Makes a record of each row of a table, all or none; a row with a cell that cannot be read is bad.",
  }),
  "table.export": defineCall({
    input: z.strictObject({
      type: z.string(),
      map,
      to: z.string().min(1),
      format: z.enum(["csv", "xlsx"]),
      /** Who is to have it; absent for a working copy of one's own. */
      recipient: z.enum(FORUMS).optional(),
    }),
    output: z.object({
      exported: count,
      excluded,
      excludedTotal: count,
      /** Cells that do not hold all of their field: importing them again would lose something. */
      incomplete: count,
    }),
    errors: [
      "unknown-record-type",
      "table-map-invalid",
      "destination-exists",
      "destination-inside-archive",
      "file-missing",
      "archive-busy",
      "export-not-logged",
      "record-altered",
      "log-broken",
      "disk-full",
      "cancelled",
    ],
    access: "identities",
    about: "Writes records of a type as a table that can be imported again; each record's leaving is logged.",
  }),
  "table.look": defineCall({
    input: z.strictObject({ file, table: where.optional() }),
    output: z.object({
      format: z.enum(["csv", "xlsx"]),
      delimiter: z.string().nullable(),
      charset: z.string().nullable(),
      sheet: z.string().nullable(),
      sheets: z.array(z.string()),
      /** Cells with a formula, of which the saved value was taken. */
      formulas: count,
      /** Rows below the headings that are not empty. */
      rows: count,
      /** Number of the row with the headings. */
      headings: count,
      columns: z.array(column),
      /** The first rows as they stand, from the top of the table, with their numbers. */
      first: z.array(z.object({ row: count, cells: z.array(z.string()) })).max(ROWS_LOOKED_AT),
    }),
    errors: [
      "file-missing",
      "table-unreadable",
      "table-too-large",
      "table-quote-open",
      "table-sheet-missing",
      "table-empty",
      "encoding-invalid",
      "cancelled",
    ],
    access: "identities",
    about: "Tells what a table is made of: encoding, sheets, headings, words of its columns, first rows.",
  }),
  "table.leaving": defineCall({
    input: z.strictObject({ type: z.string(), map, recipient: z.enum(FORUMS).optional() }),
    output: z.object({
      exported: count,
      excluded,
      excludedTotal: count,
      incomplete: count,
      headings: z.array(z.string()),
    }),
    errors: ["unknown-record-type", "table-map-invalid", "record-altered", "log-broken", "cancelled"],
    access: "identities",
    about: "Says which records would leave in a table, and which would not and why; writes nothing.",
  }),
  "table.maps": defineCall({
    input: z.strictObject({}),
    output: z.array(mapFound),
    errors: [],
    access: "none",
    about: "Gives the maps that are shipped.",
  }),
  "table.read-map": defineCall({
    input: z.strictObject({ file }),
    output: mapFound,
    errors: ["file-missing", "table-map-invalid"],
    access: "none",
    about: "Reads a map that somebody saved.",
  }),
  "table.save-map": defineCall({
    input: z.strictObject({ to: file, map: z.record(z.string(), z.unknown()) }),
    output: z.object({}),
    errors: [
      "table-map-invalid",
      "destination-exists",
      "destination-inside-archive",
      "file-missing",
      "disk-full",
    ],
    access: "identities",
    about: "Saves a map in a file outside the archive. It has headings and words of a table, and no record.",
  }),
};
