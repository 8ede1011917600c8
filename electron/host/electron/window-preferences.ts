import type { Session, WebPreferences } from "electron";

/** How every page of ours runs: sandboxed, isolated from the preload script, without anything it does not need. */
export function windowPreferences(session: Session, preload: string): WebPreferences {
  return {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
    enableWebSQL: false,
    devTools: false,
    spellcheck: false,
    disableDialogs: true,
    v8CacheOptions: "none",
  };
}
