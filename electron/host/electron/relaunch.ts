import type { LockReason } from "../desktop/lock-reason.ts";
import { LOCKED } from "../desktop/succession.ts";
import type { ElectronApi } from "./electron-api.ts";

/**
 * Ends this process at a lock and has Electron start the application anew: what passed through the main process
 * cannot be erased from its heap otherwise.
 *
 * @param ended - fulfilled when the window is gone
 * @param appImage - path of the AppImage that runs, if one does: its contents vanish with this process
 */
export async function relaunch(
  { app }: Pick<ElectronApi, "app">,
  reason: LockReason,
  ended: Promise<unknown>,
  appImage = process.env.APPIMAGE,
): Promise<void> {
  const given = process.argv.slice(1).filter((argument) => !argument.startsWith(LOCKED));
  app.relaunch({
    args: [...given, LOCKED + reason],
    ...(appImage !== undefined && appImage !== "" && { execPath: appImage }),
  });
  await ended.catch(() => undefined);
  app.exit(0);
}
