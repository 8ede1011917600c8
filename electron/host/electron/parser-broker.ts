import { fileURLToPath } from "node:url";
import type { UtilityProcess } from "electron";
import type { ParserEnd, ParserMemory } from "../../core/parsing/parser-port.ts";
import { workerUrl } from "../../core/worker-entry.ts";
import type { ElectronApi } from "./electron-api.ts";
import type { ParserNews, ParserWish } from "./parser-messages.ts";
import { utilityEnvironment } from "./utility-environment.ts";

const PARSER = fileURLToPath(workerUrl(new URL("./parser-process.ts", import.meta.url)));
const KIBIBYTE = 1024;

/**
 * Starts parser processes for an archive process and introduces the two to each other; what they say passes the main
 * process by. Under Electron a parser is a process of its own without keys, environment or terminal; it is not held
 * by Node's permission model.
 */
export class ParserBroker {
  readonly #electron: Pick<ElectronApi, "app" | "MessageChannelMain" | "utilityProcess">;
  readonly #archive: UtilityProcess;
  readonly #parsers = new Map<number, UtilityProcess>();

  constructor(
    electron: Pick<ElectronApi, "app" | "MessageChannelMain" | "utilityProcess">,
    archive: UtilityProcess,
  ) {
    this.#electron = electron;
    this.#archive = archive;
  }

  /** Does what the archive process wishes. */
  fulfil(wish: ParserWish): void {
    if (wish.kind === "parser-start") this.#start(wish.parser, wish.memory);
    else if (wish.kind === "parser-weigh") this.#weigh(wish.parser);
    else this.#parsers.get(wish.parser)?.kill();
  }

  /** Ends all of them: the archive process is gone. */
  endAll(): void {
    for (const child of this.#parsers.values()) child.kill();
  }

  #start(parser: number, { heap }: ParserMemory): void {
    const { MessageChannelMain, utilityProcess } = this.#electron;
    const child = utilityProcess.fork(PARSER, [], {
      env: utilityEnvironment(),
      execArgv: [`--max-old-space-size=${heap}`, "--disallow-code-generation-from-strings"],
      stdio: "ignore",
      serviceName: "Affiant parser",
    });
    this.#parsers.set(parser, child);
    let end: ParserEnd = "crashed";
    // The engine has one fatal error that foreign files cause: no more room.
    child.on("error", () => (end = "out-of-memory"));
    child.once("exit", () => {
      this.#parsers.delete(parser);
      this.#tell({ kind: "parser-ended", parser, end });
    });
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ kind: "port" }, [port1]);
    this.#archive.postMessage({ kind: "parser-port", parser } satisfies ParserNews, [port2]);
  }

  #weigh(parser: number): void {
    const pid = this.#parsers.get(parser)?.pid;
    const metric = this.#electron.app.getAppMetrics().find((each) => each.pid === pid);
    const bytes = metric && metric.memory.workingSetSize * KIBIBYTE;
    this.#tell({ kind: "parser-weight", parser, bytes });
  }

  #tell(news: ParserNews): void {
    this.#archive.postMessage(news);
  }
}
