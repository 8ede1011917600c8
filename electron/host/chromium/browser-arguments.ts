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
  // Names and addresses lead nowhere, loopback included.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  // WebRTC does not ask the resolver.
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-breakpad",
  "--disable-crash-reporter",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-spell-checking",
  "--no-pings",
  "--no-first-run",
  "--no-default-browser-check",
  "--password-store=basic",
  "--disk-cache-size=1",
  "--disable-gpu-shader-disk-cache",
  "--disable-features=Translate,MediaRouter,OptimizationHints,OptimizationGuideModelDownloading,AutofillServerCommunication,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,GlobalMediaControls",
];

/** The argument that makes an application window rather than a tab in a browser. */
export const APP_WINDOW = `--app=${WINDOW_ORIGIN}/`;
