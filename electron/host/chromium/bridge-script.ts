import { NETWORK_NAMES, NETWORK_NAVIGATOR_NAMES } from "../desktop/network-switches.ts";

/** Names of the functions that the host puts on the page, and of the one that it takes dropped files from. */
export const BINDINGS = { send: "affiantSend", paths: "affiantPaths", take: "affiantTake" } as const;

/**
 * Runs in every page before its own scripts: puts the bridge on it and takes away what could reach the network. The
 * page's policy forbids these too; this is the second wall.
 */
export const BRIDGE_SCRIPT = `(() => {
  "use strict";
  const bound = (name) => { const given = globalThis[name]; return (value) => (given ?? globalThis[name])(value); };
  const send = bound("${BINDINGS.send}");
  const paths = bound("${BINDINGS.paths}");
  let listener = () => undefined;
  let next = 0;
  const dropped = new Map();
  const take = (id) => { const files = dropped.get(id); dropped.delete(id); return files ?? []; };
  Object.defineProperty(globalThis, "${BINDINGS.take}", { value: take });
  Object.defineProperty(globalThis, "affiantReceive", { value: (message) => listener(message) });
  Object.defineProperty(globalThis, "affiant", {
    value: Object.freeze({
      send: (request) => send(request),
      onEvent: (given) => { listener = given; },
      pathsOf: (files) => { const id = next++; dropped.set(id, Array.from(files)); return paths(id); },
    }),
  });
  for (const name of ${JSON.stringify(NETWORK_NAMES)}) {
    try { delete globalThis[name]; Object.defineProperty(globalThis, name, { value: undefined }); } catch {}
  }
  for (const name of ${JSON.stringify(NETWORK_NAVIGATOR_NAMES)}) {
    try { Object.defineProperty(Navigator.prototype, name, { value: undefined }); } catch {}
  }
})();`;
