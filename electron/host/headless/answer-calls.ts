import { readFile } from "node:fs/promises";
import { createApp } from "../../core/app.ts";
import type { CorePorts } from "../../core/call-context.ts";
import { join } from "node:path";
import { assetFolder } from "../../core/asset-folder.ts";
import { makeSample } from "../../core/sample/make-sample.ts";
import { LOWEST_WORK_FACTOR } from "../../core/vault/create-archive.ts";
import type { CallName } from "../../../shared/contract/contract.ts";
import { Failure, type AppError } from "../../../shared/errors.ts";
import { parseLaw } from "../../../shared/law/categories.ts";
import type { FromArchive, ToArchive } from "./messages.ts";
import { nodeParsers } from "./start-parser.ts";

/** Name of the call that makes the sample; it is not part of the contract, because it sets the clock. */
export const SAMPLE_CALL = "sample.make";

/** Answers the calls of a parent process until it goes away. */
export async function answerCalls(process: NodeJS.Process): Promise<void> {
  const ports = await systemPorts();
  const app = createApp(ports);
  const running = new Map<number, AbortController>();
  const send = (message: FromArchive) => process.send?.(message);
  // The terminal sends its interrupt to every process; the parent decides what it means.
  process.on("SIGINT", () => undefined);
  process.on("disconnect", () => {
    app.lock();
    process.exit(0);
  });
  process.on("message", (message: ToArchive) => {
    if (message.kind === "cancel") {
      running.get(message.id)?.abort();
      return;
    }
    void answer(message);
  });

  async function answer({ id, name, input }: Extract<ToArchive, { kind: "call" }>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const emit = (event: Extract<FromArchive, { kind: "event" }>["event"]) =>
      send({ kind: "event", id, event });
    try {
      const output =
        name === SAMPLE_CALL
          ? await makeSample(input as Parameters<typeof makeSample>[0], ports, emit)
          : await app.call(name as CallName, input as never, { emit, signal: controller.signal });
      send({ kind: "answer", id, output });
    } catch (error) {
      send({ kind: "failure", id, error: asData(error) });
    } finally {
      running.delete(id);
    }
  }
}

/** What the operating system offers the core. */
async function systemPorts(): Promise<CorePorts> {
  const { version } = JSON.parse(await readFile(join(assetFolder("law"), "../../package.json"), "utf8")) as {
    version: string;
  };
  return {
    clock: () => ({ time: new Date(), state: "system" }),
    workFactor: LOWEST_WORK_FACTOR,
    law: parseLaw(JSON.parse(await readFile(join(assetFolder("law"), "categories.json"), "utf8"))),
    software: `Affiant ${version}`,
    startParser: nodeParsers(),
  };
}

/** A defect is told by the place in our code alone: its message could hold testimony. */
function asData(error: unknown): AppError {
  if (error instanceof Failure) return error.toData();
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const place =
    /\(?(?:file:\/\/)?[^\s()]*\/((?:electron|shared)\/[^\s()]+:\d+):\d+\)?/.exec(stack)?.[1] ?? "";
  return { code: "internal", params: { kind: error instanceof Error ? error.name : typeof error, place } };
}
