import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const root = new URL("../..", import.meta.url).pathname;

describe("the built command line", () => {
  let folder: string;
  let affiant: (...args: string[]) => Promise<{ stdout: string }>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "affiant-built-"));
    // Below the repository, because that is where its modules and assets are found.
    const built = join(root, "dist");
    await rm(built, { recursive: true, force: true });
    await run(
      process.execPath,
      [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"],
      { cwd: root },
    );
    await writeFile(join(folder, "passphrase"), "seven quite ordinary words of a test\n");
    const env = { ...process.env, AFFIANT_PASSPHRASE_FILE: join(folder, "passphrase") };
    affiant = (...args) =>
      run(process.execPath, [join(built, "electron/cli.js"), ...args], { env, cwd: folder });
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("imports through its workers and gives the bytes back", async () => {
    const source = join(folder, "notes.txt");
    await writeFile(source, "Fictional notes for a test.\n");
    await affiant("init", "archive");
    const { stdout } = await affiant("import", "archive", source, "--json");
    const file = JSON.parse(stdout) as { status: string; id: string; mediaType: string };
    expect(file).toMatchObject({ status: "imported", mediaType: "text/plain" });
    await affiant("export", "archive", file.id, "--to", "copy.txt");
    expect(await readFile(join(folder, "copy.txt"))).toEqual(await readFile(source));
  });

  it("makes and verifies the sample's dossier", async () => {
    await affiant("demo", "--out", "demo");
    const { stdout } = await affiant("verify", "demo/dossier", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ intact: true });
  });
});
