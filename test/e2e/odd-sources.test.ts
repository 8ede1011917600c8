import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { chmod, chown, mkdir, open, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportedFile } from "../../shared/contract/evidence.ts";
import { affiant, lines, Workplace } from "./command-line.ts";

const isRoot = process.getuid?.() === 0;
/** Somebody who is not root and owns nothing. */
const NOBODY = 65534;

/** What a terminal would obey. */
const commandsIn = (output: string) => /\p{Cc}/u.exec(output.replaceAll(/[\n\t]/g, ""));

describe("an import of a folder that holds odd things", () => {
  let place: Workplace;
  let archive: string;
  beforeAll(async () => {
    place = await Workplace.make();
    archive = place.at("archive");
    await place.run(0, "init", archive);
  });
  afterAll(async () => {
    // Node cannot remove a path that is longer than the system opens.
    execFileSync("rm", ["-rf", place.folder]);
    await place[Symbol.asyncDispose]();
  });

  /** Imports and gives the reason or status by path; demands that all are refused by name and the rest imported. */
  const importing = async (exit: number, folder: string) => {
    const ran = await place.run(exit, "import", archive, folder, "--json");
    const told = lines<ImportedFile>(ran);
    return new Map(told.map(({ path, status, reason }) => [path, reason ?? status]));
  };

  test("refuses pipes, sockets, devices and links that lead out or nowhere, each with its reason", async () => {
    const folder = place.at("special");
    await mkdir(folder);
    await writeFile(place.at("special", "good.txt"), "An invented text among odd things.\n");
    await writeFile(place.at("outside.txt"), "Not given.\n");
    execFileSync("mkfifo", [place.at("special", "pipe")]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(place.at("special", "socket"), resolve));
    await symlink("../outside.txt", place.at("special", "link-out"));
    await symlink("/dev/zero", place.at("special", "link-to-device"));
    await symlink("link-b", place.at("special", "link-a"));
    await symlink("link-a", place.at("special", "link-b"));
    const expected = [
      ["good.txt", "imported"],
      ["link-a", "intake-link-broken"],
      ["link-b", "intake-link-broken"],
      ["link-out", "intake-link-outside"],
      ["link-to-device", "intake-link-outside"],
      ["pipe", "intake-special-file"],
      ["socket", "intake-special-file"],
    ];
    if (isRoot) {
      execFileSync("mknod", [place.at("special", "device"), "c", "1", "5"]);
      expected.push(["device", "intake-special-file"]);
    } else console.warn("skipped: only root can make a device to import");
    try {
      expect(await importing(1, folder)).toEqual(
        new Map(expected.map(([name, reason]) => [place.at("special", name!), reason])),
      );
    } finally {
      server.close();
    }
  });

  test("goes round no loop of folders: what they hold is imported once", async () => {
    const folder = place.at("loop");
    await mkdir(place.at("loop", "deep", "deeper"), { recursive: true });
    await writeFile(place.at("loop", "deep", "deeper", "once.txt"), "An invented text, met once.\n");
    await symlink("../..", place.at("loop", "deep", "deeper", "up"));
    await symlink(".", place.at("loop", "deep", "self"));
    expect(await importing(0, folder)).toEqual(
      new Map([[place.at("loop", "deep", "deeper", "once.txt"), "imported"]]),
    );
  });

  test("refuses a file that is written to while it is read, and one that vanishes", async () => {
    const folder = place.at("changing");
    await mkdir(folder);
    // More than are read before the first is told, so that the last one vanishes before its turn.
    const names = Array.from({ length: 900 }, (_, index) => `${String(index).padStart(3, "0")}.txt`);
    for (const name of names) await writeFile(place.at("changing", name), `Invented file ${name}.\n`);
    const growing = place.at("changing", "zz-growing.log");
    const vanishing = place.at("changing", "zz-vanishing.txt");
    await writeFile(growing, Buffer.alloc(48 * 1024 * 1024, "an invented log "));
    await writeFile(vanishing, "Gone before its turn.\n");
    const handle = await open(growing, "a");
    const writing = setInterval(() => void handle.appendFile("one more line\n").catch(() => undefined), 1);
    const ran = await affiant(
      ["import", archive, folder, "--json", "--passphrase-file", place.passphraseFile],
      { cwd: place.folder, onOutput: () => rmSync(vanishing, { force: true }) },
    );
    clearInterval(writing);
    await handle.close();
    expect(ran.exit, ran.stderr).toBe(1);
    const told = lines<ImportedFile>(ran);
    expect(told).toHaveLength(names.length + 2);
    expect(told.filter(({ status }) => status === "imported")).toHaveLength(names.length);
    expect(told.filter(({ status }) => status === "refused")).toEqual([
      { path: growing, status: "refused", reason: "intake-changed-while-read" },
      { path: vanishing, status: "refused", reason: "intake-changed-while-read" },
    ]);
  });

  test("refuses what lies too deep for the system to open, and imports what is just not too deep", async () => {
    const folder = place.at("long");
    await mkdir(folder);
    const name = "d".repeat(200);
    // The file's path has 4095 bytes, the most that the system takes; the folder beside it goes on.
    const script = `
      import os, sys
      os.chdir(sys.argv[1])
      length = len(os.fsencode(sys.argv[1]))
      while length + 201 <= 4040:
          os.mkdir("${name}"); os.chdir("${name}"); length += 201
      with open("f" * (4095 - length - 1), "w") as file: file.write("At the limit.")
      for _ in range(2): os.mkdir("${name}"); os.chdir("${name}")
      with open("beyond", "w") as file: file.write("Beyond the limit.")
    `.replaceAll(/^ {6}/gm, "");
    execFileSync("python3", ["-c", script, folder]);
    const told = await importing(1, folder);
    expect([...told.values()].sort()).toEqual(["imported", "intake-path-too-long"]);
    for (const [path, reason] of told)
      expect(Buffer.byteLength(path)).toBe(reason === "imported" ? 4095 : Buffer.byteLength(path));
    const [refused] = [...told].find(([, reason]) => reason === "intake-path-too-long")!;
    expect(Buffer.byteLength(refused)).toBeGreaterThan(4095);
    expect(refused.startsWith(folder)).toBe(true);
  });

  test("shows a name that holds commands for a terminal without giving them", async () => {
    const folder = place.at("hostile");
    await mkdir(folder);
    const name = "\u001b[2J\u001b[31mrefused\nimported  ghost\r\u009b1A\u202egpj.txt";
    await writeFile(place.at("hostile", name), "An invented text under a hostile name.\n");
    await symlink("nowhere", place.at("hostile", "\u001b]0;title\u0007"));
    const ran = await place.run(1, "import", archive, folder);
    expect(commandsIn(ran.stdout + ran.stderr)).toBeNull();
    expect(ran.stdout).not.toContain("\u202e");
    expect(ran.stdout.trim().split("\n")).toHaveLength(2);
    expect(ran.stdout).toContain(
      String.raw`\x1b[2J\x1b[31mrefused\x0aimported  ghost\x0d\x9b1A\u202egpj.txt`,
    );
    const [json] = lines<ImportedFile>(await place.run(1, "import", archive, folder, "--json")).filter(
      ({ status }) => status === "known",
    );
    expect(json!.path).toBe(place.at("hostile", name));
    const shown = await place.run(0, "show", archive, json!.id!);
    expect(commandsIn(shown.stdout)).toBeNull();
    const listed = await place.run(0, "list", archive, "evidence");
    expect(commandsIn(listed.stdout)).toBeNull();
    const failed = await affiant(["list", place.at("no\u001b[2Jarchive"), "person", "--json"]);
    expect(failed.stdout + failed.stderr).not.toContain("\u001b");
  });

  if (!isRoot) console.warn("skipped: only root can import as somebody who may not read everything");
  test.skipIf(!isRoot)(
    "refuses files and folders that may not be read, for somebody who is not root",
    async () => {
      const folder = place.at("locked");
      await mkdir(place.at("locked", "folder"), { recursive: true });
      await writeFile(place.at("locked", "readable.txt"), "An invented text for all.\n");
      await writeFile(place.at("locked", "secret.txt"), "Not for everybody.\n", { mode: 0o600 });
      await writeFile(place.at("locked", "folder", "inside.txt"), "Not for everybody either.\n");
      chmodSync(place.at("locked", "folder"), 0o700);
      const own = place.at("own");
      await mkdir(own);
      await chown(own, NOBODY, NOBODY);
      await chmod(place.folder, 0o755);
      const somebody = {
        cwd: own,
        through: ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"],
      };
      const files = ["--passphrase-file", place.passphraseFile];
      await chmod(place.passphraseFile, 0o644);
      const made = await affiant(["init", "archive", ...files], somebody);
      expect(made.exit, made.stderr).toBe(0);
      const ran = await affiant(["import", "archive", folder, "--json", ...files], somebody);
      expect(ran.exit, ran.stderr).toBe(1);
      expect(
        new Map(lines<ImportedFile>(ran).map(({ path, status, reason }) => [path, reason ?? status])),
      ).toEqual(
        new Map([
          [place.at("locked", "folder"), "intake-unreadable"],
          [place.at("locked", "readable.txt"), "imported"],
          [place.at("locked", "secret.txt"), "intake-unreadable"],
        ]),
      );
    },
  );

  test("leaves an archive that checks clean", async () => {
    await place.run(0, "check", archive, "--read-data");
  });
});
