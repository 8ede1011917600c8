/**
 * Runs in every page before its own scripts: puts the bridge on it and takes away what could reach the network. The
 * page's policy forbids these too; this is the second wall.
 */
export const BRIDGE_SCRIPT = `(() => {
  "use strict";
  const send = globalThis.affiantSend;
  let listener = () => undefined;
  Object.defineProperty(globalThis, "affiantReceive", { value: (message) => listener(message) });
  Object.defineProperty(globalThis, "affiant", {
    value: Object.freeze({
      send: (request) => (send ?? globalThis.affiantSend)(request),
      onEvent: (given) => { listener = given; },
    }),
  });
  for (const name of [
    "RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel", "WebTransport", "WebSocket", "WebSocketStream",
    "EventSource", "XMLHttpRequest", "SharedWorker", "Worker", "PresentationRequest", "BroadcastChannel", "fetch",
    "open",
  ]) {
    try { delete globalThis[name]; Object.defineProperty(globalThis, name, { value: undefined }); } catch {}
  }
  try { Object.defineProperty(Navigator.prototype, "sendBeacon", { value: undefined }); } catch {}
  try { Object.defineProperty(Navigator.prototype, "serviceWorker", { value: undefined }); } catch {}
})();`;
