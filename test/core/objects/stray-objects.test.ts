import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { randomBytes } from "../../../electron/core/crypto/randomness.ts";
import { writeObject } from "../../../electron/core/objects/object-writer.ts";
import { removeStrayObjects } from "../../../electron/core/objects/stray-objects.ts";
import { ArchiveFolder } from "./archive-folder.ts";

it("what an interrupted import left is removed, stored files stay", async () => {
  await using archive = await ArchiveFolder.make();
  const { folder, nameKey, recipients } = archive;
  expect(await removeStrayObjects(folder)).toBe(0);
  await writeObject({ folder, nameKey, recipients, source: randomBytes(5) });
  const kept = await archive.listing();
  await writeFile(join(folder, "objects", "incoming-aaaa"), "part of a file");
  await writeFile(join(folder, "objects", "incoming-bbbb"), "part of a file");
  expect(await removeStrayObjects(folder)).toBe(2);
  expect(await archive.listing()).toEqual(kept);
});
