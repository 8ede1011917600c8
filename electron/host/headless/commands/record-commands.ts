import { Failure } from "../../../../shared/errors.ts";
import { LONGEST_PAGE } from "../../../../shared/contract/lists.ts";
import type { RecordId } from "../../../../shared/model/record-id.ts";
import { isRecordType } from "../../../../shared/model/records.ts";
import { done, type ArchiveCommand } from "./command.ts";
import { json, number, optional, text } from "./given.ts";
import { lateOutcome, namingCommands } from "./naming-commands.ts";

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

/** Commands on records, and on the names in them. */
export const recordCommands: readonly ArchiveCommand[] = [
  {
    name: "add",
    positional: ["<type>"],
    options: [["--from <file>", "JSON of a record or of an array of records; - reads standard input"]],
    about: "Add records; prints the new ids.",
    run: async ({ client, given }) => {
      const type = text(given, "type");
      if (!isRecordType(type)) throw new Failure("unknown-record-type");
      const value = given.record ?? json(given, "from");
      const records = Array.isArray(value) ? (value as unknown[]) : [value];
      const { ids } = await client.call("record.add", { type, records });
      return done(Array.isArray(value) ? { ids } : { id: ids[0] }, ids.join("\n"));
    },
  },
  {
    name: "show",
    positional: ["<id>"],
    options: [["--at-version <version>", "an earlier version, by id or number"]],
    about: "Show a record.",
    run: async ({ client, given }) => {
      const atVersion = optional(given, "atVersion");
      const version = atVersion === undefined ? {} : { version: atVersion };
      const record = await client.call("record.get", { id: text(given, "id"), ...version });
      return done(record, pretty(record));
    },
  },
  {
    name: "list",
    positional: ["<type>"],
    options: [
      ["--offset <n>", "records to leave out"],
      ["--limit <n>", "most records to list"],
    ],
    about: "List records of a type.",
    run: async ({ client, given, terminal }) => {
      const type = text(given, "type");
      if (!isRecordType(type)) throw new Failure("unknown-record-type");
      const offset = number(given, "offset") ?? 0;
      const limit = number(given, "limit");
      const records = [];
      for (let from = offset; ; from += 200) {
        const page = await client.call("record.list", { type, offset: from, limit: 200 });
        records.push(...page.records);
        const enough = limit !== undefined && records.length >= limit;
        if (enough || page.records.length < 200) break;
      }
      const chosen = limit === undefined ? records : records.slice(0, limit);
      const titles = terminal.json ? new Map<string, string>() : await titlesOf(client, chosen);
      const lines = chosen.map(({ id, record }) => {
        const code = String(record.code);
        const title = titles.get(id) ?? code;
        return `${id}  ${code}${title === code ? "" : `  ${title}`}`;
      });
      return done(chosen, lines.length === 0 ? terminal.text("cli.no-results") : lines.join("\n"));
    },
  },
  {
    name: "edit",
    positional: ["<id>"],
    options: [
      ["--from <file>", "JSON of the fields to change; null removes a field; - reads standard input"],
    ],
    about: "Make a new version of a record.",
    run: async ({ client, given, terminal }) => {
      const changes = given.record ?? json(given, "from");
      if (changes === null || typeof changes !== "object" || Array.isArray(changes))
        throw new Failure("not-a-record");
      const record = await client.call("record.edit", {
        id: text(given, "id"),
        changes: changes as Record<string, unknown>,
      });
      const lines = [terminal.text("cli.record-changed", { id: record.id })];
      return lateOutcome(record, record.late, lines, terminal);
    },
  },
  {
    name: "review",
    positional: ["<id>"],
    options: [],
    about: "Confirm the mentions in a record, which releases its words under pseudonym to the facts.",
    run: async ({ client, given, terminal }) => {
      const record = await client.call("record.review", { id: text(given, "id") });
      return done(record, terminal.text("cli.record-changed", { id: record.id }));
    },
  },
  {
    name: "accept",
    positional: ["<id>"],
    options: [],
    about: "Accept an evidence item after triage; it gets its registration number.",
    run: async ({ client, given }) => {
      const record = await client.call("record.accept", { id: text(given, "id") });
      return done(record, String(record.record.registration));
    },
  },
  ...namingCommands,
];

/** Titles by id: names or first words for whoever may see them. */
async function titlesOf(
  client: Parameters<ArchiveCommand["run"]>[0]["client"],
  records: readonly { readonly id: RecordId }[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (let from = 0; from < records.length; from += LONGEST_PAGE) {
    const ids = records.slice(from, from + LONGEST_PAGE).map(({ id }) => id);
    for (const { id, title } of await client.call("list.titles", { ids })) titles.set(id, title);
  }
  return titles;
}
