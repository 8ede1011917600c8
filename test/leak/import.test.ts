import Database from "better-sqlite3";
import { createHash, randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, parse, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unlockArchive } from "../../electron/core/vault/unlock-archive.ts";
import { affiant, filesBelow, PASSPHRASE, seeded, Workplace } from "../e2e/command-line.ts";
import { Finder, hashNeedles, runsOf, textNeedles, type Needle } from "./needles.ts";
import { ownSharedFolders, pagesOf, tracesBelow, tracesSince, valuesOf } from "./places.ts";

const SAMPLE_CASE = new URL("../../assets/sample/files", import.meta.url).pathname;
const SAMPLES = resolve(import.meta.dirname, "../../../shared/samples");
const samplesPresent = existsSync(SAMPLES);
if (!samplesPresent)
  console.warn("skipped: the sample files are not beside the repository (../shared/samples)");

const RUNS_PER_FILE = 20;
/** Letters that the stem of a file name needs: a shorter one is a word that stands anywhere. */
const STEM = 6;

/** What is invented anew in each run follows from it: a failure can be repeated. */
const SEED = randomInt(2 ** 32 - 1);
const next = seeded(SEED);
const LETTERS = "абвгдежзиклмнопрстуфхцчшюя";
const word = (length: number) =>
  Array.from({ length }, (_, index) => {
    const letter = LETTERS[next(LETTERS.length)]!;
    return index === 0 ? letter.toUpperCase() : letter;
  }).join("");

/** Words that a person types; no other file of the machine holds them. */
const typed = {
  holder: `${word(7)} ${word(10)}`,
  name: `${word(8)} ${word(12)}`,
  query: word(11),
  source: `${word(9)} ${word(9)}`,
  description: `${word(10)} ${word(6)} ${word(12)}`,
  fileName: `${word(8)} ${word(8)}.txt`,
};

