import type { WebContents } from "electron";

/** Keeps a page where it was put: it navigates nowhere, opens nothing, embeds nothing, selects no device. */
export function hardenContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-navigate", refuse);
  contents.on("will-frame-navigate", refuse);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
  contents.on("select-bluetooth-device", (event, _devices, answer) => {
    event.preventDefault();
    answer("");
  });
  contents.on("select-client-certificate", refuse);
  contents.on("login", refuse);
  contents.on("certificate-error", (event, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  // A page must not keep the application open by asking whether it may go.
  contents.on("will-prevent-unload", refuse);
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
