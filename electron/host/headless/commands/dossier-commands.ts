import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { MessageKey } from "../../../../shared/messages/index.ts";
import type { CallOutput } from "../../../../shared/contract/contract.ts";
import type { Terminal } from "../terminal.ts";
import type { ArchiveCommand } from "./command.ts";
import { optional, parseJson, readText, text } from "./given.ts";

/** The export of a dossier. */
export const dossierCommand: ArchiveCommand = {
  name: "dossier",
  positional: ["<definition>"],
  options: [
    ["--out <dir>", "folder to write, which must not exist"],
    ["--dated <date>", "the stated date, YYYY-MM-DD: the same date and state give the same bytes"],
  ],
  about: "Write a dossier: a dossier record by id or code, or a JSON file.",
  run: async ({ client, given, terminal, onEvent }) => {
    const dated = optional(given, "dated");
    const outcome = await client.call(
      "dossier.export",
      {
        definition: definition(given.definition),
        out: resolve(text(given, "out")),
        ...(dated !== undefined && { dated }),
      },
      onEvent,
    );
    return { value: outcome, text: describeDossier(outcome, terminal), exit: outcome.written ? 0 : 1 };
  },
};

/** What a person is told about a dossier that was written or refused. */
export function describeDossier(outcome: CallOutput<"dossier.export">, terminal: Terminal): string {
  const left = outcome.exclusions.map(({ what, reason }) => `  ${what}: ${reason}`);
  if (!outcome.written) {
    const refusals = outcome.refusals.map(
      ({ code, where }) => `  ${terminal.text(`refusal.${code}` as MessageKey, { where })}`,
    );
    return [terminal.text("error.dossier-refused"), ...refusals, ...left].join("\n");
  }
  return [
    terminal.text("cli.dossier-written", { exhibits: outcome.exhibits, excluded: outcome.exclusions.length }),
    ...left,
    terminal.text("cli.dossier-code", { code: outcome.code }),
    terminal.text("cli.dossier-fingerprint", { fingerprint: outcome.signer }),
    terminal.text("cli.dossier-compare"),
  ].join("\n");
}

function definition(value: unknown): string | Record<string, unknown> {
  if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  const given = String(value);
  const isFile = given === "-" || given.endsWith(".json") || existsSync(given);
  return isFile ? (parseJson(readText(given)) as Record<string, unknown>) : given;
}
