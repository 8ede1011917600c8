import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { sign } from "../../../../electron/core/crypto/ed25519.ts";
import { verifyDossier } from "../../../../electron/core/dossier/verify/verify-dossier.ts";
import { writeDossier } from "../../../../electron/core/dossier/write-dossier.ts";
import { nodeParsers } from "../../../../electron/host/headless/start-parser.ts";
import { KEY_NAME, PUBLIC_KEY, SEED } from "../fixtures/custody.ts";
import { fictionalView } from "../fixtures/view.ts";

const OUTER = [
  "dossier.note",
  "bagit.txt",
  "bag-info.txt",
  "manifest-sha256.txt",
  "manifest-sha512.txt",
  "tagmanifest-sha256.txt",
  "tagmanifest-sha512.txt",
  "custody/checkpoint",
  "custody/entries.jsonl",
  "custody/proofs.json",
  "custody/actors.json",
] as const;

let root: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "affiant-outer-"));
  folder = join(root, "dossier");
  await writeDossier(fictionalView(), {
    folder,
    sign: (message) => sign(SEED, message),
    publicKey: PUBLIC_KEY,
    keyName: KEY_NAME,
    startParser: nodeParsers(),
  });
});

afterAll(() => rm(root, { recursive: true, force: true }));

const removed = (path: string) => unlink(join(folder, path));

/** Another digit in the first digest, or another last letter where there is none: the form stays. */
async function altered(path: string) {
  const text = await readFile(join(folder, path), "latin1");
  const digit = /[0-9a-f](?=[0-9a-f]{40})/;
  const other = digit.test(text)
    ? text.replace(digit, (found) => (found === "0" ? "1" : "0"))
    : text.replace(/\w(?=\W*$)/, (found) => (found === "x" ? "y" : "x"));
  expect(other).not.toBe(text);
  await writeFile(join(folder, path), other, "latin1");
}

/** What verification finds after the changes, which are undone. */
async function findingsAfter(changes: readonly (readonly [typeof removed, string])[]) {
  const before = await Promise.all(
    changes.map(async ([, path]) => [path, await readFile(join(folder, path))] as const),
  );
  try {
    for (const [change, path] of changes) await change(path);
    const { intact, findings } = await verifyDossier(folder);
    expect(intact).toBe(false);
    return findings;
  } finally {
    for (const [path, bytes] of before) await writeFile(join(folder, path), bytes);
  }
}

describe.each(OUTER)("%s", (path) => {
  it.each([
    ["missing", removed],
    ["altered", altered],
  ] as const)("is named alone when it is %s", async (_, change) => {
    const findings = await findingsAfter([[change, path]]);
    expect(new Set(findings.map((each) => each.path))).toContain(path);
    if (!path.startsWith("custody/")) expect(findings).toHaveLength(1);
    else expect(findings.every((each) => each.path?.startsWith("custody/"))).toBe(true);
    if (change === removed) expect(findings[0]).toEqual({ code: "file-missing", path });
  });

  it.each([
    ["missing", removed],
    ["altered", altered],
  ] as const)("does not hide any other file when it is %s", async (_, change) => {
    const others = ["native/SC-0005.oga", "04-load-file.csv", "data/manifest.json", ...OUTER];
    for (const other of others.filter((each) => each !== path)) {
      const named = (
        await findingsAfter([
          [change, path],
          [altered, other],
        ])
      ).map((each) => each.path);
      expect(named, other).toEqual(expect.arrayContaining([path, other]));
      const strangers = named.filter((each) => each !== path && each !== other);
      expect(strangers.filter((each) => !each?.startsWith("custody/"), other)).toEqual([]);
    }
  });
});

it("a tag manifest that was made to fit a changed file is named where the signed one is missing", async () => {
  const refitted = async (path: string) => {
    const bytes = await readFile(join(folder, "04-load-file.csv"));
    const before = await readFile(join(folder, path), "utf8");
    const digest = createHash("sha512").update(bytes).digest("hex");
    await writeFile(join(folder, path), before.replace(/[0-9a-f]{128}(?= {2}04-load-file)/, digest));
  };
  const findings = await findingsAfter([
    [altered, "04-load-file.csv"],
    [refitted, "tagmanifest-sha512.txt"],
    [removed, "tagmanifest-sha256.txt"],
  ]);
  expect(findings).toEqual([
    { code: "file-missing", path: "tagmanifest-sha256.txt" },
    { code: "file-changed", path: "tagmanifest-sha512.txt" },
  ]);
});

it("a folder that was never a dossier is not taken for one", async () => {
  await expect(verifyDossier(root)).rejects.toMatchObject({ code: "not-a-dossier" });
});
