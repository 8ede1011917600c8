import { resolve } from "node:path";
import type { CallInput, CallOutput } from "../../../../shared/contract/contract.ts";
import { Failure } from "../../../../shared/errors.ts";
import type { Terminal } from "../terminal.ts";
import { done, type ArchiveCommand, type Given } from "./command.ts";
import { optional, parseJson, readText, text } from "./given.ts";

const MOST_PRINTED = 50;

type Imported = CallOutput<"table.import">;

/** Commands that bring the rows of a table in, and records out as a table. */
export const tableCommands: readonly ArchiveCommand[] = [
  {
    name: "import-table",
    positional: ["<file>"],
    options: [
      ["--type <type>", "type of the records that the rows become"],
      ["--map <map>", "JSON file of the map, or the name of one that is shipped"],
      ["--preview", "check everything and change nothing"],
      ["--skip-bad-rows <file>", "write rows that cannot be imported there, and import the others"],
      ["--case <ref>", "the case that the records belong to, by id or code"],
      ["--source <text>", "where the file comes from, in words"],
    ],
    about: "Make a record of each row of a CSV or XLSX file.",
    run: async ({ client, given, terminal, onEvent }) => {
      const skip = optional(given, "skipBadRows");
      const matter = optional(given, "case");
      const source = optional(given, "source");
      const isPreview = given.preview === true;
      const result = await client.call(
        "table.import",
        {
          file: resolve(text(given, "file")),
          type: text(given, "type"),
          map: mapOf(given),
          language: terminal.language,
          ...(isPreview && { preview: true }),
          ...(skip !== undefined && { skipBadRows: resolve(skip) }),
          ...(matter !== undefined && { case: matter }),
          ...(source !== undefined && { source }),
        },
        onEvent,
      );
      return {
        value: result,
        text: importedText(result, isPreview, terminal),
        exit: result.bad > 0 ? 1 : 0,
      };
    },
  },
  {
    name: "export-table",
    positional: ["<type>"],
    options: [
      ["--out <file>", "file to write; its ending, .csv or .xlsx, says what it becomes"],
      ["--map <map>", "JSON file of the map, or the name of one that is shipped"],
      ["--to <recipient>", "who is to have it, as a forum; without, a working copy of your own"],
    ],
    about: "Write the records of a type as a table that can be imported again; each is logged.",
    run: async ({ client, given, terminal, onEvent }) => {
      const out = text(given, "out");
      const [, ending] = /\.(csv|xlsx)$/iu.exec(out) ?? [];
      if (ending === undefined) throw new Failure("usage", { missing: "out" });
      const recipient = optional(given, "to");
      const result = await client.call(
        "table.export",
        {
          type: text(given, "type"),
          map: mapOf(given),
          to: resolve(out),
          format: ending.toLowerCase() as "csv" | "xlsx",
          ...(recipient !== undefined && {
            recipient: recipient as NonNullable<CallInput<"table.export">["recipient"]>,
          }),
        },
        onEvent,
      );
      const { exported, excluded, excludedTotal, incomplete } = result;
      const lines = [
        terminal.text("cli.table-exported", { count: exported }),
        ...(excludedTotal > 0 ? [terminal.text("cli.table-excluded", { count: excludedTotal })] : []),
        ...excluded
          .slice(0, MOST_PRINTED)
          .map(({ code, reason }) => `  ${code}  ${terminal.text(`exclusion.${reason}`)}`),
        ...more(excludedTotal, terminal),
        ...(incomplete > 0 ? [terminal.text("cli.table-incomplete", { count: incomplete })] : []),
      ];
      return excludedTotal > 0
        ? { value: result, text: lines.join("\n"), exit: 1 }
        : done(result, lines.join("\n"));
    },
  },
];

/** A map from a file, as it stands in a script, or the name of one that is shipped. */
function mapOf(given: Given): string | Record<string, unknown> {
  const { map } = given;
  const value = typeof map === "string" && /[./\\]/u.test(map) ? parseJson(readText(map)) : map;
  if (typeof value === "string" && value !== "") return value;
  if (value !== null && typeof value === "object" && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new Failure(value === undefined ? "usage" : "table-map-invalid", { missing: "map" });
}

function importedText(result: Imported, isPreview: boolean, terminal: Terminal): string {
  const { rows, imported, known, bad, problems, problemsTotal, candidates, candidatesTotal, table } = result;
  const say = terminal.text.bind(terminal);
  const made = Object.entries(result.beside).map(([type, count]) => `${type} ${count}`);
  const counts = { rows, imported, known, bad, fresh: rows - known - bad };
  return [
    ...problems
      .slice(0, MOST_PRINTED)
      .map(({ cell, column, code }) => `${cell}  ${column}  ${say(`error.${code}`)}`),
    ...more(problemsTotal, terminal),
    ...(table.unread.length > 0 ? [say("cli.table-unread", { columns: table.unread.join(", ") })] : []),
    ...(table.formulas > 0 ? [say("cli.table-formulas", { count: table.formulas })] : []),
    ...(candidatesTotal > 0 ? [say("cli.table-candidates", { count: candidatesTotal })] : []),
    ...candidates.slice(0, MOST_PRINTED).map(({ row, persons, rows: others }) => {
      const same = [...persons, ...others.map((other) => say("cli.table-same-row", { row: other }))];
      return `  ${say("cli.table-candidate", { row, same: same.join(", ") })}`;
    }),
    ...more(candidatesTotal, terminal),
    say(isPreview ? "cli.table-preview" : "cli.table-summary", counts),
    ...(made.length > 0 ? [say("cli.table-beside", { made: made.join(", ") })] : []),
    ...(result.setAside > 0 ? [say("cli.table-set-aside", { count: result.setAside })] : []),
    ...(bad > 0 && result.setAside === 0 && !isPreview ? [say("cli.table-nothing")] : []),
  ].join("\n");
}

const more = (total: number, terminal: Terminal): string[] =>
  total > MOST_PRINTED ? [terminal.text("cli.table-more", { count: total - MOST_PRINTED })] : [];
