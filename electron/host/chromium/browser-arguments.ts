import { NETWORK_SWITCHES } from "../desktop/network-switches.ts";

/** Address of the interface inside the browser. It exists nowhere: every request is answered by us. */
export const WINDOW_ORIGIN = "https://app.internal";

/**
 * How the browser is started. Each of these closes a way by which it would otherwise talk to somebody, remember
 * something or offer something that is not ours.
 */
export const BROWSER_ARGUMENTS: readonly string[] = [
  "--incognito",
  // No warning bar over the window for the arguments below.
  "--test-type",
  ...NETWORK_SWITCHES.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-spell-checking",
  "--no-first-run",
  "--no-default-browser-check",
  "--password-store=basic",
];

/** The argument that makes an application window rather than a tab in a browser. */
export const APP_WINDOW = `--app=${WINDOW_ORIGIN}/`;
