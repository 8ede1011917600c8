import { createApp } from "../../electron/core/app.ts";
import type { CallName } from "../../shared/contract/contract.ts";

/**
 * A process that unlocks an archive, says so, and then makes one call on its keys: to be killed in between.
 * Arguments: folder, passphrase, name of the call, its input as JSON.
 */
const [folder, passphrase, name, input] = process.argv.slice(2) as [string, string, CallName, string];
const app = createApp({
  clock: () => ({ time: new Date(), state: "system" }),
  workFactor: 10,
  law: { version: "", categories: [] },
  software: "",
} as unknown as Parameters<typeof createApp>[0]);
await app.call("archive.unlock", { folder, passphrase });
process.stdout.write("ready\n");
await app.call(name, JSON.parse(input) as never);
process.stdout.write("done\n");
// Ends as a killed process does, so that what follows always starts from an archive that was not closed.
process.kill(process.pid, "SIGKILL");
