/** Entry of the application in Electron. Nothing here awaits: Electron is ready only after this module has run. */
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as electron from "electron";
import Store from "electron-store";
import { applicationFolders } from "./host/desktop/application-folders.ts";
import { Desktop } from "./host/desktop/desktop.ts";
import { InterfaceFiles } from "./host/desktop/interface-files.ts";
import { makeProfileFolder } from "./host/desktop/profile-folder.ts";
import { lockedBefore } from "./host/desktop/succession.ts";
import { utilityArchives } from "./host/electron/archive-utility.ts";
import { prepareElectron } from "./host/electron/before-ready.ts";
import { ElectronHost } from "./host/electron/electron-host.ts";
import { ElectronPreferences } from "./host/electron/electron-preferences.ts";
import { relaunch } from "./host/electron/relaunch.ts";

const { app } = electron;
const built = new URL("../../", import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, built));

process.umask(0o077);

const folders = applicationFolders();
const scratch = makeProfileFolder();
prepareElectron(electron, folders, scratch.path);

function begin(): void {
  const { version } = JSON.parse(readFileSync(at("package.json"), "utf8")) as { version: string };
  const stored = new Store({
    cwd: dirname(folders.preferences),
    name: "preferences",
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
  });
  const preferences = new ElectronPreferences(stored);
  const desktop = new Desktop({
    host: new ElectronHost(electron, {
      preload: at("dist/preload/preload.cjs"),
      preferences: () => preferences.read(),
      removeScratch: scratch.remove,
    }),
    preferences,
    files: new InterfaceFiles(at("dist/window")),
    dataFolder: folders.data,
    version,
    startArchiveProcess: utilityArchives(electron),
    lockedBefore: lockedBefore(),
    leave: (reason, ended) => relaunch(electron, reason, ended),
    end: () => app.exit(0),
  });
  // Whoever ends it, the archive is closed in good order first.
  app.on("before-quit", (event) => {
    event.preventDefault();
    void desktop.quit();
  });
  // The application ends by itself, also while one window takes the place of another.
  app.on("window-all-closed", () => undefined);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void desktop.quit());
  void desktop.start();
}

if (app.requestSingleInstanceLock()) void app.whenReady().then(begin);
else {
  scratch.remove();
  app.exit(0);
}
