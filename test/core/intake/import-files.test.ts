import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importFiles } from "../../../electron/core/intake/import-files.ts";
import { INSPECTION_POOL } from "../../../electron/core/intake/inspect-file.ts";
import { ParserPool } from "../../../electron/core/parsing/parser-pool.ts";
import { nodeParsers } from "../../../electron/host/headless/start-parser.ts";
import type { ImportedFile } from "../../../shared/contract/evidence.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

async function archiveWithFiles(files: Record<string, string | Buffer>) {
  const archive = await TestArchive.open();
  const source = join(archive.outside, "source");
  await mkdir(source);
  for (const [name, content] of Object.entries(files)) await writeFile(join(source, name), content);
  return { archive, source };
}

async function importing(archive: TestArchive, paths: string[], more: object = {}) {
  const files: ImportedFile[] = [];
  const outcome = await archive.call(
    "intake.import",
    { paths, ...more },
    {
      emit: (event) => {
        if (event.kind === "file") files.push(event.file);
      },
    },
  );
  return { ...outcome, files };
}

type Item = { readonly number: number; readonly content: RecordContent<"evidence"> };

const evidenceOf = async (archive: TestArchive): Promise<Item[]> => {
  const { records } = await archive.call("record.list", { type: "evidence" });
  return records.map(({ number, record }) => ({ number, content: record }));
};

