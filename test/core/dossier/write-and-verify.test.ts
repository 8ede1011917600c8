import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import * as mupdf from "mupdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { sign } from "../../../electron/core/crypto/ed25519.ts";
import { verifyDossier } from "../../../electron/core/dossier/verify/verify-dossier.ts";
import { writeDossier, type WriteOptions } from "../../../electron/core/dossier/write-dossier.ts";
import { nodeParsers } from "../../../electron/host/headless/start-parser.ts";
import { KEY_NAME, PUBLIC_KEY, SEED } from "./fixtures/custody.ts";
import { fictionalView } from "./fixtures/view.ts";

let root: string;
let folder: string;
let code: string;
let files: string[];

const options = (to: string): WriteOptions => ({
  folder: to,
  sign: (message) => sign(SEED, message),
  publicKey: PUBLIC_KEY,
  keyName: KEY_NAME,
  startParser: nodeParsers(),
});

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "affiant-dossier-"));
  folder = join(root, "dossier");
  code = (await writeDossier(fictionalView(), options(folder))).packageCode;
  files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
});

afterAll(async () => rm(root, { recursive: true, force: true }));

/** Does something to the folder, verifies it, and undoes it. */
async function afterChange(change: () => Promise<() => Promise<unknown>>) {
  const undo = await change();
  try {
    return await verifyDossier(folder);
  } finally {
    await undo();
  }
}

