import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { describe, expect, it } from "vitest";

import { dossierOnDisk, toolPath } from "./dossier-folder.ts";

const run = promisify(execFile);
const PYTHON = toolPath("bagit/bin/python");
const present = existsSync(PYTHON);
if (!present) console.log("skipped: bagit-python is not installed; run test/interop/tools/install-bagit.sh");

describe.skipIf(!present)("bagit-python of the Library of Congress", () => {
  it("finds a dossier to be a valid bag", async () => {
    await using dossier = await dossierOnDisk();
    const { stderr } = await run(PYTHON, ["-m", "bagit", "--validate", dossier.folder]);
    expect(stderr).toContain("is valid");
  });

  it("finds a dossier invalid once a byte is added to a file of it", async () => {
    await using dossier = await dossierOnDisk();
    await appendFile(join(dossier.folder, "01-dossier.pdf"), " ");
    await expect(run(PYTHON, ["-m", "bagit", "--validate", dossier.folder])).rejects.toThrow(
      /01-dossier\.pdf/,
    );
  });
});
