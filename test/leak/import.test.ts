import { createHash, randomInt } from "node:crypto";
import { cp, lstat, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, parse } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection } from "../../electron/core/store/open-database.ts";
import { unlockArchive } from "../../electron/core/vault/unlock-archive.ts";
import type { ArchiveSession } from "../../electron/core/vault/archive-session.ts";
import { affiant, filesBelow, PASSPHRASE, seeded, Workplace } from "../e2e/command-line.ts";
import { Finder, runsOf, textNeedles, type Needle } from "./needles.ts";

const SAMPLE_FILES = new URL("../../assets/sample/files", import.meta.url).pathname;
const RUNS_PER_FILE = 20;
/** Folders of the machine where programs leave things. */
const SHARED_FOLDERS = ["/tmp", "/var/tmp", "/dev/shm"];

/** What is invented anew in each run follows from it: a failure can be repeated. */
const SEED = randomInt(2 ** 32 - 1);
const next = seeded(SEED);
/** Places in the sample files are the same in every run: a few common words do stand in the product's own texts. */
const nextPlace = seeded(20);
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

describe(`an import, a person and a search (seed ${SEED})`, () => {
  let place: Workplace;
  let own: Needle[];
  let all: Needle[];
  let before: number;
  const watched = () => ["archive", "home", "tmp", "cwd"].map((name) => place.at(name));

  beforeAll(async () => {
    place = await Workplace.make();
    for (const name of ["home", "tmp", "cwd", "given"]) await mkdir(place.at(name));
    const files = place.at("given", "files");
    await cp(SAMPLE_FILES, files, { recursive: true });
    await rm(join(files, "LICENCES.md"));
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

    const texts = Object.entries({ ...typed, passphrase: PASSPHRASE });
    own = [
      ...texts
        .filter(([what]) => what !== "passphrase")
        .flatMap(([what, value]) => textNeedles(`the ${what} typed`, value)),
      ...Array.from({ length: 20 }, () => next(text.length - 12)).flatMap((at) =>
        textNeedles(`text at ${at}`, text.slice(at, at + 12)),
      ),
    ];
    all = [...own, ...textNeedles("the passphrase", PASSPHRASE)];
    for (const path of await filesBelow(files)) {
      const content = await readFile(path);
      const name = basename(path);
      all.push(...runsOf(name, content, RUNS_PER_FILE, nextPlace));
      for (const form of new Set([name, parse(name).name])) {
        if (form.length > 8) all.push(...textNeedles(`the file name ${form}`, form));
      }
      const digest = createHash("sha256").update(content).digest();
      all.push({ what: `the SHA-256 of ${name}`, bytes: digest });
      all.push(...textNeedles(`the SHA-256 of ${name}`, digest.toString("hex")));
    }

    before = Date.now();
    const run = async (...args: string[]) => {
      const ran = await affiant([...args, "--passphrase-file", place.passphraseFile], {
        cwd: place.at("cwd"),
        env: {
          HOME: place.at("home"),
          TMPDIR: place.at("tmp"),
          XDG_CACHE_HOME: place.at("home", "cache"),
          npm_config_cache: place.at("home", "npm"),
        },
      });
      expect(ran.exit, ran.stderr).toBe(0);
      return ran;
    };
    const archive = place.at("archive");
    await run("init", archive, "--holder", typed.holder);
    await run("import", archive, files, "--source", typed.source);
    await run("add", archive, "person", "--from", record);
    await run("search", archive, typed.query);
    const found = await run("search", archive, typed.name, "--json");
    expect(found.stdout).toContain(typed.name.split(" ")[1]);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  test("are looked for by a finder that finds them where they are", async () => {
    const finder = new Finder(all);
    const found = new Set<string>();
    for (const path of await filesBelow(place.at("given"))) {
      for (const what of finder.in(await readFile(path))) found.add(what);
    }
    expect([...found].filter((what) => / at \d+$/.test(what)).length).toBeGreaterThan(RUNS_PER_FILE * 15);
    expect(found).toContain("the name typed (UTF-8)");
    expect(finder.in(Buffer.from(`..${typed.name}`, "utf16le"))).toContain("the name typed (UTF-16LE)");
    expect(finder.in(await readFile(place.passphraseFile))).toEqual(["the passphrase (UTF-8)"]);
  });

  test("leave nothing of themselves in the archive's files, the home, the temporary or the current folder", async () => {
    const finder = new Finder(all);
    const hits: string[] = [];
    let looked = 0;
    for (const folder of watched()) {
      for (const path of await filesBelow(folder)) {
        looked += 1;
        const inside = [
          ...finder.in(await readFile(path)),
          ...finder.in(Buffer.from(path.slice(folder.length))),
        ];
        hits.push(...inside.map((what) => `${path}: ${what}`));
      }
    }
    expect(looked).toBeGreaterThan(20);
    expect(hits).toEqual([]);
  });

  test("leave nothing of themselves in the folders that all programs share", async () => {
    const finder = new Finder(own);
    const hits: string[] = [];
    for (const folder of SHARED_FOLDERS) {
      for await (const path of changedSince(before, folder, place.folder)) {
        const bytes = await readFile(path).catch(() => Buffer.alloc(0));
        hits.push(...finder.in(bytes).map((what) => `${path}: ${what}`));
      }
    }
    expect(hits).toEqual([]);
  });

  test("leave nothing but pseudonyms in the facts, opened with their key", async () => {
    const { session } = await unlockArchive({
      folder: place.at("archive"),
      passphrase: PASSPHRASE,
      clock: () => ({ time: new Date(), state: "system" }),
    });
    try {
      expect(new Finder(all).in(contentOf(session.databases.facts))).toEqual([]);
      expect(identitiesHold(session, typed.name)).toBe(true);
      expect(identitiesHold(session, typed.fileName)).toBe(true);
    } finally {
      session.close();
    }
  });
});

/** Every value of every table, search index included. */
function contentOf(database: Connection): Buffer {
  const tables = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => name);
  expect(tables.length).toBeGreaterThan(8);
  const parts: Buffer[] = [];
  for (const table of tables) {
    for (const row of database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all()) {
      for (const value of Object.values(row)) {
        parts.push(Buffer.isBuffer(value) ? value : Buffer.from(String(value)), Buffer.from("\n"));
      }
    }
  }
  return Buffer.concat(parts);
}

/** That the tables which may hold a text do: otherwise its absence elsewhere would say nothing. */
const identitiesHold = (session: ArchiveSession, text: string): boolean =>
  contentOf(session.databases.identities!).includes(text);

/** Files changed since a moment, one folder left out; what vanishes meanwhile is another program's. */
async function* changedSince(moment: number, folder: string, except: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (path === except) continue;
    if (entry.isDirectory()) yield* changedSince(moment, path, except);
    if (!entry.isFile()) continue;
    const changed = await lstat(path).catch(() => undefined);
    if (changed && changed.ctimeMs >= moment) yield path;
  }
}
