import { expect, it } from "vitest";
import { EventBatch } from "../../../electron/host/headless/event-batch.ts";
import type { CallEvent } from "../../../shared/contract/contract.ts";

const progress = (done: number): CallEvent => ({
  kind: "progress",
  step: "check",
  done,
  total: 9,
  secondsLeft: null,
});

it("events of one go are sent together and in order, at once when it is over", async () => {
  const sent: (readonly CallEvent[])[] = [];
  const batch = new EventBatch((events) => sent.push(events));
  batch.add(progress(1));
  batch.add(progress(2));
  expect(sent).toEqual([]);
  await Promise.resolve();
  expect(sent).toEqual([[progress(1), progress(2)]]);
  batch.add(progress(3));
  await Promise.resolve();
  expect(sent.at(-1)).toEqual([progress(3)]);
});

it("what is left is sent before the answer, and not again after it", async () => {
  const sent: (readonly CallEvent[])[] = [];
  const batch = new EventBatch((events) => sent.push(events));
  batch.add(progress(1));
  batch.flush();
  batch.flush();
  await Promise.resolve();
  expect(sent).toEqual([[progress(1)]]);
});
