import { resolve } from "node:path";
import type { CallEvent } from "../../../shared/contract/contract.ts";
import { ArchiveClient } from "./archive-client.ts";
import type { CommandContext, Given } from "./commands/command.ts";
import { optional, text } from "./commands/given.ts";
import { askPassphrase, type Terminal } from "./terminal.ts";

/** Where the passphrase comes from: a file, or the terminal. */
export function passphraseInput(
  given: Given,
  terminal: Terminal,
): { passphrase: string } | { passphraseFile: string } {
  const file = given.passphraseFile ?? process.env.AFFIANT_PASSPHRASE_FILE;
  if (typeof file === "string" && file !== "") return { passphraseFile: resolve(file) };
  return { passphrase: askPassphrase(terminal.text("cli.passphrase")) };
}

/**
 * Unlocks the archive in a process of its own, does something with it, and ends that process. An interrupt
 * asks for a stop that leaves nothing half-done; a second one ends at once.
 */
export async function withUnlocked(
  given: Given,
  terminal: Terminal,
  work: (context: CommandContext) => Promise<number>,
): Promise<number> {
  return withProcess(async (client) => {
    const folder = resolve(text(given, "archive"));
    const keyFile = optional(given, "myKey");
    const opened = await client.call("archive.unlock", {
      folder,
      ...passphraseInput(given, terminal),
      ...(keyFile !== undefined && { keyFile: resolve(keyFile) }),
    });
    if (opened.last) terminal.say("cli.unlocked", { time: opened.last.time, actor: opened.last.actor });
    if (!opened.seesIdentities) terminal.say("cli.fewer-rights");
    if (opened.readOnly) terminal.say("cli.read-only");
    else if (!opened.renamesAtomic) terminal.say("cli.renames-not-atomic");
    if (opened.clockBehind) terminal.say("cli.clock-behind");
    return work({ client, terminal, given, onEvent: showProgress(terminal) });
  });
}

/** Runs something with an archive process, which is gone afterwards. */
export async function withProcess<Result>(work: (client: ArchiveClient) => Promise<Result>): Promise<Result> {
  const client = new ArchiveClient();
  let asked = false;
  const onInterrupt = () => {
    if (asked) process.exit(1);
    asked = true;
    client.cancel();
  };
  process.on("SIGINT", onInterrupt);
  process.on("SIGTERM", onInterrupt);
  try {
    return await work(client);
  } finally {
    process.off("SIGINT", onInterrupt);
    process.off("SIGTERM", onInterrupt);
    await client.end();
  }
}

/** Shows the progress of long calls. */
export const showProgress =
  (terminal: Terminal) =>
  (event: CallEvent): void => {
    if (event.kind === "progress") terminal.progress(event.step, event.done, event.total, event.secondsLeft);
  };
