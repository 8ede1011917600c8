import type { MessagePortMain } from "electron";
import type { ParserChannel } from "../../core/parsing/parser-port.ts";
import { fromPort, toPort } from "./parser-messages.ts";

/** The parser process's end of the port. The process ends when the other end does. */
export function portChannel(
  port: Pick<MessagePortMain, "on" | "postMessage" | "start">,
  end: () => void = () => process.exit(0),
): ParserChannel {
  port.on("close", end);
  return {
    send: (message) => {
      port.postMessage(toPort(message));
      return Promise.resolve();
    },
    listen: (listener) => {
      port.on("message", ({ data }) => listener(fromPort(data)));
      port.start();
    },
  };
}