describe.each([
  { what: "the files of the sample case", from: SAMPLE_CASE, skip: false },
  { what: "the whole of the sample files", from: SAMPLES, skip: !samplesPresent },
])(`an import of $what, a person and a search (seed ${SEED})`, ({ from, skip }) => {
  describe.skipIf(skip)("by the command line", () => {
    let place: Workplace;
    let shared: ReturnType<typeof ownSharedFolders>;
    let sources: { path: string; needles: Needle[] }[];
    let own: Needle[];
    let all: Needle[];
    let before: number;
    const watched = () => [
      ...["archive", "home", "tmp", "cwd"].map((name) => place.at(name)),
      ...(shared?.folders ?? []),
    ];

    beforeAll(async () => {
      place = await Workplace.make();
      for (const name of ["home", "tmp", "cwd", "given"]) await mkdir(place.at(name));
      shared = ownSharedFolders(place);
      if (shared === undefined)
        console.warn("only invented words are looked for in /tmp: it is shared with others");
      const files = place.at("given", "files");
      await cp(from, files, { recursive: true });
      for (const name of ["LICENCES.md", "SOURCES.md", "MANIFEST.json"])
        await rm(join(files, name), { force: true });
      const text = Array.from({ length: 4000 }, () => word(4 + next(8))).join(" ");
      await writeFile(join(files, typed.fileName), text);
      await writeFile(join(files, "utf-16-notes.txt"), Buffer.from(`\uFEFF${text.slice(9000)}`, "utf16le"));
      await writeFile(
        join(files, "recording-raw.bin"),
        Buffer.from(Uint8Array.from({ length: 200_000 }, () => next(256))),
      );
      const record = place.at("given", "person.json");
      await writeFile(
        record,
        JSON.stringify({ names: [{ text: typed.name, kind: "birth" }], occupation: typed.description }),
      );

      own = [
        ...Object.entries(typed).flatMap(([what, value]) => textNeedles(`the ${what} typed`, value)),
        ...Array.from({ length: 20 }, () => next(text.length - 12)).flatMap((at) =>
          textNeedles(`text at ${at}`, text.slice(at, at + 12)),
        ),
      ];
      const said = await whatTheProductSays();
      sources = [];
      for (const path of await filesBelow(files)) {
        const content = await readFile(path);
        const name = basename(path);
        const stems = [...new Set([name, parse(name).name])].filter(
          (form) => parse(form).name.length >= STEM,
        );
        const needles = [
          ...runsOf(name, content, RUNS_PER_FILE, next),
          ...stems.flatMap((form) => textNeedles(`the file name ${form}`, form)),
          ...hashNeedles(name, createHash("sha256").update(content).digest()),
        ];
        const common = new Set(new Finder(needles).in(said));
        sources.push({ path, needles: needles.filter(({ what }) => !common.has(what)) });
      }
      all = [
        ...own,
        ...textNeedles("the passphrase", PASSPHRASE),
        ...sources.flatMap(({ needles }) => needles),
      ];

      before = Date.now();
      const home = (name: string) => place.at("home", name);
      const run = async (...args: string[]) => {
        const ran = await affiant([...args, "--passphrase-file", place.passphraseFile], {
          cwd: place.at("cwd"),
          env: {
            HOME: place.at("home"),
            TMPDIR: place.at("tmp"),
            XDG_CACHE_HOME: home("cache"),
            XDG_CONFIG_HOME: home("config"),
            XDG_DATA_HOME: home("data"),
            XDG_STATE_HOME: home("state"),
            XDG_RUNTIME_DIR: home("run"),
            npm_config_cache: home("npm"),
          },
          ...(shared && { through: shared.through }),
        });
        expect(ran.exit, ran.stderr).toBe(0);
        return ran;
      };
      const archive = place.at("archive");
      await run("init", archive, "--holder", typed.holder);
      const imported = await run("import", archive, files, "--source", typed.source, "--json");
      expect(imported.stdout.trim().split("\n")).toHaveLength(sources.length);
      await run("add", archive, "person", "--from", record);
      await run("search", archive, typed.query);
      const found = await run("search", archive, typed.name, "--json");
      expect(found.stdout).toContain(typed.name.split(" ")[1]);
    });
    afterAll(() => place[Symbol.asyncDispose]());

    test("is looked for with runs of every file that has any, and by a finder that finds them there", async () => {
      let without = 0;
      let runs = 0;
      for (const { path, needles } of sources) {
        const inside = needles.filter(({ what }) => / at \d+$/.test(what));
        runs += inside.length;
        if (inside.length === 0) without += 1;
        const found = new Finder(inside).in(await readFile(path));
        expect(new Set(found), path).toEqual(new Set(inside.map(({ what }) => what)));
      }
      expect(without).toBeLessThan(sources.length / 20);
      expect(runs).toBeGreaterThan(sources.length * RUNS_PER_FILE * 0.8);
      const finder = new Finder(all);
      expect(finder.in(Buffer.from(`..${typed.name}`, "utf16le"))).toContain("the name typed (UTF-16LE)");
      expect(finder.in(await readFile(place.passphraseFile))).toEqual(["the passphrase (UTF-8)"]);
    });

    test("leaves nothing of itself in the archive's files or in any folder that programs write to", async () => {
      const { files, traces } = await tracesBelow(watched(), new Finder(all));
      expect(files).toBeGreaterThan(20);
      expect(traces).toEqual([]);
      if (shared === undefined) expect(await tracesSince(before, place.folder, new Finder(own))).toEqual([]);
    });

    test("would be found there, had it left something", async () => {
      const finder = new Finder(all);
      const { path, needles } = sources.find(({ path }) => path.endsWith("utf-16-notes.txt"))!;
      const content = await readFile(path);
      for (const folder of watched()) {
        const planted = join(folder, "planted");
        await mkdir(join(planted, typed.query), { recursive: true });
        await writeFile(join(planted, "a"), Buffer.concat([Buffer.from("x"), content.subarray(1001, 3001)]));
        await writeFile(join(planted, "b"), Buffer.from("xutf-16-notes", "utf16le").swap16());
        await writeFile(join(planted, "c"), createHash("sha256").update(content).digest("hex").toUpperCase());
        const { traces } = await tracesBelow([folder], finder);
        await rm(planted, { recursive: true });
        const has = (name: string, what: RegExp) =>
          traces.some((trace) => trace.startsWith(join(planted, name)) && what.test(trace));
        expect(has(typed.query, /the query typed \(UTF-8\)$/)).toBe(true);
        expect(has("b", /the file name utf-16-notes \(UTF-16BE\)$/)).toBe(true);
        expect(has("c", /the SHA-256 of utf-16-notes.txt/)).toBe(true);
      }
      expect(needles.length).toBeGreaterThan(RUNS_PER_FILE);
      const run = needles.find(({ what }) => / at \d+$/.test(what))!;
      await writeFile(place.at("cwd", "planted"), Buffer.concat([Buffer.from("xyz"), run.bytes]));
      const { traces } = await tracesBelow([place.at("cwd")], finder);
      await rm(place.at("cwd", "planted"));
      expect(traces).toContain(`${place.at("cwd", "planted")}: ${run.what}`);
    });

    test("leaves nothing but pseudonyms in the facts, opened with their key, as long as nothing was reviewed", async () => {
      const { session } = await unlockArchive({
        folder: place.at("archive"),
        passphrase: PASSPHRASE,
        clock: () => ({ time: new Date(), state: "system" }),
      });
      try {
        const finder = new Finder(all);
        const { facts, identities } = session.databases;
        expect(finder.in(valuesOf(facts))).toEqual([]);
        expect(finder.in(pagesOf(facts))).toEqual([]);
        // What is looked for is there where it may be: otherwise its absence would say nothing.
        const held = new Set([...finder.in(valuesOf(identities!)), ...finder.in(pagesOf(identities!))]);
        for (const what of [
          "the name typed (UTF-8)",
          "the fileName typed (UTF-8)",
          "the source typed (UTF-8)",
        ])
          expect(held).toContain(what);
        expect([...held].filter((what) => what.endsWith("(raw)"))).toHaveLength(
          new Set(
            sources.flatMap(({ needles }) =>
              needles.filter(({ what }) => what.endsWith("(raw)")).map(({ bytes }) => bytes.toString("hex")),
            ),
          ).size,
        );
        const copy = new Database(inRollbackMode(pagesOf(facts)));
        copy.exec("CREATE TABLE planted (text TEXT)");
        copy.prepare("INSERT INTO planted VALUES (?)").run(typed.fileName);
        expect(finder.in(valuesOf(copy))).toContain("the fileName typed (UTF-8)");
        copy.exec("PRAGMA secure_delete = OFF; DELETE FROM planted");
        expect(finder.in(valuesOf(copy))).toEqual([]);
        expect(finder.in(pagesOf(copy))).toContain("the fileName typed (UTF-8)");
        copy.close();
      } finally {
        session.close();
      }
    });
  });
});

/** Pages of a database that is in WAL mode, so that they can be opened in memory (file format §1.3.3). */
function inRollbackMode(pages: Buffer): Buffer {
  const copy = Buffer.from(pages);
  copy.fill(1, 18, 20);
  return copy;
}

/** Everything that the product may write of itself: its sources and the lists of types that it uses. */
async function whatTheProductSays(): Promise<Buffer> {
  const root = new URL("../../", import.meta.url).pathname;
  const paths: string[] = [];
  for (const folder of ["shared", "electron", "assets/law", "node_modules/file-type/source"])
    paths.push(...(await filesBelow(join(root, folder))));
  return Buffer.concat(await Promise.all(paths.map((path) => readFile(path))));
}
