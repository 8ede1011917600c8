import { dirname } from "node:path";
import type { ApplicationFolders } from "../desktop/application-folders.ts";
import { NETWORK_SWITCHES } from "../desktop/network-switches.ts";
import { WINDOW_SCHEME, type ElectronApi } from "./electron-api.ts";

/**
 * Everything that Electron wants to know before it is ready: sandbox, switches, our scheme, and where Chromium may
 * put what it must put somewhere.
 *
 * @param scratch - folder of this run for the browser's own files; removed at the end
 */
export function prepareElectron(
  { app, protocol }: Pick<ElectronApi, "app" | "protocol">,
  folders: ApplicationFolders,
  scratch: string,
): void {
  app.enableSandbox();
  for (const [name, value] of NETWORK_SWITCHES) app.commandLine.appendSwitch(name, value);
  app.setPath("userData", dirname(folders.preferences));
  app.setPath("sessionData", scratch);
  app.setPath("crashDumps", scratch);
  // No `bypassCSP`, no `corsEnabled`, no service workers, and no code cache, which would be written to disk.
  protocol.registerSchemesAsPrivileged([
    {
      scheme: WINDOW_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    },
  ]);
}
