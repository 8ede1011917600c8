import { execFileSync } from "node:child_process";
import { createServer } from "node:net";
import { appendFile, link, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sourceFileSystem, type SourceFileSystem } from "../../../electron/core/intake/source-file-system.ts";
import {
  walk,
  type FoundFile,
  type RefusedFile,
  type WalkOptions,
} from "../../../electron/core/intake/walk.ts";

let base: string;
let folder: string;
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), "intake-"));
  folder = path.join(base, "evidence");
  await mkdir(folder);
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function collect(
  paths: readonly string[],
  options?: WalkOptions,
): Promise<(FoundFile | RefusedFile)[]> {
  const all = [];
  for await (const each of walk(paths, options)) all.push(each);
  return all;
}

/** `+ path` for what is found, `code path` for what is refused. */
async function told(paths: readonly string[], options?: WalkOptions): Promise<string[]> {
  return (await collect(paths, options)).map((each) =>
    each.kind === "file" ? `+ ${each.relativePath}` : `${each.code} ${path.relative(base, each.path)}`,
  );
}

async function put(name: string, content = "content"): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

function putBytes(name: Buffer): Promise<void> {
  return writeFile(Buffer.concat([Buffer.from(folder + "/"), name]), "content");
}

describe("what is found", () => {
  test("comes in byte order, with the folder's own name in the path", async () => {
    for (const name of ["б.txt", "a/z.txt", "a.txt", "B.txt", "a/a/deep.txt"]) await put(name);
    expect(await told([folder])).toEqual([
      "+ evidence/B.txt",
      "+ evidence/a/a/deep.txt",
      "+ evidence/a/z.txt",
      "+ evidence/a.txt",
      "+ evidence/б.txt",
    ]);
  });

  test("has the path as given, the full path, size and times", async () => {
    const file = await put("photo.jpg", "12345");
    await utimes(file, new Date("2022-10-12T01:02:03Z"), new Date("2022-03-04T05:06:07.890Z"));
    const given = path.relative(process.cwd(), folder);
    expect((await collect([given]))[0]).toMatchObject({
      kind: "file",
      path: path.join(given, "photo.jpg"),
      absolutePath: file,
      relativePath: "evidence/photo.jpg",
      name: "photo.jpg",
      size: 5,
      modified: "2022-03-04T05:06:07.890Z",
      accessed: "2022-10-12T01:02:03.000Z",
    });
  });

  test("can be a single file", async () => {
    expect(await told([await put("one.txt")])).toEqual(["+ one.txt"]);
  });

  test("keeps odd but valid names exactly", async () => {
    const names = [
      "-rf",
      "a\nb",
      `"quoted'`,
      "\u202egpj.exe",
      "x".repeat(255),
      " ",
      "a\\b",
      "\ufeff",
      "і\u0308",
    ];
    for (const name of names) await put(name);
    const found = await collect([folder]);
    expect(new Set(found.map((each) => each.kind === "file" && each.name))).toEqual(new Set(names));
    for (const each of found) if (each.kind === "file") await (await each.open()).close();
  });

  test("counts each of several hard links as a file of its own", async () => {
    await link(await put("one"), path.join(folder, "two"));
    expect(await told([folder])).toEqual(["+ evidence/one", "+ evidence/two"]);
  });

  test("is found once, however often and in whatever spelling it is given", async () => {
    const file = await put("sub/one");
    await symlink(base, path.join(base, "alias"));
    const spellings = [
      folder,
      folder + "/",
      path.join(folder, "sub", ".."),
      path.join(base, "alias", "evidence"),
    ];
    expect(await told([...spellings, file, path.join(folder, "sub")])).toEqual(["+ evidence/sub/one"]);
  });

  test("is found at a depth at which recursion would be costly", async () => {
    const deep = Array.from({ length: 900 }, () => "d").join("/");
    await put(`${deep}/bottom`);
    expect(await told([folder])).toEqual([`+ evidence/${deep}/bottom`]);
  });
});

