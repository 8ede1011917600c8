import { createApp } from "../../electron/core/app.ts";
import { nodeParsers } from "../../electron/host/headless/start-parser.ts";

/** Opens an archive, writes to it, and ends as a process does that is killed: without closing anything. */
const [folder, passphrase] = process.argv.slice(2) as [string, string];
const app = createApp({
  clock: () => ({ time: new Date(), state: "system" }),
  workFactor: 10,
  law: { version: "", categories: [] },
  software: "",
  startParser: nodeParsers(),
});
await app.call("archive.unlock", { folder, passphrase });
for (let at = 0; at < 5; at += 1)
  await app.call("record.add", {
    type: "person",
    records: [{ names: [{ text: `Записана востаннє ${at}` }] }],
  });
process.kill(process.pid, "SIGKILL");
