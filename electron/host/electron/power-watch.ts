import type { ElectronApi } from "./electron-api.ts";

/** On Linux a locked screen is told by no event; it is asked for this often, in milliseconds. */
const ASKED_EVERY = 5_000;
/** Seconds without input from which on the system is asked whether it is locked. */
const IDLE_SECONDS = 60;

/** Calls back when the machine is about to sleep or to end, or when its user has locked the screen or left. */
export function watchPower(
  { powerMonitor }: Pick<ElectronApi, "powerMonitor">,
  listener: () => void,
  platform = process.platform,
): void {
  powerMonitor.on("suspend", listener);
  powerMonitor.on("shutdown", listener);
  powerMonitor.on("lock-screen", listener);
  powerMonitor.on("user-did-resign-active", listener);
  if (platform !== "linux") return;
  setInterval(() => {
    if (powerMonitor.getSystemIdleState(IDLE_SECONDS) === "locked") listener();
  }, ASKED_EVERY).unref();
}
