import { execFileSync, spawn } from "node:child_process";
import { truncate, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportedFile } from "../../shared/contract/evidence.ts";
import { affiant, filesBelow, hashesOf, lines, Workplace } from "../e2e/command-line.ts";
import { FAKETIME, mountReadOnly, mountStick, noExfat, noFat, noMounts } from "./file-systems.ts";

const withoutMounts = noMounts();
const withoutFat = withoutMounts ?? noFat();
const withoutExfat = withoutMounts ?? noExfat();
const withoutFaketime =
  FAKETIME === undefined
    ? "skipped: another time needs libfaketime (Debian: apt install faketime)"
    : undefined;
for (const reason of new Set([withoutMounts, withoutFat, withoutExfat, withoutFaketime]))
  if (reason !== undefined) console.log(reason);

const LATER = new URL("./fixtures/later-process.ts", import.meta.url).pathname;

describe("a medium", () => {
  let place: Workplace;
  let archive: string;
  let person: string;

  beforeAll(async () => {
    place = await Workplace.make();
    archive = place.at("archive");
    await place.run(0, "init", archive);
    await writeFile(place.at("person.json"), '{"names": [{"text": "Invented Person", "kind": "birth"}]}');
    await writeFile(place.at("note.txt"), "An invented note.\n");
    person = (await place.run(0, "add", archive, "person", "--from", place.at("person.json"))).stdout.trim();
    await place.run(0, "import", archive, place.at("note.txt"));
  });
  afterAll(() => place[Symbol.asyncDispose]());

  const log = async (): Promise<{ action: string; clock: string; time: string }[]> =>
    JSON.parse((await place.run(0, "log", archive, "--json")).stdout) as never;

  describe.skipIf(withoutMounts !== undefined)("that cannot be written to", () => {
    test("opens for reading facts and identities, logs nothing, and says so", async () => {
      using medium = mountReadOnly(archive, place.at("read-only"));
      const before = await hashesOf(archive);
      const shown = await place.run(0, "show", medium.folder, person);
      expect(shown.stdout).toContain("Invented Person");
      expect(shown.stderr).toContain("cannot be written to");
      expect((await place.run(0, "search", medium.folder, "Invented")).stdout).toContain(person);
      await place.run(0, "check", medium.folder, "--read-data");
      expect(await hashesOf(archive)).toEqual(before);
    });

    test("refuses every change and every export, because neither could be logged", async () => {
      using medium = mountReadOnly(archive, place.at("read-only"));
      const before = await hashesOf(archive);
      const evidence = (await place.run(0, "list", medium.folder, "evidence", "--json")).stdout;
      const id = /[a-z2-7]{26}/.exec(evidence)![0];
      await place.run(2, "add", medium.folder, "person", "--from", place.at("person.json"));
      await place.run(2, "import", medium.folder, place.at("note.txt"));
      await place.run(2, "keys", medium.folder, "rotate");
      const refused = await place.run(1, "export", medium.folder, id, "--to", place.at("copy.txt"));
      expect(refused.stderr).toContain("cannot be logged");
      expect((await filesBelow(place.folder)).filter((path) => path.endsWith("copy.txt"))).toEqual([]);
      expect(await hashesOf(archive)).toEqual(before);
    });
  });

  /** The whole main job on a stick. */
  const works = async (folder: string) => {
    const made = `${folder}/records`;
    await place.run(0, "init", made);
    const added = await place.run(0, "add", made, "person", "--from", place.at("person.json"));
    expect(added.stderr).toContain("FAT");
    await place.run(0, "import", made, place.at("note.txt"));
    await place.run(0, "edit", made, added.stdout.trim(), "--from", place.at("person.json"));
    await place.run(0, "keys", made, "rotate");
    await place.run(0, "check", made, "--read-data");
    expect((await place.run(0, "show", made, added.stdout.trim())).stdout).toContain("Invented Person");
    expect((await filesBelow(made)).filter((path) => /-(wal|shm|journal)$/.test(path))).toEqual([]);
    return made;
  };

  test.skipIf(withoutExfat !== undefined)(
    "with exFAT works, with a warning that renames are not atomic",
    async () => {
      using stick = mountStick("exfat", place.at("exfat.img"), place.at("exfat"));
      await works(stick.folder);
    },
  );

  test.skipIf(withoutFat !== undefined)(
    "with FAT32 works as exFAT does, and refuses what it cannot hold before it starts",
    async () => {
      using stick = mountStick("vfat", place.at("fat.img"), place.at("fat"));
      const made = await works(stick.folder);
      await writeFile(place.at("film.bin"), "");
      await truncate(place.at("film.bin"), 2 ** 32);
      const [told] = lines<ImportedFile>(await place.run(1, "import", made, place.at("film.bin"), "--json"));
      expect(told).toMatchObject({ status: "refused", reason: "intake-too-large-for-medium" });
      await place.run(0, "check", made, "--read-data");
    },
  );

  test("is opened by one process at a time: the next ends with 3, until the first is killed", async () => {
    const holder = spawn(
      process.execPath,
      [new URL("./fixtures/holding-process.ts", import.meta.url).pathname, archive, place.passphraseFile],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    await new Promise((resolve) => holder.stdout.once("data", resolve));
    const second = await place.run(3, "list", archive, "person");
    expect(second.stderr).toMatch(/in use|open/i);
    const gone = new Promise((resolve) => holder.once("exit", resolve));
    holder.kill("SIGKILL");
    await gone;
    await place.run(0, "list", archive, "person");
    await place.run(0, "check", archive);
  });

  describe.skipIf(withoutFaketime !== undefined)("on a machine whose clock was set back", () => {
    /** Unlocks and adds a person at another time. */
    const at = (offset: string): { clockBehind: boolean } =>
      JSON.parse(
        execFileSync("faketime", ["-f", offset, process.execPath, LATER, archive, place.passphraseFile], {
          encoding: "utf8",
        }),
      ) as never;

    test("opens, marks every entry as behind, also after being opened again, says so, and check hints", async () => {
      expect(at("+2d")).toEqual({ clockBehind: false });
      const start = (await log()).length;
      for (let opening = 0; opening < 2; opening++) {
        const ran = await place.run(0, "add", archive, "person", "--from", place.at("person.json"));
        expect(ran.stderr).toContain("clock of this computer");
      }
      const made = (await log()).slice(start);
      expect(made.map(({ action }) => action)).toContain("created");
      expect(made.filter(({ clock }) => clock !== "behind")).toEqual([]);
      const checked = await affiant(["check", archive, "--json", "--passphrase-file", place.passphraseFile]);
      expect(checked.exit, checked.stdout).toBe(0);
      expect(checked.stdout).toMatch(/clock/);
      expect(at("+3d")).toEqual({ clockBehind: false });
      expect((await log()).findLast(({ action }) => action === "created")).toMatchObject({ clock: "system" });
    });

    test("does not open the less for standing years before the archive was made", () => {
      expect(at("-3000d")).toEqual({ clockBehind: true });
    });
  });
});
