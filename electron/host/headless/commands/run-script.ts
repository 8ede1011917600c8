import { Failure } from "../../../../shared/errors.ts";
import { exitOf, failureText } from "../failure-text.ts";
import type { Terminal } from "../terminal.ts";
import { withUnlocked } from "../unlocked.ts";
import { COMMANDS } from "./all.ts";
import type { ArchiveCommand, Given } from "./command.ts";
import { parseJson, readText, text } from "./given.ts";

type Step = { readonly command: ArchiveCommand; readonly given: Given };

/**
 * Carries out a script on one unlock: one JSON command a line, for example
 * `{"command": "add", "type": "person", "record": {…}}`. Positional values and options stand under their names
 * (`readData` for `--read-data`). All lines are read before the first is carried out; a command that fails
 * stops the script. One JSON line of output for each command.
 */
export async function runScript(given: Given, terminal: Terminal): Promise<number> {
  const steps = readSteps(text(given, "script"));
  return withUnlocked(given, terminal, async (context) => {
    let exit = 0;
    for (const [index, { command, given: values }] of steps.entries()) {
      const line = index + 1;
      try {
        const outcome = await command.run({ ...context, given: values });
        process.stdout.write(
          `${JSON.stringify({ line, command: command.name, ok: true, exit: outcome.exit, result: outcome.value })}\n`,
        );
        exit = Math.max(exit, outcome.exit);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        process.stdout.write(
          `${JSON.stringify({ line, command: command.name, ok: false, error: error.toData() })}\n`,
        );
        terminal.note(failureText(error, terminal, `${line}`));
        return exitOf(error);
      }
    }
    return exit;
  });
}

function readSteps(path: string): Step[] {
  return readText(path)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const value = parseJson(line);
      if (value === null || typeof value !== "object" || Array.isArray(value))
        throw new Failure("usage", { missing: "command" });
      const given = value as Given;
      const command = COMMANDS.find(({ name }) => name === given.command);
      if (!command) throw new Failure("usage", { missing: "command" });
      return { command, given: { ...given, script: true } };
    });
}
