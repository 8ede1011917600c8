import type { KeyboardEvent } from "react";

/** True for the keys that save what is being written: Ctrl+Enter and Ctrl+S, or Command on a Mac. */
export const isSaveKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && (event.key === "Enter" || event.code === "KeyS");
