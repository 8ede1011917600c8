import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ParserPool } from "../../../electron/core/parsing/parser-pool.ts";
import { nodeParsers } from "../../../electron/host/headless/start-parser.ts";
import { TestArchive } from "../../core/fixtures/open-archive.ts";

const PRYING = new URL("../../core/parsing/fixtures/prying-parser.ts", import.meta.url);
const MEMORY = { heap: 64, resident: 300 };

describe("a parser process", () => {
  it("has no environment, and can reach neither the archive nor anything else", async () => {
    const archive = await TestArchive.open();
    process.env.AFFIANT_PASSPHRASE_FILE = join(archive.outside, "passphrase.txt");
    process.env.NODE_OPTIONS = "--no-warnings";
    await using parsers = new ParserPool(nodeParsers(PRYING), { processes: 1, memory: MEMORY });
    const contract = { kind: "inspect", deadline: 20_000, interim: z.never(), answer: z.unknown() } as const;
    const input = {
      archive: archive.folder,
      outside: archive.outside,
      native: createRequire(import.meta.url).resolve("sodium-native"),
    };
    const result = await parsers.run(contract, { input, sources: [], mostBytes: 0 });
    delete process.env.AFFIANT_PASSPHRASE_FILE;
    delete process.env.NODE_OPTIONS;
    expect("answer" in result && result.answer).toEqual({
      environment: [],
      inherited: "ERR_ACCESS_DENIED",
      argumentsHoldArchive: false,
      workingFolder: "/",
      readArchive: "ERR_ACCESS_DENIED",
      listArchive: "ERR_ACCESS_DENIED",
      readSystem: "ERR_ACCESS_DENIED",
      write: "ERR_ACCESS_DENIED",
      startProcess: "ERR_ACCESS_DENIED",
      startThread: "ERR_ACCESS_DENIED",
      loadNativeModule: expect.stringMatching(/^ERR_(ACCESS_DENIED|DLOPEN_DISABLED)$/) as string,
      makeCode: "EvalError",
      network: "undefined",
      openFiles: ['done: "empty"', 'done: "empty"', 'done: "empty"'],
    });
    // The same attempts do succeed from here.
    expect(readFileSync(join(archive.folder, "archive.json")).length).toBeGreaterThan(0);
    expect(readdirSync(archive.outside)).toEqual(["archive"]);
  });

  it.skipIf(process.platform !== "linux")("leaves an empty memory dump, and its size is seen", async () => {
    const parser = nodeParsers()(MEMORY);
    const ready = new Promise<void>((resolve) =>
      parser.listen({ message: () => resolve(), ended: () => resolve() }),
    );
    await ready;
    expect(readFileSync(`/proc/${parser.pid!}/coredump_filter`, "utf8").trim()).toBe("00000000");
    expect(await parser.residentBytes()).toBeGreaterThan(10 * 2 ** 20);
    await parser.end();
    expect(await parser.residentBytes()).toBeUndefined();
  });
});
