import { resolve } from "node:path";
import type { CallInput, CallOutput } from "../../../../shared/contract/contract.ts";
import { Failure } from "../../../../shared/errors.ts";
import type { Terminal } from "../terminal.ts";
import { done, type ArchiveCommand, type CommandContext, type Outcome } from "./command.ts";
import { optional, text, texts } from "./given.ts";

type Act = (context: CommandContext) => Promise<Outcome>;

const HOLD_ACTS: Readonly<Record<string, Act>> = {
  set: async ({ client, given, terminal }) => {
    const review = optional(given, "review");
    const set = await client.call("hold.set", {
      ids: texts(given, "subjects"),
      reason: text(given, "reason") as CallInput<"hold.set">["reason"],
      ...(review !== undefined && { review }),
    });
    return done(set, terminal.text("cli.hold-set", { count: set.held.length }));
  },
  lift: async ({ client, given, terminal }) => {
    const { lifted } = await client.call("hold.lift", { ids: texts(given, "subjects") });
    return done({ lifted }, terminal.text("cli.hold-lifted", { count: lifted.length }));
  },
  list: async ({ client }) => {
    const holds = await client.call("hold.list", {});
    const lines = holds.map(({ id, type, reason, since, review }) =>
      [id, type, reason, since, review ?? ""].join("  ").trimEnd(),
    );
    return done(holds, lines.join("\n"));
  },
};

const DISPOSAL_ACTS: Readonly<Record<string, Act>> = {
  propose: async ({ client, given, terminal }) => {
    const proposed = await client.call("disposal.propose", {
      ids: texts(given, "subjects"),
      reason: text(given, "reason") as CallInput<"disposal.propose">["reason"],
      basis: text(given, "basis") as CallInput<"disposal.propose">["basis"],
    });
    const { id, records, related } = proposed;
    const lines = [terminal.text("cli.disposal-proposed", { id, count: records.length })];
    if (related.length > 0)
      lines.push(
        terminal.text("cli.disposal-related"),
        ...related.map((each) => `  ${each.type}  ${each.id}`),
      );
    return done(proposed, lines.join("\n"));
  },
  approve: async ({ client, given, terminal }) => {
    const outcome = await client.call("disposal.approve", { id: subject(given) });
    return done(outcome, disposedText(outcome, terminal));
  },
  withdraw: async ({ client, given, terminal }) => {
    const withdrawn = await client.call("disposal.withdraw", { id: subject(given) });
    return done(withdrawn, terminal.text("cli.disposal-withdrawn"));
  },
  list: async ({ client }) => {
    const listed = await client.call("disposal.list", {});
    const lines = [
      ...listed.proposals.flatMap(({ id, reason, basis, proposed, records }) => [
        `${id}  ${proposed}  ${reason}  ${basis}`,
        ...records.map((record) => `  ${record.type}  ${record.id}`),
      ]),
      ...listed.tombstones.map(
        ({ id, type, disposed, reason }) => `† ${id}  ${type}  ${disposed}  ${reason}`,
      ),
    ];
    return done(listed, lines.join("\n"));
  },
  "export-list": async ({ client, given, terminal }) => {
    const written = await client.call("disposal.export", { to: resolve(text(given, "to")) });
    return done(written, terminal.text("cli.disposal-list-written", { count: written.records }));
  },
  apply: async ({ client, given, terminal }) => {
    const outcome = await client.call("disposal.apply", { from: resolve(text(given, "from")) });
    const lines = [disposedText(outcome, terminal)];
    if (outcome.held.length > 0)
      lines.push(terminal.text("cli.disposal-held", { count: outcome.held.length }));
    return { value: outcome, text: lines.join("\n"), exit: outcome.held.length > 0 ? 1 : 0 };
  },
};

/** Preservation and disposal: `hold ARCHIVE set|lift|list`, `dispose ARCHIVE propose|approve|withdraw|list|export-list|apply`. */
export const disposalCommands: readonly ArchiveCommand[] = [
  {
    name: "hold",
    positional: ["<action>", "[subjects...]"],
    options: [
      [
        "--reason <code>",
        "set: proceedings, request-of-court, request-of-investigators, request-of-person, dispute, internal-review",
      ],
      ["--review <day>", "set: the day on which to look at it again; the hold stays until it is lifted"],
    ],
    about: "Keep records from being disposed of: set ID…, lift ID…, list.",
    run: (context) => actOf(HOLD_ACTS, context),
  },
  {
    name: "dispose",
    positional: ["<action>", "[subjects...]"],
    options: [
      [
        "--reason <code>",
        "propose: retention-ended, permission-withdrawn, erasure-asked, not-needed, received-in-error, returned, ordered",
      ],
      [
        "--basis <code>",
        "propose: retention-schedule, request-of-person, order-of-court, decision-of-organisation",
      ],
      ["--to <file>", "export-list: where to write it"],
      ["--from <file>", "apply: a list that somebody else has signed"],
    ],
    about:
      "Dispose of records, by two people: propose ID…, approve or withdraw PROPOSAL, list, export-list, apply.",
    run: (context) => actOf(DISPOSAL_ACTS, context),
  },
];

function actOf(acts: Readonly<Record<string, Act>>, context: CommandContext): Promise<Outcome> {
  const action = text(context.given, "action");
  const act = Object.hasOwn(acts, action) ? acts[action] : undefined;
  if (!act) throw new Failure("usage", { missing: "action" });
  return act(context);
}

function subject(given: CommandContext["given"]): string {
  const [only, ...more] = texts(given, "subjects");
  if (only === undefined || more.length > 0) throw new Failure("usage", { missing: "subjects" });
  return only;
}

function disposedText(
  { disposed, objectsRemoved, beyondReach }: CallOutput<"disposal.approve">,
  terminal: Terminal,
): string {
  const lines = [terminal.text("cli.disposed", { count: disposed.length, objects: objectsRemoved })];
  if (beyondReach.length > 0) {
    lines.push(terminal.text("cli.disposal-reach"));
    for (const { kind, holds, record, transmission, time } of beyondReach)
      lines.push(
        `  ${[kind, holds, time, transmission, record].filter((part) => part !== undefined).join("  ")}`,
      );
  }
  return [...lines, terminal.text("cli.disposal-backups")].join("\n");
}