describe("what is refused, while the rest is found", () => {
  test("a path that is not there", async () => {
    await put("a");
    expect(await told([path.join(base, "nothing"), folder, ""])).toEqual([
      "file-missing nothing",
      "+ evidence/a",
      expect.stringMatching(/^file-missing/),
    ]);
  });

  test("names that are not text, with their bytes shown, and everything in folders so named", async () => {
    await put("ok");
    await putBytes(Buffer.from([0x66, 0xff, 0x6f]));
    const bad = Buffer.concat([Buffer.from(folder + "/"), Buffer.from([0xe9])]);
    await mkdir(bad);
    await writeFile(Buffer.concat([bad, Buffer.from("/inside")]), "content");
    const refused = (await collect([folder])).filter((each) => each.kind === "refused");
    expect(refused.map((each) => [each.code, path.relative(folder, each.path)])).toEqual([
      ["intake-name-undecodable", "f\\xffo"],
      ["intake-name-undecodable", "\\xe9"],
      ["intake-name-undecodable", "\\xe9/inside"],
    ]);
    expect(refused[0]!.pathBytes.subarray(-3)).toEqual(Buffer.from([0x66, 0xff, 0x6f]));
  });

  test("pipes, sockets and devices, without waiting for anyone", async () => {
    execFileSync("mkfifo", [path.join(folder, "pipe")]);
    const server = createServer().listen(path.join(folder, "socket"));
    await put("file");
    expect(await told([folder, "/dev/null"])).toEqual([
      "+ evidence/file",
      "intake-special-file evidence/pipe",
      "intake-special-file evidence/socket",
      expect.stringMatching(/^intake-special-file .*dev\/null$/),
    ]);
    server.close();
  });

  test("files and folders that cannot be read", async () => {
    for (const name of ["closed/inside", "open/inside", "locked", "plain"]) await put(name);
    const denied = (): never => {
      throw Object.assign(new Error("denied"), { code: "EACCES" });
    };
    const fileSystem: SourceFileSystem = {
      ...sourceFileSystem,
      readdir: (at) => (at.toString().endsWith("closed") ? denied() : sourceFileSystem.readdir(at)),
      readable: (at) => (at.toString().endsWith("locked") ? denied() : sourceFileSystem.readable(at)),
    };
    expect(await told([folder], { fileSystem })).toEqual([
      "intake-unreadable evidence/closed",
      "intake-unreadable evidence/locked",
      "+ evidence/open/inside",
      "+ evidence/plain",
    ]);
  });

  test("the archive itself and all it holds, by whatever way it is reached", async () => {
    await put("archive/objects/ab/x.age");
    await put("near");
    const archiveFolder = path.join(folder, "archive");
    await symlink("archive/objects/ab/x.age", path.join(folder, "way-in"));
    expect(await told([folder], { archiveFolder })).toEqual([
      "intake-inside-archive evidence/archive",
      "+ evidence/near",
      "intake-inside-archive evidence/way-in",
    ]);
    for (const inside of [
      archiveFolder,
      path.join(archiveFolder, "objects"),
      archiveFolder + "/objects/ab/x.age",
    ]) {
      expect(await told([inside], { archiveFolder })).toEqual([
        `intake-inside-archive ${path.relative(base, inside)}`,
      ]);
    }
  });

  test("a folder whose name only begins like the archive's is not the archive", async () => {
    await put("archive/x");
    await put("archive-notes/x");
    const archiveFolder = path.join(folder, "archive");
    expect(await told([path.join(folder, "archive-notes")], { archiveFolder })).toEqual([
      "+ archive-notes/x",
    ]);
  });
});

describe("symbolic links", () => {
  test("out of the folder, broken ones and loops are refused or end", async () => {
    await put("a/real");
    await writeFile(path.join(base, "secret"), "outside");
    await mkdir(path.join(base, "evidence-other"));
    await symlink(path.join(base, "secret"), path.join(folder, "out"));
    await symlink("../evidence-other", path.join(folder, "out-by-prefix"));
    await symlink("/", path.join(folder, "root"));
    await symlink("nowhere", path.join(folder, "broken"));
    await symlink("self", path.join(folder, "self"));
    await symlink("..", path.join(folder, "a", "up"));
    await symlink(".", path.join(folder, "a", "here"));
    expect(await told([folder])).toEqual([
      "+ evidence/a/real",
      "intake-link-broken evidence/broken",
      "intake-link-outside evidence/out",
      "intake-link-outside evidence/out-by-prefix",
      "intake-link-outside evidence/root",
      "intake-link-broken evidence/self",
    ]);
  });

  test("inside the folder are told after all real files, with what they lead to", async () => {
    await put("z/real", "the bytes");
    await symlink("z/real", path.join(folder, "a-link"));
    await symlink("z", path.join(folder, "b-folder-link"));
    const found = await collect([folder]);
    expect(await told([folder])).toEqual(["+ evidence/z/real", "+ evidence/a-link"]);
    const last = found[1] as FoundFile;
    expect(last.linkTarget).toBe(path.join(folder, "z", "real"));
    const handle = await last.open();
    expect(await handle.readFile("utf8")).toBe("the bytes");
    await handle.close();
  });

  test("to a pipe are refused without opening it", async () => {
    execFileSync("mkfifo", [path.join(folder, "pipe")]);
    await symlink("pipe", path.join(folder, "way"));
    expect(await told([folder])).toEqual([
      "intake-special-file evidence/pipe",
      "intake-special-file evidence/way",
    ]);
  });

  test("given as arguments must stay in the folder they lie in", async () => {
    await put("real/file");
    await symlink("real", path.join(folder, "near"));
    await symlink(base, path.join(folder, "far"));
    expect(await told([path.join(folder, "near")])).toEqual(["+ near/file"]);
    expect(await told([path.join(folder, "far")])).toEqual(["intake-link-outside evidence/far"]);
  });
});

