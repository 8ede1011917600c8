import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { FORUMS } from "../model/vocabulary/dossiers.ts";
import { EXCLUSION_REASONS } from "../permission/reasons.ts";
import { CELL_PROBLEMS } from "../tables/cell-problem.ts";
import { LANGUAGES } from "../messages/languages.ts";
import { defineCall } from "./call.ts";

/** Most problems, candidates and excluded records that an answer lists; it counts all. */
export const MOST_LISTED = 1_000;
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
});

const previewed = z.object({
  row: count,
  status: z.enum(["new", "known", "bad"]),
  record: z.record(z.string(), z.unknown()).optional(),
});

/** Calls that bring the rows of a table in, and records out as a table. */
export const tableCalls = {
  "table.import": defineCall({
    input: z.strictObject({
      /** Absolute path of the file. */
      file: z.string().min(1),
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
      imported: count,
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
      excluded: z
        .array(z.object({ id: recordId, code: z.string(), reason: z.enum(EXCLUSION_REASONS) }))
        .max(MOST_LISTED),
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
  "table.maps": defineCall({
    input: z.strictObject({}),
    output: z.array(
      z.object({ name: z.string(), type: z.string().nullable(), map: z.record(z.string(), z.unknown()) }),
    ),
    errors: [],
    access: "none",
    about: "Gives the maps that are shipped.",
  }),
};
