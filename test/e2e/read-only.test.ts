import { execFileSync } from "node:child_process";
import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { affiant, hashesOf, Workplace, type Running } from "./command-line.ts";

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

/** The archive at `medium`, where it cannot be written, and how to run what reads it. */
type Medium = { readonly what: string; readonly able: boolean; readonly prepare: Prepare };
type Prepare = (place: Workplace) => Promise<Running>;

const READ_ONLY_MOUNT: Medium = {
  what: "a medium that is mounted for reading only",
  able: isRoot && canMount(),
  prepare: (place) => {
    execFileSync("mount", ["--bind", place.at("archive"), place.at("medium")]);
    execFileSync("mount", ["-o", "remount,bind,ro", place.at("medium")]);
    return Promise.resolve({});
  },
};
const OTHERS_FOLDER: Medium = {
  what: "a folder that somebody else may only read",
  able: isRoot,
  prepare: async (place) => {
    execFileSync("cp", ["-a", `${place.at("archive")}/.`, place.at("medium")]);
    execFileSync("chmod", ["-R", "a-w,a+rX", place.at("medium")]);
    for (const path of [place.folder, place.at("medium")]) await chmod(path, 0o555);
    await chmod(place.passphraseFile, 0o444);
    return { through: ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"] };
  },
};

describe.each([READ_ONLY_MOUNT, OTHERS_FOLDER])("an archive on $what", ({ what, able, prepare }) => {
  if (!able) console.warn(`skipped: only root can make ${what}`);
  describe.skipIf(!able)("opens", () => {
    let place: Workplace;
    let medium: string;
    let running: Running;
    let before: Record<string, string>;
    let evidence: string;
    beforeAll(async () => {
      place = await Workplace.make();
      medium = place.at("medium");
      await mkdir(medium);
      await place.run(0, "init", place.at("archive"));
      await writeFile(place.at("note.txt"), "An invented note.\n");
      await writeFile(place.at("person.json"), '{"names": [{"text": "Зоряна Вигадана", "kind": "birth"}]}');
      await place.run(0, "add", place.at("archive"), "person", "--from", place.at("person.json"));
      const ran = await place.run(0, "import", place.at("archive"), place.at("note.txt"), "--json");
      evidence = (JSON.parse(ran.stdout) as { id: string }).id;
      running = await prepare(place);
      before = await hashesOf(medium);
    });
    afterAll(async () => {
      execFileSync("sh", ["-c", 'umount "$0" 2>/dev/null; chmod -R u+w "$1"', medium, place.folder]);
      await place[Symbol.asyncDispose]();
    });

    const run = async (exit: number, ...args: readonly string[]) => {
      const ran = await affiant([...args, "--passphrase-file", place.passphraseFile], running);
      expect(ran.exit, `${args[0]}: ${ran.stderr}`).toBe(exit);
      expect(ran.stderr).toMatch(
        /The archive is on a medium that cannot be written to|This medium cannot be written to: /,
      );
      expect(ran.stderr).not.toMatch(/inside Affiant|\n\s+at /);
      return ran;
    };

    test("for reading, says that it cannot be written to, and logs nothing", async () => {
      type Entry = { action: string };
      const log = async () => JSON.parse((await run(0, "log", medium, "--json")).stdout) as Entry[];
      const entries = await log();
      expect(entries.at(-1)!.action).toBe("imported");
      expect((await run(0, "list", medium, "person", "--json")).stdout).toContain("Зоряна Вигадана");
      expect((await run(0, "show", medium, evidence)).stdout).toContain("note.txt");
      expect((await run(0, "search", medium, "Зоряна", "--json")).stdout).toContain("Вигадана");
      await run(0, "check", medium, "--read-data");
      expect(await log()).toEqual(entries);
    });

    test("for nothing that would have to be logged or written", async () => {
      await run(2, "add", medium, "person", "--from", place.at("person.json"));
      await run(2, "import", medium, place.at("person.json"));
      const elsewhere = await Workplace.make();
      await chmod(elsewhere.folder, 0o777);
      await run(1, "export", medium, evidence, "--to", elsewhere.at("copy.txt"));
      await run(1, "hand-over", medium, "--out", elsewhere.at("bag"));
      expect(await readdir(elsewhere.folder)).toEqual(["passphrase"]);
      await elsewhere[Symbol.asyncDispose]();
    });

    test("and is the same afterwards, byte for byte", async () => {
      expect(await hashesOf(medium)).toEqual(before);
      expect(Object.keys(before).length).toBeGreaterThan(6);
    });
  });
});

function canMount(): boolean {
  try {
    execFileSync("unshare", ["-m", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
