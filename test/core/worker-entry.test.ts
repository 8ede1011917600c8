import { once } from "node:events";
import { expect, test } from "vitest";
import { startWorker, workerUrl } from "../../electron/core/worker-entry.ts";

test("a worker's module is named in the form in which this program runs", () => {
  for (const written of ["./worker", "./worker.ts", "./worker.js"]) {
    expect(workerUrl(new URL(written, "file:///a.b/c/")).pathname).toBe("/a.b/c/worker.ts");
  }
});

test("a worker sees no environment of ours and prints nothing", async () => {
  process.env.SEEN_BY_WORKERS = "no";
  const worker = startWorker(new URL("./fixtures/echoing-worker.ts", import.meta.url), { workerData: 7 });
  const [message] = (await once(worker, "message")) as [unknown];
  await worker.terminate();
  delete process.env.SEEN_BY_WORKERS;
  expect(message).toEqual({ data: 7, seen: null });
});
