import { resolve } from "node:path";
import { Failure } from "../../../../shared/errors.ts";
import { done, type ArchiveCommand } from "./command.ts";
import { findingText } from "../finding-text.ts";
import { number, optional } from "./given.ts";

/** Commands on the custody log, and the check. */
export const custodyCommands: readonly ArchiveCommand[] = [
  {
    name: "check",
    positional: [],
    options: [
      ["--read-data", "decrypt and hash every stored file"],
      ["--since <note>", "a checkpoint kept elsewhere, which the log must continue"],
      ["--repair-index", "build the search index again first; nothing else is ever repaired"],
    ],
    about: "Look for damage and for changes made behind the log.",
    run: async ({ client, given, terminal, onEvent }) => {
      const since = optional(given, "since");
      const outcome = await client.call(
        "check.run",
        {
          readData: given.readData === true,
          repairIndex: given.repairIndex === true,
          ...(since !== undefined && { since: resolve(since) }),
        },
        onEvent,
      );
      const errors = outcome.findings.some(({ severity }) => severity === "error");
      const head = errors
        ? terminal.text("cli.check-findings", { count: outcome.findings.length })
        : terminal.text("cli.check-clean");
      const lines = outcome.findings.map((finding) => findingText(finding, terminal));
      return { value: outcome, text: [head, ...lines].join("\n\n"), exit: errors ? 1 : 0 };
    },
  },
  {
    name: "log",
    positional: [],
    options: [
      ["--checkpoint", "print the signed state of the log, to be kept on paper or elsewhere"],
      ["--co-sign", "sign the state that dossiers lead to, and print it with all its signatures"],
      ["--since <note>", "with --co-sign: a checkpoint kept elsewhere, which the log must continue"],
      ["--record <id>", "entries about one record"],
      ["--from <n>", "first sequence"],
    ],
    about: "Show the custody log.",
    run: async ({ client, given, terminal }) => {
      if (given.checkpoint === true) {
        const checkpoint = await client.call("custody.checkpoint", {});
        terminal.say("cli.log-state", { size: checkpoint.size, code: checkpoint.code });
        const { content } = checkpoint;
        terminal.say("cli.log-content", {
          size: content.size,
          code: content.code,
          signers: codesOf(content.signers),
        });
        return done(checkpoint, checkpoint.note.trimEnd());
      }
      const since = optional(given, "since");
      if (given.coSign === true) {
        const signed = await client.call(
          "custody.cosign",
          since === undefined ? {} : { since: resolve(since) },
        );
        if (!signed.added) terminal.say("cli.signed-before");
        const { size, code, signers } = signed;
        terminal.say("cli.log-content", { size, code, signers: codesOf(signers) });
        return done(signed, signed.note.trimEnd());
      }
      if (since !== undefined) throw new Failure("usage");
      const record = optional(given, "record");
      const { entries } = await client.call("custody.log", {
        limit: 1_000_000,
        from: number(given, "from") ?? 0,
        ...(record !== undefined && { record }),
      });
      const lines = entries.map((entry) =>
        ["sequence", "time", "action", "type", "record"].map((name) => logField(entry[name])).join("  "),
      );
      return done(entries, lines.join("\n"));
    },
  },
];

const codesOf = (signers: readonly { readonly code: string }[]): string =>
  signers.map(({ code }) => code).join(", ");

const logField = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
