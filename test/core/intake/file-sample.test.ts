import { expect, test } from "vitest";
import { ASKED_BYTES, sampledBytes } from "../../../electron/core/intake/file-sample.ts";

test("a parser that asks for too much is refused", async () => {
  const size = ASKED_BYTES * 4;
  const sample = { size, head: new Uint8Array(8), tail: new Uint8Array(8) };
  const source = sampledBytes(sample, (_, length) => Promise.resolve(new Uint8Array(Math.min(length, 1))));
  await source.read(8, ASKED_BYTES);
  await expect(source.read(8, 1)).rejects.toThrow();
});
test("what lies in the first or last bytes is answered without asking", async () => {
  const bytes = Buffer.from("0123456789");
  const sample = { size: 10, head: bytes.subarray(0, 4), tail: bytes.subarray(7) };
  const asked: number[] = [];
  const source = sampledBytes(sample, (offset, length) => {
    asked.push(offset);
    return Promise.resolve(bytes.subarray(offset, offset + length));
  });
  const texts = [];
  for (const [offset, length] of [
    [0, 4],
    [8, 9],
    [3, 3],
  ] as const) {
    texts.push(Buffer.from(await source.read(offset, length)).toString());
  }
  expect(texts).toEqual(["0123", "89", "345"]);
  expect(asked).toEqual([3]);
});
