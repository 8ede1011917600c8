import { fork } from "node:child_process";
import { workerUrl } from "../../core/worker-entry.ts";
import type { ArchiveProcess } from "../ports.ts";
import type { FromArchive } from "./messages.ts";

/** Starts an archive process of plain Node. */
export function startArchiveChild(): ArchiveProcess {
  const child = fork(workerUrl(new URL("../../archive-process.ts", import.meta.url)), [], {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    // Nothing of the caller's environment is needed, and it may hold names.
    env: {},
  });
  return {
    // What cannot be sent is answered by its end.
    post: (message) => void child.send(message, () => undefined),
    onMessage: (listener) => void child.on("message", (message: FromArchive) => listener(message)),
    onExit: (listener) => void child.on("exit", listener),
    leave: () => {
      if (child.connected) child.disconnect();
    },
    kill: () => void child.kill("SIGKILL"),
  };
}
