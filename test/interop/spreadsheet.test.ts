import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { describe, expect, it } from "vitest";

import { spreadsheet } from "../../electron/core/exchange/spreadsheet.ts";

const run = promisify(execFile);
const present = isInstalled();
if (!present) console.log("skipped: LibreOffice (soffice) is not installed");

describe.skipIf(!present)("LibreOffice", () => {
  it("reads a spreadsheet as it was meant, and none of its texts as a formula", async () => {
    const folder = await mkdtemp(join(tmpdir(), "affiant-spreadsheet-"));
    try {
      const columns = ["Code", "Note", "Count"].map((title) => ({ title, width: 12 }));
      const rows = [
        ["W-001", '<b> & "q"\nЗоряна Гайова', 3],
        ["=1+1", "a_x0041_", -0.5],
      ];
      const table = { title: "List", sheetName: "List", dated: "2026-03-14", columns, rows, footer: "A & B" };
      await writeFile(join(folder, "list.xlsx"), spreadsheet(table));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const to = ["--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder];
      await run("soffice", [profile, "--headless", ...to, join(folder, "list.xlsx")]);
      expect(await readFile(join(folder, "list.csv"), "utf8")).toBe(
        'Code,Note,Count\nW-001,"<b> & ""q""\nЗоряна Гайова",3\n\'=1+1,a_x0041_,-0.5\n',
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function isInstalled(): boolean {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