describe("an import", () => {
  it("enters every file once, with its name, hash and receipt, and says so file by file", async () => {
    const { archive, source } = await archiveWithFiles({
      "a.txt": "alpha\n",
      "b.txt": "beta\n",
      "c.txt": "alpha\n",
    });
    const matter = await archive.add("case", { title: "A matter" });
    const outcome = await importing(archive, [source], {
      case: matter,
      source: "a stick",
      receipt: { giver: "G" },
    });
    expect(outcome).toMatchObject({ imported: 2, known: 1, refused: 0, cancelled: false });
    expect(outcome.files.map(({ path, status }) => [path.slice(source.length + 1), status])).toEqual([
      ["a.txt", "imported"],
      ["b.txt", "imported"],
      ["c.txt", "known"],
    ]);
    const [alpha, beta] = await evidenceOf(archive);
    expect(alpha!.content).toMatchObject({
      originalName: "a.txt",
      sha256: createHash("sha256").update("alpha\n").digest("hex"),
      size: 6,
      cases: [matter],
      triage: "new",
      receipts: [outcome.receipt],
    });
    expect(alpha!.content.received!.map(({ name }) => name)).toEqual(["a.txt", "c.txt"]);
    expect(beta!.content).not.toHaveProperty("registration");
    const receipt = await archive.call("record.get", { id: outcome.receipt! });
    expect(receipt.record).toMatchObject({
      giver: "G",
      source: "a stick",
      method: "import",
      cases: [matter],
    });
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("of the same files again adds nothing, not even a receipt", async () => {
    const { archive, source } = await archiveWithFiles({ "a.txt": "alpha\n", "b.txt": "beta\n" });
    await importing(archive, [source], { source: "a stick" });
    const size = archive.session.databases.log.size;
    const again = await importing(archive, [source], { source: "a stick" });
    expect(again).toMatchObject({ imported: 0, known: 2, receipt: null });
    expect(again.files.map(({ receiptAdded }) => receiptAdded)).toEqual([false, false]);
    expect(archive.session.databases.log.size).toBe(size);
    expect((await archive.call("record.list", { type: "receipt" })).total).toBe(1);
  });

  it("of the same bytes from another source adds a receipt to the same item", async () => {
    const { archive, source } = await archiveWithFiles({ "a.txt": "alpha\n" });
    const first = await importing(archive, [source], { source: "a stick" });
    const second = await importing(archive, [source], { source: "a letter" });
    expect(second).toMatchObject({ imported: 0, known: 1 });
    expect(second.files[0]).toMatchObject({ receiptAdded: true, id: first.files[0]!.id });
    const [item, ...others] = await evidenceOf(archive);
    expect(others).toEqual([]);
    expect(item!.content.receipts).toEqual([first.receipt, second.receipt]);
    expect(item!.number).toBe(2);
    const objects = await readdir(join(archive.folder, "objects"), { recursive: true });
    expect(objects.filter((name) => name.endsWith(".age"))).toHaveLength(1);
  });

  it("joins a receipt that exists instead of making one, and refuses one that does not", async () => {
    const { archive, source } = await archiveWithFiles({ "a.txt": "alpha\n" });
    await using parsers = new ParserPool(nodeParsers(), INSPECTION_POOL);
    const joining = (receiptId: RecordId) =>
      importFiles(archive.session, {
        paths: [source],
        parsers,
        source: null,
        receiptId,
        onFile: () => undefined,
        onProgress: () => undefined,
      });
    await expect(joining("a".repeat(26) as RecordId)).rejects.toMatchObject({ code: "unknown-id" });
    await expect(joining(await archive.add("case", {}))).rejects.toMatchObject({ code: "wrong-record-type" });
    const receipt = await archive.add("receipt", { giver: "G" });
    expect(await joining(receipt)).toMatchObject({ imported: 1, receipt });
    const [item] = await evidenceOf(archive);
    expect(item!.content.receipts).toEqual([receipt]);
    expect((await archive.call("record.list", { type: "receipt" })).total).toBe(1);
  });

  it("of equal files side by side keeps the bytes once, under the first name, whichever was read first", async () => {
    const large = Buffer.alloc(900_000, 7);
    const { archive, source } = await archiveWithFiles(
      Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`${100 + at}.bin`, large])),
    );
    const outcome = await importing(archive, [source]);
    expect(outcome).toMatchObject({ imported: 1, known: 89, refused: 0 });
    expect(outcome.files[0]).toMatchObject({ status: "imported" });
    expect(outcome.files.map(({ path }) => path)).toEqual(outcome.files.map(({ path }) => path).sort());
    expect((await evidenceOf(archive))[0]!.content.received).toHaveLength(90);
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("refuses by name what is no file of the source, and goes on", async () => {
    const { archive, source } = await archiveWithFiles({ "a.txt": "alpha\n" });
    await symlink("/etc/hostname", join(source, "b-link"));
    await symlink("nowhere", join(source, "c-broken"));
    const outcome = await importing(archive, [source, join(archive.outside, "gone"), archive.folder]);
    expect(outcome).toMatchObject({ imported: 1, known: 0 });
    const reasons = outcome.files.filter(({ status }) => status === "refused").map(({ reason }) => reason);
    expect(reasons.slice(0, 2)).toEqual(["intake-link-outside", "intake-link-broken"]);
    expect(reasons).toContain("intake-inside-archive");
    expect(reasons).toHaveLength(outcome.refused);
    expect(outcome.refused).toBe(4);
  });

  it("that was cancelled is resumed by starting it again, and imports nothing twice", async () => {
    const names = Array.from({ length: 100 }, (_, index) => `${String(index).padStart(3, "0")}.txt`);
    const { archive, source } = await archiveWithFiles(Object.fromEntries(names.map((name) => [name, name])));
    const cancel = new AbortController();
    const seen: string[] = [];
    const first = await archive.call(
      "intake.import",
      { paths: [source], source: "a stick" },
      {
        signal: cancel.signal,
        emit: (event) => {
          if (event.kind !== "file") return;
          seen.push(event.file.path);
          cancel.abort();
        },
      },
    );
    expect(first.cancelled).toBe(true);
    expect(first.imported).toBe(seen.length);
    expect(first.imported).toBeGreaterThan(0);
    expect(first.imported).toBeLessThan(100);
    expect(await archive.findings()).toEqual([]);
    const second = await importing(archive, [source], { source: "a stick" });
    expect(second).toMatchObject({ imported: 100 - first.imported, known: first.imported, cancelled: false });
    const hashes = (await evidenceOf(archive)).map(({ content }) => content.sha256);
    expect(hashes).toHaveLength(100);
    expect(new Set(hashes).size).toBe(100);
  });

  it("takes in again a stored file that went missing", async () => {
    const { archive, source } = await archiveWithFiles({ "a.txt": "alpha\n" });
    await importing(archive, [source]);
    const { rm } = await import("node:fs/promises");
    await rm(join(archive.folder, "objects"), { recursive: true });
    await mkdir(join(archive.folder, "objects"));
    expect(await archive.findings()).toEqual(["object-missing"]);
    expect(await importing(archive, [source])).toMatchObject({ imported: 0, known: 1 });
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("leaves no name, path or word of a file in clear in the folder", async () => {
    const { archive, source } = await archiveWithFiles({ "qzsecretname.txt": "qzsecretwords\n" });
    await importing(archive, [source]);
    archive.app.lock();
    for (const name of await readdir(archive.folder, { recursive: true })) {
      const bytes = await readFile(join(archive.folder, name)).catch(() => Buffer.alloc(0));
      expect(bytes.includes("qzsecret"), name).toBe(false);
    }
  });

  it("into something that is no case is refused", async () => {
    const { archive, source } = await archiveWithFiles({});
    const person = await archive.add("person", {});
    await expect(importing(archive, [source], { case: person })).rejects.toMatchObject({
      code: "wrong-record-type",
    });
    await expect(importing(archive, [source], { case: "C-9999" })).rejects.toMatchObject({
      code: "unknown-id",
    });
  });
});
