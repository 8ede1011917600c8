/**
 * What this host uses of Electron. It is a parameter everywhere, so that all but the entry runs without Electron's
 * binary.
 */
export type ElectronApi = Pick<
  typeof import("electron"),
  | "app"
  | "BrowserWindow"
  | "clipboard"
  | "dialog"
  | "ipcMain"
  | "Menu"
  | "MessageChannelMain"
  | "powerMonitor"
  | "protocol"
  | "session"
  | "utilityProcess"
>;

/** Scheme of the window's own addresses. */
export const WINDOW_SCHEME = "app";

/** Origin of every page that we serve. */
export const WINDOW_ORIGIN = `${WINDOW_SCHEME}://window`;

/** The one channel on which a window sends, and the one on which it hears. */
export const TO_APPLICATION = "affiant";
export const TO_WINDOW = "affiant-event";
