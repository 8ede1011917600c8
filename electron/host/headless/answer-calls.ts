import { readFile } from "node:fs/promises";
import { createApp } from "../../core/app.ts";
import type { CorePorts } from "../../core/call-context.ts";
import type { StartParser } from "../../core/parsing/parser-port.ts";
import { join } from "node:path";
import { assetFolder } from "../../core/asset-folder.ts";
import { makeSample } from "../../core/sample/make-sample.ts";
import { LOWEST_WORK_FACTOR } from "../../core/vault/create-archive.ts";
import type { CallEvent, CallName } from "../../../shared/contract/contract.ts";
import { Failure, type AppError } from "../../../shared/errors.ts";
import { parseLaw } from "../../../shared/law/categories.ts";
import type { HostConnection } from "../ports.ts";
import { EventBatch } from "./event-batch.ts";
import { answerItemCall, isItemCall } from "./item-calls.ts";
import { askPassphrase } from "./terminal.ts";
import { SAMPLE_CALL, type FromArchive, type ToArchive } from "./messages.ts";

/**
 * Answers the calls of the host until it goes away.
 *
 * @param startParser - starts the processes that parse foreign files
 */
export async function answerCalls(host: HostConnection, startParser: StartParser): Promise<void> {
  const ports = await systemPorts(startParser);
  const app = createApp(ports);
  const running = new Map<number, AbortController>();
  const send = (message: FromArchive) => host.send(message);
  host.onGone(() => {
    app.lock();
    process.exit(0);
  });
  host.onMessage((message) => {
    if (message.kind === "cancel") {
      running.get(message.id)?.abort();
      return;
    }
    void answer(message);
  });

  async function answer({
    id,
    name,
    input: given,
    prompt,
  }: Extract<ToArchive, { kind: "call" }>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    const batch = new EventBatch((events) => send({ kind: "events", id, events }));
    const emit = (event: CallEvent) => batch.add(event);
    try {
      const input =
        prompt === undefined ? given : { ...(given as object), passphrase: askPassphrase(prompt) };
      const output =
        name === SAMPLE_CALL
          ? await makeSample(input as Parameters<typeof makeSample>[0], ports, emit)
          : isItemCall(name)
            ? await answerItemCall(app, name, input)
            : await app.call(name as CallName, input as never, { emit, signal: controller.signal });
      batch.flush();
      send({ kind: "answer", id, output });
    } catch (error) {
      batch.flush();
      send({ kind: "failure", id, error: asData(error) });
    } finally {
      running.delete(id);
    }
  }
}

/** What the operating system offers the core. */
async function systemPorts(startParser: StartParser): Promise<CorePorts> {
  const { version } = JSON.parse(await readFile(join(assetFolder("law"), "../../package.json"), "utf8")) as {
    version: string;
  };
  return {
    clock: () => ({ time: new Date(), state: "system" }),
    workFactor: LOWEST_WORK_FACTOR,
    law: parseLaw(JSON.parse(await readFile(join(assetFolder("law"), "categories.json"), "utf8"))),
    software: `Affiant ${version}`,
    startParser,
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
