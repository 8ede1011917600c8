import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createApp } from "../../../electron/core/app.ts";
import { assetFolder } from "../../../electron/core/asset-folder.ts";
import { makeSample } from "../../../electron/core/sample/make-sample.ts";
import { PASSPHRASE, ports } from "../fixtures/open-archive.ts";

let root: string;
let definition: Record<string, unknown>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "affiant-preview-"));
  const sample = assetFolder("sample");
  definition = JSON.parse(await readFile(join(sample, "dossiers", "public-redacted.json"), "utf8")) as never;
  const request = { folder: join(root, "sample"), passphrase: PASSPHRASE, sample, holder: "Invented Holder" };
  await makeSample(request, ports, () => undefined);
}, 60_000);

afterAll(() => rm(root, { recursive: true, force: true }));

async function openSample() {
  const folder = join(await mkdtemp(join(root, "test-")), "archive");
  await cp(join(root, "sample"), folder, { recursive: true });
  const app = createApp(ports);
  onTestFinished(() => app.lock());
  await app.call("archive.unlock", { folder, passphrase: PASSPHRASE });
  return { app, folder };
}

describe("the preview of a dossier", () => {
  it("shows real pages and what is left out, and neither logs, keeps nor writes anything", async () => {
    const { app, folder } = await openSample();
    const { log, facts } = app.session!.databases;
    const pseudonyms = facts.prepare("SELECT count(*) AS n FROM pseudonym");
    const before = { size: log.size, pseudonyms: pseudonyms.get(), files: await readdir(folder) };
    const shown = await app.call("dossier.preview", { definition, dated: "2026-05-01" });
    expect(shown).toMatchObject({ refusals: [], level: "public-redacted", dated: "2026-05-01" });
    expect(shown.pages).toBeGreaterThan(20);
    expect(shown.exclusions.length).toBeGreaterThan(10);
    expect({ size: log.size, pseudonyms: pseudonyms.get(), files: await readdir(folder) }).toEqual(before);

    const numbers = shown.paragraphs.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    const pages = shown.paragraphs.map(({ page }) => page);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages.at(-1)).toBeLessThanOrEqual(shown.pages);
    expect(new Set(shown.paragraphs.map(({ id }) => id)).size).toBe(shown.paragraphs.length);

    const drawn = await app.drawPreviewPage({ preview: shown.preview, page: 1, width: 300 });
    expect(drawn.width).toBe(300);
    expect(Buffer.from(drawn.png.subarray(1, 4)).toString()).toBe("PNG");
  }, 60_000);

  it("says what would refuse an export, and shows the pages all the same", async () => {
    const { app } = await openSample();
    const blocks = [{ section: "findings", kind: "paragraph", text: "Nothing is cited here." }];
    const shown = await app.call("dossier.preview", { definition: { ...definition, blocks } });
    expect(shown.refusals).toContainEqual({ code: "uncited-paragraph", where: "section findings, block 1" });
    expect(shown.pages).toBeGreaterThan(3);
  }, 60_000);

  it("is kept for the newest two only, and stops when asked to", async () => {
    const { app } = await openSample();
    const blocks = [{ section: "summary", kind: "paragraph", text: "Short." }];
    const short = { ...definition, blocks };
    const first = await app.call("dossier.preview", { definition: short });
    await app.call("dossier.preview", { definition: short });
    await app.call("dossier.preview", { definition: short });
    await expect(app.drawPreviewPage({ preview: first.preview, page: 1, width: 100 })).rejects.toMatchObject({
      code: "unknown-id",
    });
    await expect(
      app.call("dossier.preview", { definition: short }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: "cancelled" });
  }, 60_000);

  it("is not for somebody who may not see identities", async () => {
    const app = createApp(ports);
    await expect(app.drawPreviewPage({ preview: "x", page: 1, width: 100 })).rejects.toMatchObject({
      code: "access-refused",
    });
  });
});