describe("a dossier just written", () => {
  it("is intact, and says by which key and under which code", async () => {
    const verdict = await verifyDossier(folder);
    expect(verdict.findings).toEqual([]);
    expect(verdict.intact).toBe(true);
    expect(verdict.dossier).toEqual({
      code,
      reference: "SC-2026-003-Conf",
      recipient: "Office of the Prosecutor, International Criminal Court, The Hague",
      dated: "2026-03-14",
      expected: null,
    });
    expect(verdict.log.included).toBe(4);
    expect(verdict.signer?.known).toBeNull();
  });

  it("knows its signer only by the whole fingerprint", async () => {
    const own = (await verifyDossier(folder)).signer!.fingerprint;
    const typed = own.replaceAll("-", " ").toUpperCase();
    expect((await verifyDossier(folder, { signer: typed })).signer?.known).toBe(true);
    const other = own.replace(/^./, (digit) => (digit === "0" ? "1" : "0"));
    const verdict = await verifyDossier(folder, { signer: other });
    expect(verdict.signer?.known).toBe(false);
    expect(verdict.intact).toBe(true);
    await expect(verifyDossier(folder, { signer: own.slice(0, 9) })).rejects.toMatchObject({ code: "usage" });
  });

  it("has the same bytes when it is written again", async () => {
    const again = join(root, "again");
    await writeDossier(fictionalView(), options(again));
    for (const path of files) {
      expect(await readFile(join(again, path)), path).toEqual(await readFile(join(folder, path)));
    }
  });

  it("refuses a destination in which something is", async () => {
    await expect(writeDossier(fictionalView(), options(folder))).rejects.toMatchObject({
      code: "destination-exists",
    });
    expect((await readdir(root)).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("leaves nothing behind when it is cancelled half way", async () => {
    const cancel = new AbortController();
    const to = join(root, "cancelled");
    const writing = writeDossier(fictionalView(), {
      ...options(to),
      signal: cancel.signal,
      onProgress: ({ stage }) => stage === "typesetting" && cancel.abort(),
    });
    await expect(writing).rejects.toMatchObject({ code: "cancelled" });
    expect((await readdir(root)).filter((name) => name.startsWith("cancelled"))).toEqual([]);
  });

  it("has one manifest, attached to the document and in the payload", async () => {
    const document = new mupdf.PDFDocument(await readFile(join(folder, "01-dossier.pdf")));
    const [attached] = Object.values(document.getEmbeddedFiles());
    const bytes = Buffer.from(document.getEmbeddedFileContents(attached!)!.asUint8Array());
    expect(bytes).toEqual(await readFile(join(folder, "data/manifest.json")));
    const manifest = JSON.parse(bytes.toString("utf8")) as {
      sections: { paragraphs: unknown[] }[];
      exhibits: { number: string }[];
      files: { path: string }[];
    };
    expect(manifest.sections[0]!.paragraphs[0]).toEqual({ number: 1, id: "p-01" });
    expect(manifest.exhibits.map(({ number }) => number)).toEqual([
      "SC-0001",
      "SC-0002",
      "SC-0003",
      "SC-0005",
    ]);
    expect(manifest.files.map(({ path }) => path)).toContain("02-exhibits-001.pdf");
  });

  it("keeps the file handed over unchanged byte for byte", async () => {
    expect(await readFile(join(folder, "native/SC-0005.oga"), "latin1")).toContain("OggS not really");
  });
});

describe("verification finds", () => {
  it("one changed bit at any place of any file, and names the file", async () => {
    for (const path of files) {
      const original = await readFile(join(folder, path));
      const places = fc.sample(fc.tuple(fc.nat(original.length - 1), fc.nat(7)), {
        numRuns: 6,
        seed: 20260314,
      });
      for (const [at, bit] of [...places, [0, 0] as const, [original.length - 1, 1] as const]) {
        const changed = Uint8Array.from(original);
        changed[at]! ^= 1 << bit;
        const { intact, findings } = await afterChange(async () => {
          await writeFile(join(folder, path), changed);
          return () => writeFile(join(folder, path), original);
        });
        expect(intact, `${path} at ${at}`).toBe(false);
        expect(
          findings.map((finding) => finding.path),
          `${path} at ${at}`,
        ).toContain(path);
        const blameless = findings.filter((each) => each.path !== path && !path.startsWith("custody/"));
        expect(blameless, `${path} at ${at}`).toEqual([]);
      }
    }
  });

  it("a byte cut off or added at the end of any file", async () => {
    for (const path of files) {
      const original = await readFile(join(folder, path));
      for (const changed of [original.subarray(0, -1), Buffer.concat([original, Buffer.from("\n")])]) {
        const { findings } = await afterChange(async () => {
          await writeFile(join(folder, path), changed);
          return () => writeFile(join(folder, path), original);
        });
        expect(
          findings.map((finding) => finding.path),
          path,
        ).toContain(path);
      }
    }
  });

  it("a removed file", async () => {
    for (const path of files) {
      const original = await readFile(join(folder, path));
      const { findings } = await afterChange(async () => {
        await unlink(join(folder, path));
        return async () => {
          await mkdir(join(folder, path, ".."), { recursive: true });
          await writeFile(join(folder, path), original);
        };
      });
      expect(findings, path).toContainEqual({ code: "file-missing", path });
    }
  });

  it("an added file, in the bag and in its payload", async () => {
    for (const path of ["native/SC-0009.pdf", "data/extra.json", "05.pdf", ".hidden"]) {
      const { findings } = await afterChange(async () => {
        await writeFile(join(folder, path), "x");
        return () => unlink(join(folder, path));
      });
      expect(findings).toEqual([{ code: "file-added", path }]);
    }
  });

  it("a renamed file, as one missing and one added", async () => {
    const { findings } = await afterChange(async () => {
      await rename(join(folder, "native/SC-0005.oga"), join(folder, "native/SC-0006.oga"));
      return () => rename(join(folder, "native/SC-0006.oga"), join(folder, "native/SC-0005.oga"));
    });
    expect(findings).toContainEqual({ code: "file-missing", path: "native/SC-0005.oga" });
    expect(findings).toContainEqual({ code: "file-added", path: "native/SC-0006.oga" });
  });

  it("an empty folder and a link", async () => {
    const { findings } = await afterChange(async () => {
      await mkdir(join(folder, "empty"));
      await symlink("/etc/hostname", join(folder, "native/link"));
      return async () => {
        await rm(join(folder, "empty"), { recursive: true });
        await unlink(join(folder, "native/link"));
      };
    });
    expect(findings).toContainEqual({ code: "empty-folder", path: "empty" });
    expect(findings).toContainEqual({ code: "symbolic-link", path: "native/link" });
  });

  it("a folder that is no dossier", async () => {
    await expect(verifyDossier(root)).rejects.toMatchObject({ code: "not-a-dossier" });
    await expect(verifyDossier(join(root, "nowhere"))).rejects.toMatchObject({ code: "file-missing" });
  });
});
