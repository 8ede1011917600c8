import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { TestArchive } from "../core/fixtures/open-archive.ts";
import { shOf } from "./format-document.ts";
import { toolPath } from "./dossier-folder.ts";

const run = promisify(execFile);
const PYTHON = toolPath("bagit/bin/python");
const present = existsSync(PYTHON);
if (!present) console.log("skipped: bagit-python is not installed; run test/interop/tools/install-bagit.sh");

async function handedOver() {
  const archive = await TestArchive.open();
  await archive.add("person", { names: [{ text: "Вигадана Особа" }] });
  const file = join(archive.outside, "file.txt");
  await writeFile(file, "fictional");
  await archive.call("intake.import", { paths: [file] });
  const out = join(archive.outside, "bag");
  await archive.call("archive.hand-over", { out });
  return { archive, out };
}

describe("a hand-over in other people's programs", () => {
  it.skipIf(!present)("is a valid bag to bagit-python of the Library of Congress", async () => {
    const { out } = await handedOver();
    const { stderr } = await run(PYTHON, ["-m", "bagit", "--validate", out]);
    expect(stderr).toContain("is valid");
  });

  it("is found whole and signed by the commands for a dossier in docs/format.md", async () => {
    const { archive, out } = await handedOver();
    const script = `set -e\n${shOf("A dossier")}`;
    const env = { ...process.env, DOSSIER: out, WORK: archive.outside };
    const { stdout } = await run("sh", ["-c", script], { env });
    const { signer } = await archive.call("dossier.verify", { folder: out });
    expect(stdout.trim().split("\n").at(-1)).toBe(signer!.fingerprint.replaceAll("-", ""));
  });

  it.skipIf(!present)("gives its list of records to a program of another language", async () => {
    const { archive, out } = await handedOver();
    const program = [
      "import csv, glob, json, os, sys",
      "for path in sorted(glob.glob(os.path.join(sys.argv[1], 'data/records/*.jsonl'))):",
      "  lines = [json.loads(line) for line in open(path, encoding='utf-8')]",
      "  table = path.replace('records', 'tables').replace('.jsonl', '.csv')",
      "  rows = list(csv.DictReader(open(table, encoding='utf-8-sig', newline='')))",
      "  assert [row['id'] for row in rows] == [line['id'] for line in lines], path",
      "  assert [row['code'] for row in rows] == [line['content']['code'] for line in lines], path",
      "  for line in lines: print(line['type'], line['id'])",
    ].join("\n");
    const { stdout } = await run(PYTHON, ["-c", program, out]);
    const expected: string[] = [];
    for (const type of ["person", "receipt", "evidence"])
      for (const { id } of (await archive.call("record.list", { type })).records)
        expected.push(`${type} ${id}`);
    expect(stdout.trim().split("\n").sort()).toEqual(expected.sort());
  });
});
