import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { describe, expect, it } from "vitest";

import { LANGUAGES } from "../../shared/messages/languages.ts";
import { TestArchive } from "../core/fixtures/open-archive.ts";
import { dossierOnDisk, toolPath } from "./dossier-folder.ts";

const run = promisify(execFile);
const LIBRARY = toolPath("verapdf");
const CHECK = new URL("./tools/PdfaCheck.java", import.meta.url).pathname;
const present = existsSync(LIBRARY);
if (!present) console.log("skipped: veraPDF is not installed; run test/interop/tools/install-verapdf.sh");

const check = (...files: string[]) => run("java", ["-cp", `${LIBRARY}/*`, CHECK, "3a", ...files]);

describe.skipIf(!present)("veraPDF", () => {
  it.each(["en", "fr", "uk"] as const)("finds 01-dossier.pdf in %s to be PDF/A-3a", async (language) => {
    await using dossier = await dossierOnDisk({ language });
    const { stdout } = await check(join(dossier.folder, "01-dossier.pdf"));
    expect(stdout).toContain(": compliant with PDF/A-3a");
  });

  it.each(LANGUAGES)("finds the receipt of a hand-over in %s to be PDF/A-3a", async (language) => {
    const archive = await TestArchive.open();
    const out = join(archive.outside, "bag");
    await archive.call("archive.hand-over", { out, language });
    const { stdout } = await check(join(out, "receipt.pdf"));
    expect(stdout).toContain(": compliant with PDF/A-3a");
  });

  it("would say so if it were not", async () => {
    await using dossier = await dossierOnDisk();
    const file = join(dossier.folder, "01-dossier.pdf");
    const text = (await readFile(file)).toString("latin1");
    await writeFile(file, text.replace("/AFRelationship", "/AFRelationshiq"), "latin1");
    await expect(check(file)).rejects.toMatchObject({
      stdout: expect.stringContaining("not compliant") as string,
    });
  });
});
