import { Socket } from "node:net";
import type { ParserChannel, ParserMessage } from "../../core/parsing/parser-port.ts";
import { FrameReader, frameStart } from "./parser-frames.ts";

/** The descriptor of the pipe between the archive process and a parser. It is not a network socket. */
export const PIPE = 3;

/** Sends a message through a pipe; fulfilled when the pipe has taken it or is gone. */
export function sendThrough(pipe: Socket, message: ParserMessage): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    if (pipe.destroyed) done();
    else if (message.bytes === undefined) pipe.write(frameStart(message), done);
    else {
      pipe.cork();
      pipe.write(frameStart(message));
      pipe.write(message.bytes, done);
      pipe.uncork();
    }
  });
}

/** The parser process's end of the pipe. The process ends when the other end does. */
export function parserChannel(): ParserChannel {
  const pipe = new Socket({ fd: PIPE, readable: true, writable: true });
  pipe.on("error", () => process.exit(1));
  pipe.on("close", () => process.exit(0));
  // The terminal sends its interrupt to every process; the archive process decides what it means.
  process.on("SIGINT", () => undefined);
  return {
    send: (message) => sendThrough(pipe, message),
    listen: (listener) => {
      const frames = new FrameReader(listener);
      pipe.on("data", (piece: Uint8Array) => frames.push(piece));
    },
  };
}
