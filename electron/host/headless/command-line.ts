import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { assetFolder } from "../../core/asset-folder.ts";
import { Failure } from "../../../shared/errors.ts";
import { COMMANDS } from "./commands/all.ts";
import type { ArchiveCommand, Given } from "./commands/command.ts";
import { demo } from "./commands/demo.ts";
import { categories, init, verify } from "./commands/free-commands.ts";
import { dossierFolderCommands } from "./commands/proof-commands.ts";
import { runScript } from "./commands/run-script.ts";
import { exitOf, failureText } from "./failure-text.ts";
import { withUnlocked } from "./unlocked.ts";
import { EXIT, Terminal } from "./terminal.ts";

/** Options common to all commands. */
const COMMON: readonly (readonly [string, string])[] = [
  ["--json", "results as JSON on standard output"],
  ["--passphrase-file <file>", "file with the passphrase on its first line"],
  ["--my-key <file>", "your own key file, where it is not in the archive"],
  ["--language <code>", "en, uk, fr or ru"],
];

/**
 * Carries out one command line.
 *
 * @returns the exit code: 0 done, 1 findings or refusals, 2 bad usage or input, 3 cannot unlock
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  let exit: number = EXIT.done;
  const program = new Command("affiant")
    .description("Keeps testimony encrypted here, writes dossiers, never uses the network.")
    .version(version())
    .exitOverride()
    .showHelpAfterError(false);

  const add = (
    name: string,
    positional: readonly string[],
    options: ArchiveCommand["options"],
    about: string,
    action: (given: Given, terminal: Terminal) => Promise<number>,
  ) => {
    const command = program
      .command([name, ...positional].join(" "))
      .description(about)
      .exitOverride();
    for (const [flags, words] of [...options, ...COMMON]) command.option(flags, words);
    command.action(async (...values: unknown[]) => {
      const given = { ...namedValues(positional, values), ...command.opts<Given>() };
      const terminal = new Terminal({
        json: given.json === true,
        language: given.language as string | undefined,
      });
      try {
        exit = await action(given, terminal);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        exit = exitOf(error);
        const concerning = concernedBy(error, given);
        if (terminal.json)
          terminal.result({ error: error.toData(), ...(concerning !== undefined && { concerning }) }, "");
        terminal.note(failureText(error, terminal, concerning));
      }
    });
  };

  add(
    "init",
    ["<archive>"],
    [["--holder <name>", "name of its first person"]],
    "Make an archive and its first person.",
    init,
  );
  for (const command of COMMANDS) {
    add(
      command.name,
      ["<archive>", ...command.positional],
      command.options,
      command.about,
      async (given, terminal) =>
        (await command.first?.(given, terminal)) ??
        withUnlocked(given, terminal, async (context) => {
          const { value, text, exit: code } = await command.run(context);
          if (value !== undefined) terminal.result(value, text);
          return code;
        }),
    );
  }
  add(
    "run",
    ["<archive>", "<script>"],
    [],
    "Carry out many commands, one JSON command a line, on one unlock.",
    runScript,
  );
  add(
    "verify",
    ["[dossier]"],
    [
      ["--signer <fingerprint>", "fingerprint of the key that should have signed"],
      ["--code <code>", "code that the dossier should have"],
      ["--page-hash", "say the SHA-256 of the verify.html of this release, and verify nothing"],
    ],
    "Verify a dossier folder; needs no archive.",
    verify,
  );
  for (const { name, positional, options, about, run } of dossierFolderCommands)
    add(name, positional, options, about, run);
  add("categories", ["[id]"], [], "Show the legal categories and their elements.", categories);
  add(
    "demo",
    [],
    [["--out <dir>", "folder to write"]],
    "Make the fictional sample case and its dossier.",
    demo,
  );

  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  }
  return exit;
}

/** Positional values by their names: `<id>` is `id`. */
function namedValues(positional: readonly string[], values: readonly unknown[]): Given {
  return Object.fromEntries(
    positional.map((name, index) => [name.replaceAll(/[<>[\].]/gu, ""), values[index]]),
  );
}

/** The file or the thing on the command line that a failure is about: the core never names it. */
function concernedBy({ code, params }: Failure, given: Given): string | undefined {
  const by = (name: string) => (typeof given[name] === "string" ? given[name] : undefined);
  if (params.what === "passphrase-file") return by("passphraseFile") ?? process.env.AFFIANT_PASSPHRASE_FILE;
  if (code.startsWith("destination")) return by("skipBadRows") ?? by("out") ?? by("to");
  if (code.startsWith("table-map")) return by("map");
  if (code.startsWith("table-")) return by("file");
  if (code === "unknown-id") return by("id") ?? by("case") ?? by("definition");
  if (code === "unknown-element") return by("element");
  if (code === "unknown-category") return by("category") ?? by("id");
  if (code === "unknown-record-type") return by("type");
  if (
    [
      "not-json",
      "not-a-record",
      "file-missing",
      "unknown-field",
      "invalid-field",
      "invalid-date",
      "dossier-definition-invalid",
      "note-invalid",
    ].includes(code)
  ) {
    return by("file") ?? by("from") ?? by("definition") ?? by("script") ?? by("since") ?? by("dossier");
  }
  if (code === "not-a-dossier" || code === "dossier-changed") return by("dossier");
  if (code === "age-recipient-invalid") return undefined;
  return by("archive");
}

function version(): string {
  const { version: number } = JSON.parse(
    readFileSync(join(assetFolder("law"), "../../package.json"), "utf8"),
  ) as { version: string };
  return number;
}
