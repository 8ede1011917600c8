import type { HostConnection } from "../ports.ts";
import type { ToArchive } from "./messages.ts";

/** The archive process's end of its connection, in a child process of Node. */
export function parentConnection(): HostConnection {
  // The terminal sends its interrupt to every process; the parent decides what it means.
  process.on("SIGINT", () => undefined);
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on("message", (message: ToArchive) => listener(message)),
    onGone: (listener) => void process.on("disconnect", listener),
  };
}
