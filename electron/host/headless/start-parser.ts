import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Socket } from "node:net";
import { dirname, join, parse } from "node:path";
import { fileURLToPath } from "node:url";
import type {
  ParserEnd,
  ParserListener,
  ParserMemory,
  ParserMessage,
  ParserProcess,
  StartParser,
} from "../../core/parsing/parser-port.ts";
import { workerUrl } from "../../core/worker-entry.ts";
import { FrameReader } from "./parser-frames.ts";
import { PIPE, sendThrough } from "./parser-pipe.ts";

/** Part of util-linux: lets the kernel end a process with its parent, even one that no longer listens. */
const SETPRIV = "/usr/bin/setpriv";
const SETPRIV_OPTIONS = ["--pdeathsig", "KILL", "--no-new-privs"];
const ON_LINUX = process.platform === "linux";
const WASM_PAGE_MEBIBYTES = 1 / 16;

const PARSER = workerUrl(new URL("./parser-process.ts", import.meta.url));

/**
 * Starts parser processes of plain Node.
 *
 * They run under Node's permission model: they may read the program and its libraries and nothing else, write
 * nothing, start neither processes nor threads, load no native module. Their environment is empty, they have
 * one pipe to this process and no terminal, and a memory dump of them is empty. Where the system is Linux
 * their memory is read from `/proc`, and the kernel ends them with this process.
 *
 * @param entry - the module to run
 */
export function nodeParsers(entry: URL = PARSER): StartParser {
  const program = fileURLToPath(entry);
  const readable = [...programFolders(), dirname(program)].map((path) => `--allow-fs-read=${path}`);
  return (memory) => new NodeParser([...limitsOf(memory), ...readable, program]);
}

function limitsOf({ heap, resident }: ParserMemory): string[] {
  return [
    `--max-old-space-size=${heap}`,
    `--wasm-max-mem-pages=${Math.ceil(resident / WASM_PAGE_MEBIBYTES)}`,
    "--disallow-code-generation-from-strings",
    "--permission",
  ];
}

/** The program's own code, its libraries, and the file that says of what kind its modules are. */
function programFolders(): string[] {
  const electron = join(dirname(fileURLToPath(import.meta.url)), "../..");
  const libraries = /^.*?[/\\]node_modules(?=[/\\])/.exec(fileURLToPath(import.meta.resolve("mupdf")))?.[0];
  if (libraries === undefined) throw new Error("the libraries are not where libraries are");
  let folder = dirname(electron);
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
  const own = ["package.json", "node_modules"].map((name) => join(folder, name));
  return [electron, join(electron, "../shared"), libraries, ...own];
}

class NodeParser implements ParserProcess {
  readonly #process: ChildProcess;
  readonly #pipe: Socket;
  readonly #gone: Promise<void>;
  #listener: ParserListener | undefined;
  #nonsense = false;
  #end: ParserEnd | undefined;

  constructor(options: readonly string[]) {
    const [command, ...before] =
      ON_LINUX && existsSync(SETPRIV) ? [SETPRIV, ...SETPRIV_OPTIONS, process.execPath] : [process.execPath];
    this.#process = spawn(command, [...before, ...options], {
      env: {},
      cwd: parse(process.execPath).root,
      stdio: ["ignore", "ignore", "ignore", "pipe"],
      windowsHide: true,
    });
    this.#pipe = this.#process.stdio[PIPE] as Socket;
    this.#dumpNothing();
    this.#gone = new Promise((resolve) => {
      this.#process.once("error", () => this.#tellEnd("crashed", resolve));
      this.#process.once("exit", (_, signal) => this.#tellEnd(endOf(signal), resolve));
    });
    const frames = new FrameReader((message) => this.#listener?.message(message));
    this.#pipe.on("data", (piece: Uint8Array) => this.#take(frames, piece));
    // Its end is told by the process, not by the pipe.
    this.#pipe.on("error", () => undefined);
    // What waits for an answer has a deadline of its own; an idle parser must not keep the program alive.
    this.#process.unref();
    this.#pipe.unref();
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  send(message: ParserMessage): Promise<void> {
    return sendThrough(this.#pipe, message);
  }

  listen(listener: ParserListener): void {
    this.#listener = listener;
    if (this.#end !== undefined) listener.ended(this.#end);
  }

  async residentBytes(): Promise<number | undefined> {
    if (!ON_LINUX || this.#end !== undefined) return undefined;
    try {
      const status = await readFile(`/proc/${this.pid}/status`, "latin1");
      const resident = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
      return resident === undefined ? undefined : Number(resident) * 1024;
    } catch {
      return undefined;
    }
  }

  async end(): Promise<void> {
    this.#process.ref();
    this.#process.kill("SIGKILL");
    await this.#gone;
  }

  #take(frames: FrameReader, piece: Uint8Array): void {
    if (this.#nonsense) return;
    try {
      frames.push(piece);
    } catch {
      this.#nonsense = true;
      this.#process.kill("SIGKILL");
    }
  }

  #tellEnd(end: ParserEnd, gone: () => void): void {
    if (this.#end !== undefined) return;
    this.#end = this.#nonsense ? "nonsense" : end;
    this.#pipe.destroy();
    this.#listener?.ended(this.#end);
    gone();
  }

  /** A parser that runs out of memory aborts: what it was reading must not reach the disk that way. */
  #dumpNothing(): void {
    if (!ON_LINUX || this.pid === undefined) return;
    try {
      writeFileSync(`/proc/${this.pid}/coredump_filter`, "0");
    } catch {
      // Already gone, which is told as its end.
    }
  }
}

/** The engine aborts where its heap has no more room. */
const endOf = (signal: NodeJS.Signals | null): ParserEnd =>
  signal === "SIGABRT" ? "out-of-memory" : "crashed";
