import { describe, expect, test } from "vitest";
import { numberedBlocks } from "../../../../electron/core/dossier/typeset/paragraph-numbers.ts";
import { LEVELS } from "../../../../shared/model/vocabulary/dossiers.ts";
import { options, smallArchive } from "./archive.ts";
import { all, assemble, blocks } from "./assembled.ts";

describe("numbers", () => {
  test("paragraphs, footnotes and exhibits have the same numbers at every level", async () => {
    const opts = options();
    const numbers: unknown[] = [];
    for (const level of LEVELS) {
      const { view, refusals } = await assemble({ level }, smallArchive(), opts);
      expect(refusals).toEqual([]);
      const notes = blocks(view).map((each) =>
        each.kind === "paragraph"
          ? each.footnotes.length
          : each.kind === "withheld"
            ? (each.footnotes ?? 0)
            : 0,
      );
      numbers.push({ paragraphs: [...numberedBlocks(view)], notes: notes.filter((count) => count > 0) });
    }
    for (const other of numbers) expect(other).toEqual(numbers[0]);
  });

  test("exhibits keep the registration of the archive and the code of the statement", async () => {
    const { view } = await assemble();
    expect(view.exhibits.map(({ number }) => number)).toEqual(["SC-0001", "SC-S-0001"]);
  });

  test("each list of records is read once", async () => {
    const archive = smallArchive();
    const asked: string[] = [];
    const list = archive.list.bind(archive);
    archive.list = (type) => {
      asked.push(type);
      return list(type);
    };
    await assemble({}, archive);
    expect(asked.length).toBeGreaterThan(5);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("the same archive and options give the same view", async () => {
    const [one, two] = [await assemble(), await assemble()];
    expect(all(one.view)).toBe(all(two.view));
  });
});
