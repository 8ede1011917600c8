import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ImportedFile } from "../../../shared/contract/evidence.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

const ON_FAT = 2 ** 32 - 1;

test("a file that the stick cannot hold is refused before a byte of it is read, and the rest is imported", async () => {
  const archive = await TestArchive.open();
  Object.defineProperty(archive.session.medium, "largestFile", { value: ON_FAT });
  const [film, note] = [join(archive.outside, "film.bin"), join(archive.outside, "note.txt")];
  await writeFile(film, "");
  // Smaller than the limit itself: what is stored is longer than what is imported.
  await truncate(film, ON_FAT - 1000);
  await writeFile(note, "An invented note.\n");
  const told: ImportedFile[] = [];
  const started = performance.now();
  await archive.app.call(
    "intake.import",
    { paths: [film, note] },
    { emit: (event) => event.kind === "file" && told.push(event.file) },
  );
  expect(told.map(({ status, reason }) => reason ?? status)).toEqual([
    "intake-too-large-for-medium",
    "imported",
  ]);
  // Reading four GiB takes longer.
  expect(performance.now() - started).toBeLessThan(20_000);
});