describe("what changes meanwhile", () => {
  async function only(): Promise<FoundFile> {
    const [found] = await collect([folder]);
    return found as FoundFile;
  }
  const changed = { code: "intake-changed-while-read" };

  test("a file that is gone, replaced, or now a link is not opened", async () => {
    const file = await put("a");
    let found = await only();
    await rm(file);
    await expect(found.open()).rejects.toMatchObject(changed);

    await put("a");
    found = await only();
    await writeFile(file + ".new", "content");
    await rename(file + ".new", file);
    await expect(found.open()).rejects.toMatchObject(changed);

    found = await only();
    await rename(file, path.join(base, "moved"));
    await symlink(path.join(base, "moved"), file);
    await expect(found.open()).rejects.toMatchObject(changed);

    await rm(file);
    await put("a");
    found = await only();
    await rm(file);
    execFileSync("mkfifo", [file]);
    await expect(found.open()).rejects.toMatchObject(changed);
  });

  test("a file that grows while it is read is not confirmed", async () => {
    const file = await put("a");
    const found = await only();
    const handle = await found.open();
    await found.confirm(handle);
    await appendFile(file, "more");
    await expect(found.confirm(handle)).rejects.toMatchObject(changed);
    await handle.close();
  });

  test("a name that is gone before it is looked at is refused", async () => {
    await put("a");
    const fileSystem: SourceFileSystem = {
      ...sourceFileSystem,
      readdir: async (at) => [...(await sourceFileSystem.readdir(at)), Buffer.from("gone")],
    };
    expect(await told([folder], { fileSystem })).toEqual([
      "+ evidence/a",
      "intake-changed-while-read evidence/gone",
    ]);
  });

  test("a folder that is exchanged for another while it is listed is refused", async () => {
    await put("sub/a");
    const fileSystem: SourceFileSystem = {
      ...sourceFileSystem,
      readdir: async (at) => {
        const names = await sourceFileSystem.readdir(at);
        if (at.toString().endsWith("sub")) {
          await rename(path.join(folder, "sub"), path.join(base, "away"));
          await symlink(path.join(base, "away"), path.join(folder, "sub"));
        }
        return names;
      },
    };
    expect(await told([folder], { fileSystem })).toEqual(["intake-changed-while-read evidence/sub"]);
  });

  test("an error of the disk on opening is told as unreadable", async () => {
    await put("a");
    const fileSystem: SourceFileSystem = {
      ...sourceFileSystem,
      open: () => Promise.reject(Object.assign(new Error("disk"), { code: "EIO" })),
    };
    const [found] = await collect([folder], { fileSystem });
    await expect((found as FoundFile).open()).rejects.toMatchObject({ code: "intake-unreadable" });
  });
});

test("a walk ends when it is cancelled, without looking further", async () => {
  for (let index = 0; index < 20; index++) await put(`f${index}`);
  const controller = new AbortController();
  const seen: string[] = [];
  const walking = (async () => {
    for await (const each of walk([folder], { signal: controller.signal })) {
      seen.push(each.path);
      if (seen.length === 3) controller.abort();
    }
  })();
  await expect(walking).rejects.toMatchObject({ code: "cancelled" });
  expect(seen).toHaveLength(3);
});
