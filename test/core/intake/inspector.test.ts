import { expect, test } from "vitest";
import { INSPECTION_POOL } from "../../../electron/core/intake/inspect-file.ts";
import { Inspector } from "../../../electron/core/intake/inspector.ts";
import { ParserPool } from "../../../electron/core/parsing/parser-pool.ts";
import type { ParserListener, StartParser } from "../../../electron/core/parsing/parser-port.ts";
import { nodeParsers } from "../../../electron/host/headless/start-parser.ts";

const TYPE = { mime: "image/png", extension: "png", label: "image", extensionAgrees: true };
const METADATA = { fields: [], times: [], positions: [], devices: [], conflicts: [] };
const POOL = { ...INSPECTION_POOL, processes: 1 };

type Job = {
  readonly job: string;
  readonly input: { readonly name?: string; readonly files?: readonly unknown[] };
};

/** A parser that answers a file of its own, and whatever `many` says to several; `told` hears its jobs. */
function answering(told: Job[], many: (count: number) => unknown): StartParser {
  return () => {
    let listener: ParserListener;
    return {
      listen: (next) => (listener = next),
      send: async ({ head }) => {
        const job = head as Job;
        told.push(job);
        await Promise.resolve();
        listener.message({ head: { kind: "ready" } });
        if (job.job === "inspect") listener.message({ head: { kind: "interim", value: TYPE } });
        const value = job.job === "inspect" ? METADATA : many(job.input.files!.length);
        if (value === undefined) listener.ended("crashed");
        else listener.message({ head: { kind: "answer", value, bytes: 0 } });
      },
      residentBytes: () => Promise.resolve(undefined),
      end: () => Promise.resolve(),
    };
  };
}

const each = (count: number) => Array.from({ length: count }, () => ({ type: TYPE, metadata: METADATA }));

async function inspectThree(many: (count: number) => unknown) {
  const told: Job[] = [];
  await using parsers = new ParserPool(answering(told, many), POOL);
  const inspector = new Inspector(parsers);
  const files = ["a.png", "b.png", "c.png"];
  const answers = await Promise.all(files.map((name) => inspector.inspect(Buffer.from(name), name)));
  return { answers, jobs: told.map(({ job }) => job) };
}

test("small files that are read together are inspected together", async () => {
  const { answers, jobs } = await inspectThree(each);
  expect(answers).toEqual(each(3));
  expect(jobs).toEqual(["inspect-many"]);
});

test.each([
  ["the parser does not survive them", () => undefined],
  ["one of them is not answered", () => each(2)],
  ["an answer is none", (count: number) => each(count).map(() => ({ type: TYPE }))],
])("each is inspected alone where %s", async (_, many) => {
  const { answers, jobs } = await inspectThree(many);
  expect(answers).toEqual(each(3));
  expect(jobs).toEqual(["inspect-many", "inspect", "inspect", "inspect"]);
});

test("files are told apart by their place, empty ones too, and more than one message holds", async () => {
  await using parsers = new ParserPool(nodeParsers(), POOL);
  const inspector = new Inspector(parsers);
  const large = Buffer.alloc(600_000, "a line of text\n");
  const files: [string, Uint8Array, string][] = [
    ["empty.txt", Buffer.alloc(0), "application/x-empty"],
    ["a.txt", large, "text/plain"],
    ["none", Buffer.alloc(0), "application/x-empty"],
    ["page.pdf", Buffer.from("%PDF-1.7\n"), "application/pdf"],
    ["b.txt", large, "text/plain"],
  ];
  const answers = await Promise.all(files.map(([name, bytes]) => inspector.inspect(bytes, name)));
  expect(answers.map(({ type }) => type.mime)).toEqual(files.map(([, , mime]) => mime));
}, 30_000);

test("inspecting ends with its pool", async () => {
  const parsers = new ParserPool(answering([], each), POOL);
  await parsers[Symbol.asyncDispose]();
  const inspecting = new Inspector(parsers).inspect(Buffer.from("a"), "a.png");
  await expect(inspecting).rejects.toMatchObject({ code: "cancelled" });
});
