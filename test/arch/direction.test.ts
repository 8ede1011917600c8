import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("../..", import.meta.url).pathname;

type Module = { readonly path: string; readonly text: string; readonly imports: readonly string[] };

/** Everything that a module names as a source, also for types and in `import()`; relative ones from the root. */
function importsOf(path: string, text: string): string[] {
  const named = text.matchAll(
    /(?:^\s*(?:import|export)\b[^"';]*?from\s*|^\s*import\s*|\bimport\(\s*)"([^"]+)"/gm,
  );
  return Array.from(named, ([, name]) =>
    name!.startsWith(".") ? relative(root, join(root, dirname(path), name!)) : name!,
  );
}

const modulesIn = (folder: string): Module[] => {
  let names: string[];
  try {
    names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  } catch {
    return [];
  }
  return names
    .filter((name) => /\.(ts|tsx|js)$/.test(name) && !name.includes("node_modules"))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
};

const modules: Module[] = ["shared", "electron", "renderer"].flatMap(modulesIn);

const inside = (folder: string) => modules.filter(({ path }) => path.startsWith(`${folder}/`));
const isEntry = ({ path }: Module) => /^electron\/[^/]+$/.test(path);

/** `module → import` for every import that a rule forbids. */
const breaches = (of: readonly Module[], forbidden: (name: string) => boolean) =>
  of.flatMap(({ path, imports }) => imports.filter(forbidden).map((name) => `${path} → ${name}`));

/** Imports a file of another part of the tree. */
const outsideOf =
  (...allowed: string[]) =>
  (name: string) =>
    /^(shared|electron|renderer|test|assets)\//.test(name) &&
    !allowed.some((each) => name.startsWith(`${each}/`));

const isBare = (name: string) => !/^(shared|electron|renderer|test|assets)\//.test(name);
const isNode = (name: string) => name.startsWith("node:") || builtinModules.includes(name.split("/")[0]!);

describe("the direction of the tree", () => {
  it("is judged over the whole of it", () => {
    expect(modules.length).toBeGreaterThan(100);
    expect(inside("shared").length).toBeGreaterThan(50);
    expect(inside("electron/core").length).toBeGreaterThan(100);
    expect(modules.filter(isEntry).length).toBeGreaterThan(0);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(modules.length);
  });

  it("lets shared import zod and nothing else", () => {
    const of = inside("shared");
    expect(breaches(of, outsideOf("shared"))).toEqual([]);
    expect(breaches(of, (name) => isBare(name) && name !== "zod")).toEqual([]);
  });

  it("lets core know neither a host nor Electron nor a browser", () => {
    const of = inside("electron/core");
    expect(breaches(of, outsideOf("shared", "electron/core"))).toEqual([]);
    expect(
      breaches(of, (name) => /^(electron|playwright|playwright-core)(\/|$)/.test(name) && isBare(name)),
    ).toEqual([]);
  });

  it("lets a host know core and shared, and no entry", () => {
    expect(breaches(inside("electron/host"), outsideOf("shared", "electron/core", "electron/host"))).toEqual(
      [],
    );
  });

  it("lets Electron be known to its own host and its two entries, and be loaded by these alone", () => {
    const isElectron = (name: string) => /^electron(\/(main|renderer|common|utility))?$/.test(name);
    const entries = ["electron/main.ts", "electron/preload.ts"];
    const own = [...entries, ...inside("electron/host/electron").map(({ path }) => path)];
    const tests = modulesIn("test");
    expect(tests.length).toBeGreaterThan(100);
    const naming = [...modules, ...tests].filter(({ imports }) => imports.some(isElectron));
    expect(naming.map(({ path }) => path)).toEqual(expect.arrayContaining(entries));
    expect(naming.map(({ path }) => path).filter((path) => !own.includes(path))).toEqual([]);
    // A type is gone when the program runs; a value would start the download of a binary.
    const loading = naming.filter(({ text }) =>
      [...text.matchAll(/^import (?!type\b)[^;]*?"([^"]+)";/gm)].some(([, name]) => isElectron(name!)),
    );
    expect(loading.map(({ path }) => path).sort()).toEqual(entries);
    expect(breaches([...modules, ...tests], (name) => name === "electron-store")).toEqual([
      "electron/main.ts → electron-store",
    ]);
  });

  it("lets the windows know shared only", () => {
    const of = inside("renderer");
    expect(breaches(of, outsideOf("shared", "renderer"))).toEqual([]);
    expect(breaches(of, isNode)).toEqual([]);
  });

  it("imports no entry from anywhere", () => {
    const entries = new Set(modules.filter(isEntry).map(({ path }) => path));
    expect(
      breaches(
        modules.filter((each) => !isEntry(each)),
        (name) => entries.has(name),
      ),
    ).toEqual([]);
  });
});

describe("the network", () => {
  it("is out of reach of core and shared", () => {
    const of = [...inside("electron/core"), ...inside("shared")];
    const network = /^(?:node:)?(net|http|https|http2|dgram|tls|dns)(\/|$)/;
    expect(breaches(of, (name) => network.test(name))).toEqual([]);
    const calls = /(?<![.\w#])(?:fetch\(|new (?:WebSocket|EventSource|XMLHttpRequest)\b)|globalThis\.fetch/;
    expect(of.filter(({ text }) => calls.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe("the databases", () => {
  it("are opened in one place, besides the lock that is an empty one", () => {
    const opening = modules.filter(({ text }) => text.includes("new Database(")).map(({ path }) => path);
    expect(opening.sort()).toEqual([
      "electron/core/store/open-database.ts",
      "electron/core/vault/archive-lock.ts",
    ]);
    const driver = inside("electron").filter(({ text }) => /import (?!type)[^;]*"better-sqlite3"/.test(text));
    expect(driver.map(({ path }) => path).sort()).toEqual(opening.sort());
    const attaching = modules.filter(({ text }) => /\bATTACH (DATABASE )?['"?:]/.test(text));
    expect(attaching.map(({ path }) => path)).toEqual([]);
  });
});

describe("the files", () => {
  it("have names that say what is in them", () => {
    const vague = /(^|[-/])(utils?|helpers?|misc|common|managers?)([-./]|$)/;
    expect(modules.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
    const notKebab = modules.map(({ path }) => path).filter((path) => /[A-Z_ ]/.test(path));
    expect(notKebab).toEqual([]);
  });

  it("are short: an entry at most 80 lines, any other at most 300, besides catalogues of texts", () => {
    const isCatalogue = ({ path }: Module) => /^renderer\/(.*[/-])?texts\.ts$|^shared\/messages\//.test(path);
    const tooLong = modules
      .filter((each) => !isCatalogue(each))
      .map((each) => ({ ...each, lines: each.text.split("\n").length - 1 }))
      .filter((each) => each.lines > (isEntry(each) ? 80 : 300))
      .map(({ path, lines }) => `${path}: ${lines}`);
    expect(tooLong).toEqual([]);
  });
});
