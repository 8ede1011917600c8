/** The application in the system's Chromium, from its start or a lock until the next lock. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ChromiumHost } from "./host/chromium/chromium-host.ts";
import { findChromium } from "./host/chromium/find-chromium.ts";
import { applicationFolders } from "./host/desktop/application-folders.ts";
import { leaveToSuccessor, lockedBefore, onAbandoned } from "./host/desktop/succession.ts";
import { Desktop } from "./host/desktop/desktop.ts";
import { InterfaceFiles } from "./host/desktop/interface-files.ts";
import { PreferenceFile } from "./host/desktop/preference-file.ts";

process.umask(0o077);

const executable = findChromium();
if (executable === undefined) {
  console.error("Affiant found neither Electron nor Chromium. On Debian: apt install chromium");
  process.exit(2);
}
if (ChromiumHost.withoutSandbox && lockedBefore() === null) {
  console.error(
    "Started as root: Chromium runs without its sandbox. Start Affiant as an ordinary user to have it.",
  );
}

const root = new URL(import.meta.url.endsWith(".ts") ? "../" : "../../", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
const folders = applicationFolders();
const desktop = new Desktop({
  host: new ChromiumHost({ executable }),
  preferences: new PreferenceFile(folders.preferences),
  files: new InterfaceFiles(fileURLToPath(new URL("dist/window", root))),
  dataFolder: folders.data,
  version,
  lockedBefore: lockedBefore(),
  leave: leaveToSuccessor,
});
onAbandoned(() => void desktop.quit().finally(() => process.exit(1)));
process.on("SIGINT", () => void desktop.quit());
process.on("SIGTERM", () => void desktop.quit());
await desktop.start();
