import { resolve } from "node:path";
import type { CallEvent } from "../../../shared/contract/contract.ts";
import { ArchiveClient } from "./archive-client.ts";
import type { CommandContext, Given } from "./commands/command.ts";
import { optional, text } from "./commands/given.ts";
import type { Terminal } from "./terminal.ts";

/** The file with the passphrase, where one was named. */
export function passphraseFileOf(given: Given): string | undefined {
  const file = given.passphraseFile ?? process.env.AFFIANT_PASSPHRASE_FILE;
  return typeof file === "string" && file !== "" ? resolve(file) : undefined;
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
    const input = { folder, ...(keyFile !== undefined && { keyFile: resolve(keyFile) }) };
    const passphraseFile = passphraseFileOf(given);
    const opened = await (passphraseFile === undefined
      ? client.unlockAsking(input, terminal.text("cli.passphrase"))
      : client.call("archive.unlock", { ...input, passphraseFile }));
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
