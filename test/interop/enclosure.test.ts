import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createApp } from "../../electron/core/app.ts";
import { ports, temporaryFolder } from "../core/fixtures/open-archive.ts";
import { dossierOnDisk } from "./dossier-folder.ts";

const missing = missingTool();
if (missing !== null) console.log(`skipped: ${missing}`);

/** Keys as age-keygen makes them. age 1.3 writes hybrid ones with `-pq`. */
const KINDS = [
  ["X25519", []],
  ["hybrid", ["-pq"]],
] as const;

describe.skipIf(missing !== null)("an enclosed dossier in other people's programs", () => {
  it.each(KINDS)("is opened by age and tar with an %s key, and is intact", async (_, options) => {
    const root = await temporaryFolder();
    const key = execFileSync("age-keygen", [...options], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    writeFileSync(join(root, "key"), key);
    const recipient = execFileSync("age-keygen", ["-y", join(root, "key")], { encoding: "utf8" }).trim();
    await using dossier = await dossierOnDisk();
    const app = createApp(ports);
    const out = join(root, "a.tar.age");
    const { code } = await app.call("dossier.enclose", { folder: dossier.folder, recipient, out });
    mkdirSync(join(root, "opened"));
    const script =
      'set -e; age -d -i "$1/key" "$1/a.tar.age" > "$1/a.tar"; tar -x -f "$1/a.tar" -C "$1/opened"';
    const { stderr, status } = spawnSync("sh", ["-c", script, "sh", root], { encoding: "utf8" });
    expect([stderr, status]).toEqual(["", 0]);
    const verdict = await app.call("dossier.verify", { folder: join(root, "opened/dossier") });
    expect(verdict).toMatchObject({ intact: true, dossier: { code } });
  });
});

/** Why the tests cannot run here, or `null`: hybrid keys came with age 1.3. */
function missingTool(): string | null {
  const absent = ["age", "age-keygen", "tar"].find(
    (tool) => spawnSync(tool, ["--version"]).error !== undefined,
  );
  if (absent !== undefined) return `${absent} is not on the PATH; test/interop/tools has what installs age`;
  const version = spawnSync("age", ["--version"], { encoding: "utf8" }).stdout;
  const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(version) ?? [];
  const isRecent = Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 3);
  return isRecent ? null : "age on the PATH is older than 1.3 and makes no hybrid keys";
}
