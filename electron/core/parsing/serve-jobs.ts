import { memoryBytes, type ByteSource } from "./byte-source.ts";
import { PART_BYTES, type FromParser, type ToParser } from "./parser-messages.ts";
import type { JobRun } from "./parser-job.ts";
import type { ParserChannel } from "./parser-port.ts";

/** Means to reach a network; the permission model of Node 24 does not know the network. */
const NETWORK = ["fetch", "WebSocket", "EventSource"];

/**
 * The parser process's side: does the jobs that come through the channel, one at a time, and asks for the
 * bytes they need. What a job throws is not caught: the process ends, and its file counts as unreadable.
 */
export function serveJobs(
  channel: ParserChannel,
  jobs: Readonly<Record<string, () => Promise<JobRun>>>,
): void {
  // What parses foreign bytes has no business with the network, whatever a library would like to do.
  for (const name of NETWORK) Reflect.deleteProperty(globalThis, name);
  let given: (bytes: Uint8Array) => void = () => undefined;
  let asking: Promise<unknown> = Promise.resolve();
  const say = (head: FromParser, bytes?: Uint8Array) => channel.send({ head, bytes });

  /** Asks for bytes, or for a batch to be taken, once what was asked for before is there. */
  const ask = (read: Extract<FromParser, { kind: "read" | "batch" }>): Promise<Uint8Array> => {
    const asked = asking.then(async () => {
      const bytes = new Promise<Uint8Array>((resolve) => (given = resolve));
      await say(read);
      return bytes;
    });
    asking = asked;
    return asked;
  };

  const sourceOf = (size: number, source: number): ByteSource => ({
    size,
    read: async (from, wanted) => {
      const whole = new Uint8Array(Math.max(0, Math.min(wanted, size - from)));
      for (let at = 0; at < whole.length;) {
        const length = Math.min(PART_BYTES, whole.length - at);
        const bytes = await ask({ kind: "read", source, offset: from + at, length });
        whole.set(bytes, at);
        at += bytes.length;
        if (bytes.length < length) return whole.subarray(0, at);
      }
      return whole;
    },
  });

  const work = async (
    { job, input, sizes }: Extract<ToParser, { kind: "job" }>,
    whole: Uint8Array | undefined,
  ): Promise<void> => {
    const run = await jobs[job]!();
    const tell = (value: unknown) => void say({ kind: "interim", value });
    const give = (value: unknown) => ask({ kind: "batch", value }).then(() => undefined);
    const { value, bytes = new Uint8Array() } = await run({
      input,
      sources: whole ? [memoryBytes(whole)] : sizes.map(sourceOf),
      tell,
      give,
    });
    await say({ kind: "answer", value, bytes: bytes.length });
    for (let at = 0; at < bytes.length; at += PART_BYTES)
      await say({ kind: "part" }, bytes.subarray(at, at + PART_BYTES));
  };

  channel.listen(({ head, bytes }) => {
    const message = head as ToParser;
    if (message.kind === "bytes") given(bytes ?? new Uint8Array());
    else void work(message, bytes);
  });
  void say({ kind: "ready" });
}
