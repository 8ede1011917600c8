import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fingerprint } from "../../shared/merkle/fingerprint.ts";
import { sha256 } from "../../electron/core/crypto/sha256.ts";
import { PUBLIC_KEY } from "../core/dossier/fixtures/custody.ts";
import { dossierOnDisk } from "./dossier-folder.ts";
import { shOf } from "./format-document.ts";

const { stdout: openssl, error } = spawnSync("openssl", ["version"], { encoding: "utf8" });
const isPresent = error === undefined && /OpenSSL ([3-9]|\d\d)\./.test(openssl);
if (!isPresent) console.log("skipped: there is no OpenSSL 3 on the PATH");

let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "affiant-"));
});

afterAll(() => rmSync(work, { recursive: true }));

describe.skipIf(!isPresent)("the commands that docs/format.md gives for a dossier", () => {
  it("accept a dossier and print the fingerprint of its key", async () => {
    await using dossier = await dossierOnDisk();
    const lines = check(dossier.folder).trim().split("\n");
    expect(lines.at(-1)).toBe(fingerprint(PUBLIC_KEY, sha256).replaceAll("-", ""));
  });

  it.each([
    ["04-load-file.csv", "EX", "XE"],
    ["data/manifest.json", "reference", "referenec"],
    ["dossier.note", "recipient: ", "recipient: another "],
    ["tagmanifest-sha256.txt", "  bagit.txt\n", "  bagit.tx\n"],
  ])("refuse a changed %s", async (path, from, to) => {
    await using dossier = await dossierOnDisk();
    const file = join(dossier.folder, path);
    const text = readFileSync(file, "latin1");
    const changed = text.includes(from) ? text.replace(from, to) : `${text} `;
    writeFileSync(file, changed, "latin1");
    expect(() => check(dossier.folder)).toThrow();
  });
});

function check(folder: string): string {
  const env = { ...process.env, DOSSIER: folder, WORK: work };
  const stdio = ["ignore", "pipe", "pipe"] as const;
  return execFileSync("sh", ["-eu", "-c", shOf("A dossier")], { env, stdio: [...stdio], encoding: "utf8" });
}
