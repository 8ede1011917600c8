import type { Session } from "electron";
import { WINDOW_SCHEME } from "./electron-api.ts";

/** A place where nothing is, and which cannot be resolved: whatever went to a proxy would end here. */
const NOWHERE = "nowhere.invalid:9";
const ALLOWED_SCHEMES: ReadonlySet<string> = new Set([`${WINDOW_SCHEME}:`, "data:"]);
const REFUSED_BY_VERIFIER = -2;

/**
 * Takes from a session what a browser would grant: permissions, devices, downloads, dictionaries, and every address
 * that is not ours.
 */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setCertificateVerifyProc((_request, answer) => answer(REFUSED_BY_VERIFIER));
  session.on("select-hid-device", (event, _details, answer) => {
    event.preventDefault();
    answer(null);
  });
  session.on("select-serial-port", (event, _ports, _contents, answer) => {
    event.preventDefault();
    answer("");
  });
  session.on("select-usb-device", (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) }));
  session.enableNetworkEmulation({ offline: true });
  void session.setProxy({ mode: "fixed_servers", proxyRules: NOWHERE, proxyBypassRules: "<-loopback>" });
  // A dictionary would be fetched from the network.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}

/** Whether a request may be answered at all. */
function isOurs(url: string): boolean {
  return URL.canParse(url) && ALLOWED_SCHEMES.has(new URL(url).protocol);
}
