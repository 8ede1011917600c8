import { fileURLToPath } from "node:url";
import { workerUrl } from "../../core/worker-entry.ts";
import type { FromArchive } from "../headless/messages.ts";
import type { ArchiveProcess, StartArchiveProcess } from "../ports.ts";
import type { ElectronApi } from "./electron-api.ts";
import { ParserBroker } from "./parser-broker.ts";
import type { ParserWish } from "./parser-messages.ts";
import { utilityEnvironment } from "./utility-environment.ts";

const ENTRY = fileURLToPath(workerUrl(new URL("../../archive-process.ts", import.meta.url)));

/** Starts archive processes as Electron's utility processes, which need no `runAsNode`. */
export function utilityArchives(
  electron: Pick<ElectronApi, "app" | "MessageChannelMain" | "utilityProcess">,
): StartArchiveProcess {
  return () => startArchive(electron);
}

function startArchive(
  electron: Pick<ElectronApi, "app" | "MessageChannelMain" | "utilityProcess">,
): ArchiveProcess {
  const child = electron.utilityProcess.fork(ENTRY, [], {
    env: utilityEnvironment(),
    stdio: "ignore",
    serviceName: "Affiant archive",
  });
  const parsers = new ParserBroker(electron, child);
  const listeners = new Set<(message: FromArchive) => void>();
  child.on("message", (message: FromArchive | ParserWish) => {
    if (isWish(message)) parsers.fulfil(message);
    else for (const listener of listeners) listener(message);
  });
  child.once("exit", () => parsers.endAll());
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void listeners.add(listener),
    onExit: (listener) => void child.once("exit", listener),
    // It has answered that it is locked; nothing that it could still do is wanted.
    leave: () => void child.kill(),
    kill: () => endByForce(child.pid),
  };
}

const isWish = (message: FromArchive | ParserWish): message is ParserWish =>
  message.kind.startsWith("parser-");

function endByForce(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It is gone, which is what was wanted.
  }
}
