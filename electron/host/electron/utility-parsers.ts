import type { MessagePortMain, ParentPort } from "electron";
import type {
  ParserEnd,
  ParserListener,
  ParserMessage,
  ParserProcess,
  StartParser,
} from "../../core/parsing/parser-port.ts";
import type { ToArchive } from "../headless/messages.ts";
import { fromPort, toPort, type ParserNews, type ParserWish } from "./parser-messages.ts";

/** Parser processes as the archive process has them in Electron: the main process starts and ends them for it. */
export function utilityParsers(parent: ParentPort): StartParser {
  const parsers = new Map<number, UtilityParser>();
  let next = 0;
  const wish = (message: ParserWish) => parent.postMessage(message);
  parent.on("message", ({ data, ports }) => {
    const news = data as ParserNews | ToArchive;
    if (news.kind === "parser-port") parsers.get(news.parser)?.connect(ports[0]!);
    else if (news.kind === "parser-weight") parsers.get(news.parser)?.weighed(news.bytes);
    else if (news.kind === "parser-ended") {
      parsers.get(news.parser)?.ended(news.end);
      parsers.delete(news.parser);
    }
  });
  return (memory) => {
    const id = next++;
    const parser = new UtilityParser((kind) => wish({ kind, parser: id }));
    parsers.set(id, parser);
    wish({ kind: "parser-start", parser: id, memory });
    return parser;
  };
}

class UtilityParser implements ParserProcess {
  readonly #wish: (kind: "parser-weigh" | "parser-end") => void;
  readonly #gone: Promise<void>;
  #tellGone: () => void = () => undefined;
  #port: MessagePortMain | undefined;
  #unsent: ParserMessage[] = [];
  #weighing: ((bytes: number | undefined) => void)[] = [];
  #listener: ParserListener | undefined;
  #nonsense = false;
  #end: ParserEnd | undefined;

  constructor(wish: (kind: "parser-weigh" | "parser-end") => void) {
    this.#wish = wish;
    this.#gone = new Promise((resolve) => (this.#tellGone = resolve));
  }

  connect(port: MessagePortMain): void {
    this.#port = port;
    port.on("message", ({ data }) => this.#take(data));
    port.start();
    for (const message of this.#unsent.splice(0)) port.postMessage(toPort(message));
  }

  weighed(bytes: number | undefined): void {
    for (const resolve of this.#weighing.splice(0)) resolve(bytes);
  }

  ended(end: ParserEnd): void {
    this.#end = this.#nonsense ? "nonsense" : end;
    this.weighed(undefined);
    this.#port?.close();
    this.#listener?.ended(this.#end);
    this.#tellGone();
  }

  send(message: ParserMessage): Promise<void> {
    if (this.#port) this.#port.postMessage(toPort(message));
    else this.#unsent.push(message);
    return Promise.resolve();
  }

  listen(listener: ParserListener): void {
    this.#listener = listener;
    if (this.#end !== undefined) listener.ended(this.#end);
  }

  residentBytes(): Promise<number | undefined> {
    if (this.#end !== undefined) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#weighing.push(resolve);
      this.#wish("parser-weigh");
    });
  }

  async end(): Promise<void> {
    if (this.#end === undefined) this.#wish("parser-end");
    await this.#gone;
  }

  #take(data: unknown): void {
    if (this.#nonsense || this.#end !== undefined) return;
    try {
      this.#listener?.message(fromPort(data));
    } catch {
      this.#nonsense = true;
      this.#wish("parser-end");
    }
  }
}
