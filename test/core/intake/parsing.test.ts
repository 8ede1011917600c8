import { afterEach, describe, expect, test } from "vitest";
import { ASKED_BYTES, memoryBytes, sampledBytes } from "../../../electron/core/intake/byte-source.ts";
import { ParserPool, type ParserPoolOptions } from "../../../electron/core/intake/parsing.ts";
import { Failure } from "../../../shared/errors.ts";
import { tiff } from "./fixtures/pictures.ts";

const FAULTY = new URL("./fixtures/faulty-parser.ts", import.meta.url);
const BYTES = memoryBytes(Buffer.from("any bytes"));
const pools: ParserPool[] = [];

function pool(options: ParserPoolOptions = {}): ParserPool {
  const made = new ParserPool(options);
  pools.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((each) => each.close()));
});

describe("a parser that fails costs only the file it was given", () => {
  const cases = [
    ["throws", "crashed"],
    ["exits", "crashed"],
    ["hangs", "timed-out"],
    ["fills the heap", "out-of-memory"],
    ["fills buffers", "out-of-memory"],
  ] as const;
  test.each(cases)("one that %s is told as %s, and the next file is parsed", async (fault, problem) => {
    const parsers = pool({
      entry: FAULTY,
      workers: 1,
      memory: 64,
      deadline: fault === "hangs" ? 700 : 30_000,
    });
    expect((await parsers.inspect(BYTES, "before")).metadata.problem).toBeUndefined();
    const { type, metadata } = await parsers.inspect(BYTES, fault);
    expect(metadata.problem).toBe(problem);
    expect(type.label).toBe("unknown");
    expect((await parsers.inspect(BYTES, "after")).metadata.problem).toBeUndefined();
  });

  test("the type is kept when only the metadata could not be read", async () => {
    const { type, metadata } = await pool({ entry: FAULTY }).inspect(BYTES, "types, then throws");
    expect(type.mime).toBe("image/png");
    expect(metadata.problem).toBe("crashed");
  });
});

test("many files at once are parsed by few workers, each with its own answer", async () => {
  const parsers = pool({ workers: 2 });
  const names = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? "a.txt" : "b.json"));
  const results = await Promise.all(
    names.map((name) =>
      parsers.inspect(memoryBytes(Buffer.from(name === "a.txt" ? "words" : '{"a":1}')), name),
    ),
  );
  expect(results.map((each) => each.type.mime)).toEqual(
    names.map((name) => (name === "a.txt" ? "text/plain" : "application/json")),
  );
});

test("a failure to read the source is the caller's failure, not the parser's", async () => {
  const moov = Buffer.concat([box("ftyp", Buffer.from("isom")), box("free", Buffer.alloc(6 * 1024 * 1024))]);
  const whole = memoryBytes(Buffer.concat([moov, box("moov", Buffer.alloc(200_000))]));
  const vanishing = {
    size: whole.size,
    read: async (offset: number, length: number) => {
      if (offset > 5_000_000 && length < 60_000) throw new Failure("intake-changed-while-read");
      return whole.read(offset, length);
    },
  };
  const parsers = pool({ workers: 1 });
  await expect(parsers.inspect(vanishing, "film.mp4")).rejects.toMatchObject({
    code: "intake-changed-while-read",
  });
  expect((await parsers.inspect(whole, "film.mp4")).type.mime).toBe("video/mp4");
});

test("a large TIFF whose directory stands at its end is one, and its tags are read", async () => {
  const small = tiff({ ifd0: [[0x010f, "Invented Scanner"]] });
  const start = 6 * 1024 * 1024;
  const directory = Buffer.from(small.subarray(8));
  // The text of the only tag stands behind the directory, at an offset from the beginning of the file.
  directory.writeUInt32LE(directory.readUInt32LE(10) - 8 + start, 10);
  const header = Buffer.from(small.subarray(0, 8));
  header.writeUInt32LE(start, 4);
  const whole = Buffer.concat([header, Buffer.alloc(start - 8, 0xa5), directory]);
  const parsers = pool({ workers: 1 });
  const { type, metadata } = await parsers.inspect(memoryBytes(whole), "scan.tif");
  expect(type).toEqual({ mime: "image/tiff", extension: "tif", label: "image", extensionAgrees: true });
  expect(JSON.stringify(metadata)).toContain("Invented Scanner");
  expect((await parsers.inspect(memoryBytes(whole.subarray(0, start)), "scan.tif")).type.note).toBe(
    "cut-off",
  );
});

test("closing ends what is being parsed", async () => {
  const parsers = pool({ entry: FAULTY });
  const hanging = parsers.inspect(BYTES, "hangs");
  const ended = expect(hanging).rejects.toMatchObject({ code: "cancelled" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  await parsers.close();
  await ended;
  await expect(parsers.inspect(BYTES, "late")).rejects.toMatchObject({ code: "cancelled" });
});

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

function box(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + data.length);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, data]);
}
