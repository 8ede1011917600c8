import type { CallInput } from "../../../../shared/contract/contract.ts";
import type { LateNames } from "../../../../shared/contract/late-names.ts";
import { Failure } from "../../../../shared/errors.ts";
import type { RecordId } from "../../../../shared/model/record-id.ts";
import type { Terminal } from "../terminal.ts";
import { done, type ArchiveCommand, type Outcome } from "./command.ts";
import { json, text, texts } from "./given.ts";

type Mark = CallInput<"testimony.mark-mentions">["marks"][number];

/** Marking names in a statement, and taking them out of the facts where they were found late. */
export const namingCommands: readonly ArchiveCommand[] = [
  {
    name: "mark",
    positional: ["<id>"],
    options: [
      [
        "--from <file>",
        "JSON array of {paragraph, start, end, kind, record}; record: whom it means, or null; - reads standard input",
      ],
      [
        "--foresee",
        "mark nothing; say which earlier versions would leave the facts, and where else the name stands",
      ],
    ],
    about: "Mark names in a statement; earlier reviewed versions that hold them are moved to the identities.",
    run: async ({ client, given, terminal }) => {
      const statement = text(given, "id");
      const marks = given.marks ?? json(given, "from");
      if (!Array.isArray(marks)) throw new Failure("usage", { missing: "from" });
      if (given.foresee === true) {
        const foreseen = await client.call("testimony.foresee-marks", {
          statement,
          marks: (marks as Mark[]).map(({ paragraph, start, end, record }) => ({
            paragraph,
            start,
            end,
            record,
          })),
        });
        return done(foreseen, lateText(foreseen, terminal, "cli.late-foreseen").join("\n"));
      }
      const marked = await client.call("testimony.mark-mentions", { statement, marks: marks as Mark[] });
      const lines = [terminal.text("cli.marked", { count: marked.mentions.length })];
      return lateOutcome(marked, marked.late, lines, terminal);
    },
  },
  {
    name: "move-named",
    positional: ["<mention>", "<subjects...>"],
    options: [],
    about: "Move what records say of a name in the facts to the identities; they wait for review again.",
    run: async ({ client, given, terminal }) => {
      const moved = await client.call("testimony.move-named", {
        mentions: [text(given, "mention") as RecordId],
        records: texts(given, "subjects"),
      });
      return lateOutcome(moved, moved, [], terminal);
    },
  },
];

/**
 * The outcome of an act that marked a name late: it has ended with 1 as long as the name still stands somewhere.
 *
 * @param lines - what is said of the act besides
 */
export function lateOutcome(
  value: unknown,
  late: LateNames | undefined,
  lines: readonly string[],
  terminal: Terminal,
): Outcome {
  if (!late) return done(value, lines.join("\n"));
  const isGone = late.stillNamed.length === 0 && late.unmarked.length === 0 && late.erased;
  const said = [...lines, ...lateText(late, terminal, "cli.late-moved")].join("\n");
  return { value, text: said, exit: isGone ? 0 : 1 };
}

function lateText(
  { moved, stillNamed, unmarked, beyondReach, erased }: LateNames,
  terminal: Terminal,
  heading: "cli.late-moved" | "cli.late-foreseen",
): string[] {
  const lines = [terminal.text(heading, { count: moved.length })];
  if (stillNamed.length > 0) lines.push(terminal.text("cli.late-still-named"));
  for (const { id, type, code, holds, versions } of stillNamed)
    lines.push(`  ${[holds, type, code, id, versions.join(",")].join("  ")}`);
  if (unmarked.length > 0) lines.push(terminal.text("cli.late-unmarked", { where: unmarked.join(", ") }));
  if (beyondReach.length > 0) lines.push(terminal.text("cli.disposal-reach"));
  for (const { kind, holds, record, transmission, time } of beyondReach)
    lines.push(
      `  ${[kind, holds, time, transmission, record].filter((part) => part !== undefined).join("  ")}`,
    );
  if (!erased) lines.push(terminal.text("cli.late-not-erased"));
  return lines;
}
