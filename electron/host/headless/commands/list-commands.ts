import { resolve } from "node:path";
import type { CallInput, CallOutput } from "../../../../shared/contract/contract.ts";
import { Failure } from "../../../../shared/errors.ts";
import type { Terminal } from "../terminal.ts";
import { done, type ArchiveCommand } from "./command.ts";
import { optional, text } from "./given.ts";

type Input = CallInput<"register-list.export">;
type Difference = CallOutput<"register-list.difference">;

/** Commands that write lists of persons, and tell two states of one apart. */
export const listCommands: readonly ArchiveCommand[] = [
  {
    name: "list-out",
    positional: ["<list>"],
    options: [
      ["--out <file>", "file to write; its ending, .csv, .xlsx or .pdf, says what it becomes"],
      ["--snapshot <date>", "a snapshot by day or code; without, the list as it stands"],
      ["--to <recipient>", "who is to have it: a forum, or negotiators; without, a copy of your own"],
      ["--recipient-name <text>", "who exactly gets it, for the record of the transmission"],
    ],
    about: "Write a list of persons; who may not be named is left out, and each leaving is logged.",
    run: async ({ client, given, terminal, onEvent }) => {
      const out = text(given, "out");
      const [, ending] = /\.(csv|xlsx|pdf)$/iu.exec(out) ?? [];
      if (ending === undefined) throw new Failure("usage", { missing: "out" });
      const [snapshot, recipient, recipientName] = ["snapshot", "to", "recipientName"].map((name) =>
        optional(given, name),
      );
      const result = await client.call(
        "register-list.export",
        {
          list: text(given, "list"),
          to: resolve(out),
          format: ending.toLowerCase() as Input["format"],
          language: terminal.language,
          ...(snapshot !== undefined && { snapshot }),
          ...(recipient !== undefined && { recipient: recipient as NonNullable<Input["recipient"]> }),
          ...(recipientName !== undefined && { recipientName }),
        },
        onEvent,
      );
      const { rows, leftOut } = result;
      const lines = [
        terminal.text("cli.list-written", { count: rows }),
        ...(leftOut.length > 0 ? [terminal.text("cli.list-left-out", { count: leftOut.length })] : []),
        ...leftOut.map(({ code, part, record, reason }) => {
          const what = record ?? terminal.text(`cli.list-part-${part}`);
          return `  ${code}  ${what}: ${terminal.text(`exclusion.${reason}`)}`;
        }),
      ];
      return { value: result, text: lines.join("\n"), exit: leftOut.length > 0 ? 1 : 0 };
    },
  },
  {
    name: "list-snapshot",
    positional: ["<list>"],
    options: [],
    about: "Freeze a list of persons as it stands today.",
    run: async ({ client, given, terminal }) => {
      const taken = await client.call("register-list.snapshot", { list: text(given, "list") });
      return done(
        taken,
        terminal.text("cli.list-snapshot", { code: taken.code, date: taken.taken, count: taken.entries }),
      );
    },
  },
  {
    name: "list-diff",
    positional: ["<list>"],
    options: [
      ["--from <date>", "a snapshot by day or code"],
      ["--to <date>", "a snapshot by day or code; without, the list as it stands"],
    ],
    about: "Tell two states of a list of persons apart: who came, who went, what changed, field by field.",
    run: async ({ client, given, terminal }) => {
      const to = optional(given, "to");
      const difference = await client.call("register-list.difference", {
        list: text(given, "list"),
        from: text(given, "from"),
        ...(to !== undefined && { to }),
      });
      return done(difference, differenceText(difference, terminal));
    },
  },
];

function differenceText({ added, removed, changed, list }: Difference, terminal: Terminal): string {
  const say = terminal.text.bind(terminal);
  const written = (value: unknown) =>
    value === null ? "–" : typeof value === "string" ? value : JSON.stringify(value);
  const changeLine = ({ code, field, before, after }: Difference["list"][number]) =>
    field === null
      ? `    ${code}: ${say(after === true ? "cli.list-record-come" : "cli.list-record-gone")}`
      : `    ${code}  ${field}: ${written(before)} → ${written(after)}`;
  const lines = [
    ...added.map(({ code }) => `+ ${code}`),
    ...removed.map(({ code }) => `- ${code}`),
    ...changed.flatMap(({ code, changes }) => [`~ ${code}`, ...changes.map(changeLine)]),
    ...list.map(changeLine),
  ];
  const counts = { added: added.length, removed: removed.length, changed: changed.length };
  return [...lines, say("cli.list-difference", counts)].join("\n");
}
