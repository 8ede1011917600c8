import { parentPort } from "node:worker_threads";
import { sampledBytes, type FileSample } from "./byte-source.ts";
import { identify } from "./content-type.ts";
import { readMetadata } from "./metadata.ts";
import type { FromParser, ToParser } from "./parsing.ts";

// What parses foreign bytes has no business with the network, whatever a library would like to do.
for (const name of ["fetch", "WebSocket", "EventSource"]) Reflect.deleteProperty(globalThis, name);

const port = parentPort;
if (port === null) throw new Error("runs as a worker only");

const waiting: ((bytes: Uint8Array) => void)[] = [];

port.on("message", (message: ToParser) => {
  if (message.kind === "bytes") waiting.shift()?.(message.bytes);
  else void parse(message.name, message.sample);
});

async function parse(name: string, sample: FileSample): Promise<void> {
  const send = (message: FromParser): void => port!.postMessage(message);
  const source = sampledBytes(sample, (offset, length) => {
    send({ kind: "read", offset, length });
    return new Promise((resolve) => waiting.push(resolve));
  });
  const type = await identify(sample.head, sample.tail, name, sample.size);
  send({ kind: "type", type });
  send({ kind: "metadata", metadata: await readMetadata(source, type) });
}
