import { cp, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyDossier } from "../../electron/core/dossier/verify/verify-dossier.ts";
import { affiant, hashesOf, lines, seeded, Workplace } from "./command-line.ts";

const FLIPS = 5;

type Verdict = {
  readonly intact: boolean;
  readonly signer: { readonly fingerprint: string; readonly known: boolean };
};

describe("a dossier of the sample case", () => {
  let place: Workplace;
  let folder: string;
  let paths: string[];
  beforeAll(async () => {
    place = await Workplace.make();
    const made = await affiant(["demo", "--out", place.at("demo")]);
    expect(made.exit, made.stderr).toBe(0);
    folder = place.at("dossier");
    await cp(place.at("demo", "dossier"), folder, { recursive: true });
    paths = Object.keys(await hashesOf(folder));
    expect(paths.length).toBeGreaterThan(15);
  });
  beforeEach(async () => {
    await rm(folder, { recursive: true });
    await cp(place.at("demo", "dossier"), folder, { recursive: true });
  });
  afterAll(() => place[Symbol.asyncDispose]());

  /** Paths that verification names. */
  const named = async () => {
    const { intact, findings } = await verifyDossier(folder);
    expect(intact).toBe(findings.length === 0);
    return findings.map(({ path }) => path);
  };

  test("is intact before anything is done to it", async () => {
    expect(await named()).toEqual([]);
  });

  test("is not intact once any byte of any file is another, and the file is named", async () => {
    const next = seeded(20_260_415);
    for (const path of paths) {
      const bytes = await readFile(join(folder, path));
      const positions = Array.from({ length: FLIPS }, () => next(bytes.length));
      for (const position of [0, ...positions, bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed[position]! ^= 1 << next(8);
        await writeFile(join(folder, path), changed);
        expect(await named(), `${path} at ${position}`).toContain(path);
      }
      await writeFile(join(folder, path), bytes);
    }
    expect(await named()).toEqual([]);
  });

  test("is not intact once a byte is added to or taken from the end of a file", async () => {
    for (const path of paths) {
      const bytes = await readFile(join(folder, path));
      for (const changed of [Buffer.concat([bytes, Buffer.from("\n")]), bytes.subarray(0, -1)]) {
        await writeFile(join(folder, path), changed);
        expect(await named(), `${path}, ${changed.length} bytes`).toContain(path);
      }
      await writeFile(join(folder, path), bytes);
    }
    expect(await named()).toEqual([]);
  });

  test("is not intact once a file is added, wherever it is put", async () => {
    for (const parent of new Set(paths.map((path) => dirname(path)))) {
      const path = join(parent, "added.txt");
      await writeFile(join(folder, path), "");
      expect(await named()).toEqual([path]);
      await rm(join(folder, path));
    }
    await mkdir(join(folder, "new-folder"));
    expect(await named()).toEqual(["new-folder"]);
    await writeFile(join(folder, "new-folder", "added.txt"), "");
    expect(await named()).toEqual(["new-folder/added.txt"]);
    await rm(join(folder, "new-folder"), { recursive: true });
    expect(await named()).toEqual([]);
  });

  test("is not intact once a file is renamed; both names are named", async () => {
    for (const path of paths) {
      const other = `${path}.old`;
      await rename(join(folder, path), join(folder, other));
      const found = await named();
      expect(found).toContain(path);
      expect(found).toContain(other);
      await rename(join(folder, other), join(folder, path));
    }
    expect(await named()).toEqual([]);
  });

  test("is not intact once any file is taken away", async () => {
    const aside = place.at("aside");
    for (const path of paths) {
      await rename(join(folder, path), aside);
      expect(await named()).toContain(path);
      await rename(aside, join(folder, path));
    }
    expect(await named()).toEqual([]);
  });

  test("is verified by the command line, with the file named and exit 1 when it is not intact", async () => {
    const exhibits = join(folder, "02-exhibits-001.pdf");
    const bytes = await readFile(exhibits);
    const intact = await affiant(["verify", folder]);
    expect(intact).toMatchObject({ exit: 0, stdout: expect.stringContaining("Intact") as string });
    const changed = Buffer.from(bytes);
    changed[1000]! ^= 1;
    await writeFile(exhibits, changed);
    const ran = await affiant(["verify", folder]);
    expect(ran.exit).toBe(1);
    expect(ran.stdout).toContain("02-exhibits-001.pdf");
    await writeFile(exhibits, bytes);
    expect((await stat(exhibits)).size).toBe(bytes.length);
  });

  test("is of a known signer only if the fingerprint given is the one that signed", async () => {
    const [open] = lines<Verdict>(await affiant(["verify", folder, "--json"]));
    const own = open!.signer.fingerprint;
    const right = await affiant(["verify", folder, "--signer", own, "--json"]);
    expect(right.exit).toBe(0);
    expect(lines<Verdict>(right)[0]).toMatchObject({ intact: true, signer: { known: true } });
    const another = own.replace(/[0-9a-f]/, (digit) => (digit === "0" ? "1" : "0"));
    const wrong = await affiant(["verify", folder, "--signer", another, "--json"]);
    expect(wrong.exit).toBe(1);
    expect(lines<Verdict>(wrong)[0]).toMatchObject({ intact: true, signer: { known: false } });
    const none = await affiant(["verify", folder, "--signer", "no fingerprint"]);
    expect(none.exit).toBe(2);
    expect(none.stderr).not.toBe("");
  });
});
