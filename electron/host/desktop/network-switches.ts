/**
 * Switches of Chromium's command line that close the ways by which it would talk to somebody. Electron is given them
 * as well: it is the same browser.
 */
export const NETWORK_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  // Names and addresses lead nowhere, loopback included.
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  // WebRTC does not ask the resolver.
  ["webrtc-ip-handling-policy", "disable_non_proxied_udp"],
  ["force-webrtc-ip-handling-policy", "disable_non_proxied_udp"],
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["disable-sync"],
  ["disable-breakpad"],
  ["disable-crash-reporter"],
  ["no-pings"],
  ["disk-cache-size", "1"],
  ["disable-http-cache"],
  ["disable-gpu-shader-disk-cache"],
  [
    "disable-features",
    [
      "Translate",
      "MediaRouter",
      "OptimizationHints",
      "OptimizationGuideModelDownloading",
      "AutofillServerCommunication",
      "InterestFeedContentSuggestions",
      "CertificateTransparencyComponentUpdater",
      "DialMediaRouteProvider",
      "GlobalMediaControls",
    ].join(","),
  ],
];

/** Means of a page to reach a network or another page, taken from it before its own scripts run. */
export const NETWORK_NAMES: readonly string[] = [
  "RTCPeerConnection",
  "webkitRTCPeerConnection",
  "RTCDataChannel",
  "WebTransport",
  "WebSocket",
  "WebSocketStream",
  "EventSource",
  "XMLHttpRequest",
  "SharedWorker",
  "Worker",
  "PresentationRequest",
  "BroadcastChannel",
  "fetch",
  "fetchLater",
  "open",
];

/** The same, where it stands on `navigator`. */
export const NETWORK_NAVIGATOR_NAMES: readonly string[] = ["sendBeacon", "serviceWorker"];
