import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportedFile } from "../../shared/contract/evidence.ts";
import { ERROR_CODES } from "../../shared/errors.ts";
import { affiant, filesBelow, hashesOf, lines, Workplace } from "./command-line.ts";

const ID = /[a-z2-7]{26}/;
const ELEMENT = "no-such-element";

describe("bad input to the command line", () => {
  let place: Workplace;
  let archive: string;
  let person: string;
  let evidence: string;
  beforeAll(async () => {
    place = await Workplace.make();
    archive = place.at("archive");
    await place.run(0, "init", archive);
    await writeFile(place.at("person.json"), '{"code": "P-0001"}');
    person = ID.exec(
      (await place.run(0, "add", archive, "person", "--from", place.at("person.json"))).stdout,
    )![0];
    await writeFile(place.at("note.txt"), "An invented note.\n");
    const [imported] = lines<ImportedFile>(
      await place.run(0, "import", archive, place.at("note.txt"), "--json"),
    );
    evidence = imported!.id!;
  });
  afterAll(() => place[Symbol.asyncDispose]());

  /** Writes a file and gives its path. */
  const file = async (name: string, content: string): Promise<string> => {
    await writeFile(place.at(name), content);
    return place.at(name);
  };

  /** Runs what must fail: with the exit code, with words on standard error that hold `names`, and no result. */
  const fails = async (exit: number, names: string, ...args: readonly string[]) => {
    const withFile = args.includes("--passphrase-file")
      ? args
      : [...args, "--passphrase-file", place.passphraseFile];
    const ran = await affiant(withFile, { cwd: place.folder });
    expect(ran.exit, ran.stderr).toBe(exit);
    expect(ran.stderr).toContain(names);
    // One line for a person, after the line that says what the log ended with; never a stack.
    expect(ran.stderr.trim().split("\n").at(-1)).toContain(names);
    expect(ran.stderr).not.toMatch(/\n\s+at |node:internal|\.ts:\d/);
    expect(ran.stderr).not.toContain("internal");
    expect(ran.stdout).toBe("");
    return ran;
  };

  describe("met before anything is unlocked", () => {
    /** Runs what must fail and demands that not one byte of the folder changes. */
    const failsUntouched = async (
      folder: string,
      exit: number,
      names: string,
      ...args: readonly string[]
    ) => {
      const before = await hashesOf(folder);
      await fails(exit, names, ...args);
      expect(await hashesOf(folder)).toEqual(before);
      expect(Object.keys(before).length).toBeGreaterThan(0);
    };

    test("a wrong passphrase cannot unlock, and changes nothing", async () => {
      const wrong = await file("wrong-passphrase", "another passphrase entirely\n");
      await failsUntouched(archive, 3, archive, "list", archive, "person", "--passphrase-file", wrong);
    });

    test("an empty passphrase is bad input", async () => {
      const empty = await file("empty-passphrase", "\n");
      await failsUntouched(archive, 2, archive, "list", archive, "person", "--passphrase-file", empty);
    });

    test("a passphrase file that is not there is named", async () => {
      const missing = place.at("no-passphrase-here");
      await failsUntouched(archive, 2, missing, "list", archive, "person", "--passphrase-file", missing);
    });

    test("an archive that is not there is named, and is not made", async () => {
      const missing = place.at("no-archive-here");
      await failsUntouched(archive, 2, missing, "list", missing, "person");
      await expect(hashesOf(missing)).rejects.toMatchObject({ code: "ENOENT" });
    });

    test("a folder that is no archive is named and left as it is", async () => {
      const folder = place.at("no-archive");
      await mkdir(folder);
      await writeFile(place.at("no-archive", "archive.json"), "not JSON at all");
      await failsUntouched(folder, 2, folder, "list", folder, "person");
      await writeFile(place.at("no-archive", "archive.json"), '{"format": 1}');
      await failsUntouched(folder, 2, folder, "list", folder, "person");
      await writeFile(place.at("no-archive", "archive.json"), "");
      await failsUntouched(folder, 2, folder, "list", folder, "person");
    });

    test("an archive of a newer format is not opened", async () => {
      const newer = place.at("newer");
      await cp(archive, newer, { recursive: true });
      const described = JSON.parse(await readFile(place.at("newer", "archive.json"), "utf8")) as {
        format: number;
      };
      described.format += 1;
      await writeFile(place.at("newer", "archive.json"), JSON.stringify(described));
      await failsUntouched(newer, 2, newer, "list", newer, "person");
    });

    test("an archive is not made where one is, nor in a folder that holds anything", async () => {
      await failsUntouched(archive, 2, archive, "init", archive);
      const used = place.at("used");
      await mkdir(used);
      await writeFile(place.at("used", "letter.txt"), "An invented letter.\n");
      await failsUntouched(used, 2, used, "init", used);
      expect(await filesBelow(used)).toEqual([place.at("used", "letter.txt")]);
    });

    test("an unknown command, option or missing argument is bad usage", async () => {
      await failsUntouched(archive, 2, "destroy", "destroy", archive);
      await failsUntouched(archive, 2, "--shout", "list", archive, "person", "--shout");
      await failsUntouched(archive, 2, "type", "list", archive);
    });
  });

  describe("met in an open archive", () => {
    /** What the records of the archive are, without the log of who opened it. */
    const records = async () => {
      const { stdout } = await place.run(0, "log", archive, "--json");
      const entries = JSON.parse(stdout) as { action: string }[];
      return entries.filter(({ action }) => action !== "unlocked");
    };

    test("text that is not JSON is bad input, and the file is named", async () => {
      const from = await file("broken.json", '{"code": ');
      const before = await records();
      await fails(2, from, "add", archive, "person", "--from", from);
      expect(await records()).toEqual(before);
    });

    test("a file of records that is not there is named", async () => {
      const from = place.at("no-records-here.json");
      await fails(2, from, "add", archive, "person", "--from", from);
    });

    test("a field that the type does not have is named, and nothing of the list is added", async () => {
      const from = await file("unknown-field.json", '[{"code": "P-0002"}, {"shoeSize": 44}]');
      const before = await records();
      const { stderr } = await fails(2, "shoeSize", "add", archive, "person", "--from", from);
      expect(stderr).toContain(from);
      expect(await records()).toEqual(before);
    });

    test("a value that is not a record is bad input", async () => {
      for (const content of ["null", '"a person"', "[7]"]) {
        const from = await file("no-record.json", content);
        await fails(2, from, "add", archive, "person", "--from", from);
      }
    });

    test("a date that is none is bad input, and its field is named", async () => {
      const from = await file("bad-date.json", '{"born": "the thirtieth of February"}');
      await fails(2, "born", "add", archive, "person", "--from", from);
    });

    test("a type that does not exist is named", async () => {
      await fails(2, "unicorn", "add", archive, "unicorn", "--from", place.at("person.json"));
      await fails(2, "unicorn", "list", archive, "unicorn");
    });

    test("an id that does not exist is named", async () => {
      const id = "a".repeat(26);
      await fails(2, id, "show", archive, id);
      await fails(2, id, "export", archive, id, "--to", place.at("copy"));
      await fails(2, id, "edit", archive, id, "--from", place.at("person.json"));
    });

    test("a destination where something stands is named and not overwritten", async () => {
      const to = await file("precious", "keep me");
      await fails(2, to, "export", archive, evidence, "--to", to);
      expect(await readFile(to, "utf8")).toBe("keep me");
    });

    test("a destination inside the archive is named, and nothing is written there", async () => {
      const to = place.at("archive", "copy.txt");
      await fails(2, to, "export", archive, evidence, "--to", to);
      await symlink(archive, place.at("other-way-in"));
      const around = place.at("other-way-in", "inbox", "copy.txt");
      await fails(2, around, "export", archive, evidence, "--to", around);
      expect((await filesBelow(archive)).filter((path) => path.endsWith("copy.txt"))).toEqual([]);
    });

    test("an element that does not exist is named", async () => {
      await fails(
        2,
        ELEMENT,
        "link",
        archive,
        "--element",
        ELEMENT,
        "--cite",
        evidence,
        "--reason",
        "invented",
      );
    });

    test("a person is no evidence file", async () => {
      await fails(2, "evidence", "export", archive, person, "--to", place.at("copy"));
    });

    test("a dossier definition that is not valid is named, and no dossier is begun", async () => {
      const definition = await file("definition.json", '{"level": "no such level"}');
      const out = place.at("dossier");
      const { stderr } = await fails(2, "level", "dossier", archive, definition, "--out", out);
      expect(stderr).toContain(definition);
      await fails(2, definition, "dossier", archive, await file("definition.json", "[1]"), "--out", out);
      await fails(2, definition, "dossier", archive, await file("definition.json", "{"), "--out", out);
      await expect(hashesOf(out)).rejects.toMatchObject({ code: "ENOENT" });
    });
  });

  describe("among the files of an import", () => {
    test("is refused with its reason, and the rest is imported: exit 1", async () => {
      const folder = place.at("mixed");
      await mkdir(folder);
      await writeFile(place.at("mixed", "good.txt"), "An invented text.\n");
      await symlink(place.at("note.txt"), place.at("mixed", "link-outside"));
      await symlink("nowhere", place.at("mixed", "link-broken"));
      execFileSync("mkfifo", [place.at("mixed", "pipe")]);
      const odd = Buffer.concat([
        Buffer.from(`${folder}/odd-`),
        Buffer.from([0xff, 0xfe, 0x0a]),
        Buffer.from(".txt"),
      ]);
      await writeFile(odd, "Bytes under a name that is no text.\n");
      const missing = place.at("no-file-here.pdf");
      const ran = await place.run(1, "import", archive, folder, missing, "--json");
      const told = lines<ImportedFile>(ran);
      const reasons = new Map(told.map(({ path, status, reason }) => [path, reason ?? status]));
      expect(reasons.get(place.at("mixed", "good.txt"))).toBe("imported");
      expect(reasons.get(place.at("mixed", "link-outside"))).toBe("intake-link-outside");
      expect(reasons.get(place.at("mixed", "link-broken"))).toBe("intake-link-broken");
      expect(reasons.get(place.at("mixed", "pipe"))).toBe("intake-special-file");
      expect(reasons.get(missing)).toBe("file-missing");
      const oddOne = told.find(({ path }) => path.includes("odd-"))!;
      expect(oddOne).toMatchObject({ status: "refused", reason: "intake-name-undecodable" });
      for (const { status, reason } of told) if (status === "refused") expect(ERROR_CODES).toContain(reason);
      expect(told).toHaveLength(6);
      expect(ran.stderr).toContain("refused");
    });

    test("is refused when it is the archive itself", async () => {
      const told = lines<ImportedFile>(await place.run(1, "import", archive, archive, "--json"));
      expect(told.map(({ status, reason }) => reason ?? status)).toEqual(["intake-inside-archive"]);
      await rm(place.at("other-way-in"), { force: true });
    });
  });
});
