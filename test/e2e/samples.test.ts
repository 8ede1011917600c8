import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportedFile } from "../../shared/contract/evidence.ts";
import { ERROR_CODES } from "../../shared/errors.ts";
import { filesBelow, lines, sha256Of, Workplace } from "./command-line.ts";

const SAMPLES = resolve(import.meta.dirname, "../../../shared/samples");
const present = existsSync(SAMPLES);
if (!present) console.warn("skipped: the sample files are not beside the repository (../shared/samples)");

/** Actions that a second import of the same files must not add to the log. */
const ADDING = ["imported", "received-again", "created"];

type Exported = { readonly ok: boolean; readonly result?: { readonly sha256: string } };

describe.each([
  { what: "a small folder", prepare: smallFolder, skip: false },
  { what: "the whole of the sample files", prepare: () => Promise.resolve(SAMPLES), skip: !present },
])("importing $what", ({ prepare, skip }) => {
  describe.skipIf(skip)("by the command line", () => {
    let place: Workplace;
    let archive: string;
    let source: string;
    let told: ImportedFile[];
    beforeAll(async () => {
      place = await Workplace.make();
      archive = place.at("archive");
      source = await prepare(place);
      await place.run(0, "init", archive);
      const ran = await place.run(0, "import", archive, source, "--json");
      told = lines<ImportedFile>(ran);
    });
    afterAll(() => place[Symbol.asyncDispose]());

    test("tells of every file, once, what became of it", async () => {
      expect(told.map(({ path }) => path).sort()).toEqual(await filesBelow(source));
      for (const { status, id, sha256, reason } of told) {
        if (status === "refused") expect(ERROR_CODES).toContain(reason);
        else {
          expect(id).toMatch(/^[a-z2-7]{26}$/);
          expect(sha256).toMatch(/^[0-9a-f]{64}$/);
        }
      }
      expect(told.filter(({ status }) => status === "imported").length).toBeGreaterThan(3);
    });

    test("gives every file back with the SHA-256 of its source", async () => {
      const held = told.filter(({ status }) => status !== "refused");
      const out = place.at("copies");
      await mkdir(out);
      const copies = held.map(({ id }, index) => ({ command: "export", id, to: join(out, String(index)) }));
      await writeFile(place.at("script"), copies.map((line) => JSON.stringify(line)).join("\n"));
      const exported = lines<Exported>(await place.run(0, "run", archive, place.at("script")));
      expect(exported).toHaveLength(held.length);
      for (const [index, { path, sha256 }] of held.entries()) {
        const original = await sha256Of(path);
        expect(sha256, path).toBe(original);
        expect(exported[index]!.result?.sha256, path).toBe(original);
        expect(await sha256Of(join(out, String(index))), path).toBe(original);
      }
    });

    test("adds nothing when it is done again", async () => {
      const additions = async () =>
        lines<{ action: string }[]>(await place.run(0, "log", archive, "--json"))[0]!.filter(({ action }) =>
          ADDING.includes(action),
        );
      const objects = await filesBelow(join(archive, "objects"));
      const before = await additions();
      const again = lines<ImportedFile>(await place.run(0, "import", archive, source, "--json"));
      expect(again.map(({ path }) => path).sort()).toEqual(told.map(({ path }) => path).sort());
      expect(again.filter(({ status }) => status === "imported")).toEqual([]);
      expect(again.filter(({ receiptAdded }) => receiptAdded)).toEqual([]);
      expect(await additions()).toEqual(before);
      expect(before.filter(({ action }) => action === "imported").length).toBeGreaterThan(3);
      expect(await filesBelow(join(archive, "objects"))).toEqual(objects);
    });

    test("leaves an archive in which a check that reads all data finds nothing wrong", async () => {
      await place.run(0, "check", archive, "--read-data");
    });
  });
});

/** Names, sizes and a duplicate that a real folder may hold. */
async function smallFolder(place: Workplace): Promise<string> {
  const folder = place.at("files");
  await mkdir(join(folder, "нотатки"), { recursive: true });
  await writeFile(join(folder, "empty"), "");
  await writeFile(join(folder, "нотатки", "розмова 1.txt"), "Вигаданий запис розмови.\n");
  await writeFile(join(folder, "copy of the talk.txt"), "Вигаданий запис розмови.\n");
  await writeFile(join(folder, "list.csv"), "name,born\nInvented Person,1980\n");
  await writeFile(join(folder, "one-chunk.bin"), Buffer.alloc(65_536, 7));
  await writeFile(join(folder, "two-chunks.bin"), Buffer.alloc(65_537, 7));
  return folder;
}
