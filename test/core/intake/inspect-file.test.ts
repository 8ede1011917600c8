import { expect, test } from "vitest";
import { inspectFile, INSPECTION_POOL } from "../../../electron/core/intake/inspect-file.ts";
import { INSPECTION } from "../../../electron/core/intake/inspection-contract.ts";
import { memoryBytes } from "../../../electron/core/parsing/byte-source.ts";
import { ParserPool } from "../../../electron/core/parsing/parser-pool.ts";
import type { ParserListener, StartParser } from "../../../electron/core/parsing/parser-port.ts";
import { nodeParsers } from "../../../electron/host/headless/start-parser.ts";
import { Failure } from "../../../shared/errors.ts";

const TYPE = { mime: "image/png", extension: "png", label: "image", extensionAgrees: true };
const METADATA = { fields: [], times: [], positions: [], devices: [], conflicts: [] };

/** A parser that says what it is told to, in answer to its job, and then dies if that is not the end. */
function saying(...heads: readonly unknown[]): StartParser {
  return () => {
    let listener: ParserListener;
    return {
      listen: (next) => (listener = next),
      send: async () => {
        await Promise.resolve();
        for (const head of heads) listener.message({ head });
        listener.ended("crashed");
      },
      residentBytes: () => Promise.resolve(undefined),
      end: () => Promise.resolve(),
    };
  };
}

const inspected = async (...heads: readonly unknown[]) => {
  await using parsers = new ParserPool(saying(...heads), INSPECTION_POOL);
  return await inspectFile(parsers, memoryBytes(Buffer.from("any")), "a.png");
};
const type = (changes: object = {}) => ({ kind: "interim", value: { ...TYPE, ...changes } });
const metadata = (changes: object = {}) => ({ kind: "answer", value: { ...METADATA, ...changes }, bytes: 0 });

test("a file is what its parser says it is", async () => {
  expect(await inspected(type(), metadata({ width: 7 }))).toEqual({
    type: TYPE,
    metadata: { ...METADATA, width: 7 },
  });
});

test("the type is kept when only the metadata could not be read", async () => {
  expect(await inspected(type())).toEqual({ type: TYPE, metadata: { ...METADATA, problem: "crashed" } });
});

test.each([
  ["a type that is none", [type({ mime: "<b>" }), metadata()]],
  ["a label that there is not", [type({ label: "testimony" }), metadata()]],
  ["a field too many", [type({ permission: "given" }), metadata()]],
  ["metadata without a type", [metadata()]],
])("%s is not believed", async (_, heads) => {
  const { type: told, metadata: problem } = await inspected(...heads);
  expect(told).toMatchObject({ mime: "application/octet-stream", label: "unknown" });
  expect(problem).toEqual({ ...METADATA, problem: "crashed" });
});

const field = { source: "exif", name: "Make", value: "x" };
test.each([
  ["more values than are kept", { fields: Array.from({ length: 1_001 }, () => field) }],
  ["a value longer than any kept", { fields: [{ ...field, value: "x".repeat(4_097) }] }],
  ["a block that there is not", { fields: [{ ...field, source: "witness" }] }],
  ["a negative width", { width: -1 }],
  ["an orientation of 9", { orientation: 9 }],
  ["a list that is none", { times: "none" }],
])("metadata with %s are not believed, and the type is kept", async (_, changes) => {
  expect(await inspected(type(), metadata(changes))).toEqual({
    type: TYPE,
    metadata: { ...METADATA, problem: "crashed" },
  });
});

test("a failure to read the source is the caller's failure, not the parser's", async () => {
  const film = [box("ftyp", Buffer.from("isom")), box("free", Buffer.alloc(6 * 1024 * 1024))];
  const whole = memoryBytes(Buffer.concat([...film, box("moov", Buffer.alloc(200_000))]));
  const vanishing = {
    size: whole.size,
    read: async (offset: number, length: number) => {
      if (offset > 5_000_000 && length < 60_000) throw new Failure("intake-changed-while-read");
      return whole.read(offset, length);
    },
  };
  await using parsers = new ParserPool(nodeParsers(), { ...INSPECTION_POOL, processes: 1 });
  await expect(inspectFile(parsers, vanishing, "film.mp4")).rejects.toMatchObject({
    code: "intake-changed-while-read",
  });
  expect((await inspectFile(parsers, whole, "film.mp4")).type.mime).toBe("video/mp4");
});

test("a file that takes too long is told so", async () => {
  await using parsers = new ParserPool(nodeParsers(), { ...INSPECTION_POOL, processes: 1 });
  const hasty = { ...INSPECTION, deadline: 1 };
  const { metadata: problem } = await inspectFile(parsers, memoryBytes(Buffer.from("x")), "a.txt", hasty);
  expect(problem.problem).toBe("timed-out");
});

function box(kind: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + data.length);
  head.write(kind, 4, "latin1");
  return Buffer.concat([head, data]);
}
