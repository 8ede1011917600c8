import type { ParentPort } from "electron";
import type { ToArchive } from "../headless/messages.ts";
import type { HostConnection } from "../ports.ts";
import type { ParserNews } from "./parser-messages.ts";

/** The archive process's end of its connection, in a utility process. Electron ends it with the main process. */
export function utilityConnection(parent: ParentPort): HostConnection {
  return {
    send: (message) => parent.postMessage(message),
    onMessage: (listener) => {
      parent.on("message", ({ data }) => {
        const message = data as ToArchive | ParserNews;
        if (message.kind === "call" || message.kind === "cancel") listener(message);
      });
    },
    onGone: () => undefined,
  };
}

/** The port to the main process, where this is a utility process of Electron; undefined in plain Node. */
export function parentPort(): ParentPort | undefined {
  return (process as Partial<Pick<NodeJS.Process, "parentPort">>).parentPort;
}
