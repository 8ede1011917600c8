import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("../..", import.meta.url).pathname;

/** Everything that a module loads with itself: no types, and nothing that is imported only when asked for. */
function loadedBy(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  const named = text.matchAll(/^(?:import|export)(?! type)\b([^"';]*?)(?:\bfrom\s*)?"([^"]+)";/gm);
  return Array.from(named, ([, , name]) =>
    name!.startsWith(".") ? relative(root, join(root, path, "..", name!)) : name!,
  );
}

/** All that is loaded with some modules, and with what they load. */
function reachable(...from: string[]): Set<string> {
  const seen = new Set(from);
  for (const path of seen)
    if (path.endsWith(".ts"))
      for (const name of loadedBy(path)) if (!name.startsWith("node:")) seen.add(name);
  return seen;
}

/** Libraries and modules that read foreign formats. */
const PARSERS = [
  "mupdf",
  "exifr",
  "file-type",
  "electron/core/intake/identify.ts",
  "electron/core/intake/read-metadata.ts",
  "electron/core/intake/charset.ts",
  "electron/core/intake/zip-entries.ts",
  "electron/core/dossier/exhibits/jpeg-picture.ts",
];

describe("what parses foreign files", () => {
  it("is not even loaded where the keys are", () => {
    const archive = reachable("electron/archive-process.ts");
    expect(archive.size).toBeGreaterThan(100);
    expect(archive).toContain("electron/core/parsing/parser-pool.ts");
    expect(PARSERS.filter((each) => archive.has(each))).toEqual([]);
  });

  it("is loaded in the parser process, which loads neither keys nor databases", () => {
    const jobs = ["core/intake/inspect-job.ts"].concat(
      ["bind", "decode", "pages"].map((job) => `core/dossier/exhibits/${job}-job.ts`),
    );
    const own = ["host/headless/parser-process.ts", "core/parsing/jobs.ts", ...jobs];
    const parser = reachable(...own.map((path) => `electron/${path}`));
    expect(PARSERS.filter((each) => !parser.has(each))).toEqual([]);
    const privileged =
      /^(better-sqlite3|sodium-native|age-encryption)$|^electron\/core\/(crypto|vault|store|objects|custody)\//;
    expect([...parser].filter((path) => privileged.test(path))).toEqual([]);
  });

  it("is asked for in one place only", () => {
    const jobs = readFileSync(join(root, "electron/core/parsing/jobs.ts"), "utf8");
    const asked = Array.from(jobs.matchAll(/import\("[^"]+\/([a-z-]+)-job\.ts"\)/g), ([, job]) => job);
    expect(asked.length).toBeGreaterThan(3);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
