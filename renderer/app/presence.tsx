import { useEffect } from "react";
import { call } from "../api/bridge.ts";

const AT_MOST_EVERY = 15_000;

/** Tells the application that somebody is there, so that it does not lock under their hands. */
export function Presence() {
  useEffect(() => {
    let last = 0;
    const here = () => {
      const now = performance.now();
      if (now - last < AT_MOST_EVERY) return;
      last = now;
      void call("app.active", {}).catch(() => undefined);
    };
    const kinds = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
    for (const kind of kinds) window.addEventListener(kind, here, { passive: true, capture: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, here, { capture: true });
    };
  }, []);
  return null;
}
