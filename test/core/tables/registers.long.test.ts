import { existsSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../../shared/errors.ts";
import { TestArchive } from "../fixtures/open-archive.ts";
import { madeUpRegister, REGISTER_MAP, registerFile } from "./made-up-register.ts";

/** On the machine that tests every change a tenth is enough. */
const SHARE = process.env.CI === "true" ? 0.1 : 1;
const SAMPLES = fileURLToPath(new URL("../../../../shared/samples", import.meta.url));

describe("a register", () => {
  it.each([
    [2_000, "csv"],
    [339, "xlsx"],
    [50_000, "csv"],
  ] as const)("of %i made-up persons comes in whole, and again adds nothing (%s)", async (size, format) => {
    const count = Math.ceil(size * SHARE);
    const archive = await TestArchive.open();
    const file = join(archive.outside, `register.${format}`);
    const register = madeUpRegister(count, size);
    await writeFile(file, registerFile(register, format));
    const run = () => archive.call("table.import", { file, type: "person", map: REGISTER_MAP });
    expect(await run()).toMatchObject({ rows: count, imported: count, bad: 0 });
    expect(await run()).toMatchObject({ rows: count, imported: 0, known: count });
    const { total, records } = await archive.call("record.list", {
      type: "person",
      offset: count - 1,
      limit: 1,
    });
    expect(total).toBe(count);
    expect(records[0]!.record.externalIds).toEqual([{ scheme: "made-up", value: String(count) }]);
    expect(await archive.findings()).toEqual([]);
  });

  it("with bad rows comes in without them, each told by its cells", async () => {
    const count = Math.ceil(2_000 * SHARE);
    const { headings, rows } = madeUpRegister(count, 11);
    const spoilt = rows.map((row, at) =>
      at % 20 === 0 ? row.with(5, "31.02.1984").with(7, "космонавт") : row,
    );
    const archive = await TestArchive.open();
    const file = join(archive.outside, "register.xlsx");
    await writeFile(file, registerFile({ headings, rows: spoilt }, "xlsx"));
    const input = { file, type: "person", map: REGISTER_MAP };
    const bad = Math.ceil(count / 20);
    const refused = await archive.call("table.import", input);
    expect(refused).toMatchObject({ imported: 0, bad, problemsTotal: 2 * bad });
    expect(refused.problems.slice(0, 2).map(({ cell, code }) => [cell, code])).toEqual([
      ["F2", "cell-date-unreadable"],
      ["H2", "cell-value-unknown"],
    ]);
    const aside = join(archive.outside, "aside.xlsx");
    expect(await archive.call("table.import", { ...input, skipBadRows: aside })).toMatchObject({
      imported: count - bad,
      setAside: bad,
    });
    expect(await archive.call("table.import", { ...input, file: aside, preview: true })).toMatchObject({
      rows: bad,
      bad,
    });
  });
});

describe("tables of others", () => {
  const there = existsSync(SAMPLES);
  if (!there) console.info("skipped: the samples of other programs are not beside this checkout");
  const files = there
    ? ["tables", "office", "nasty"].flatMap((folder) =>
        readdirSync(join(SAMPLES, folder)).map((name) => join(folder, name)),
      )
    : [];

  it.skipIf(!there)("are read or refused, and nothing about them is unexpected", async () => {
    const archive = await TestArchive.open();
    const outcomes: Record<string, string> = {};
    for (const name of files) {
      outcomes[name] = await archive
        .call("table.import", {
          file: join(SAMPLES, name),
          type: "person",
          map: { note: { column: "no such column" } },
          preview: true,
        })
        .then(
          () => "read",
          (error: unknown) => {
            if (error instanceof Failure) return error.code;
            throw error;
          },
        );
    }
    const of = (code: string) => files.filter((name) => outcomes[name] === code);
    expect(Object.values(outcomes).filter((code) => !/^table-|^encoding-|^intake-/u.test(code))).toEqual([]);
    // What was read came as far as its headings, which do not have the column.
    expect(of("table-column-missing")).toEqual(
      expect.arrayContaining([
        "tables/own_list_cp1251_semicolon.csv",
        "tables/own_list_utf16le.tsv",
        "tables/uwazi_import.csv",
        "tables/translations_ru_1100_rows.csv",
        "office/epoch_1904.xlsx",
        "office/formulas.xlsx",
        "office/hidden_sheet_google.xlsx",
      ]),
    );
    expect(of("table-quote-open")).toEqual(["tables/own_ragged.csv"]);
    expect(outcomes["office/sheet.ods"]).toBe("table-unreadable");
    expect(outcomes["office/protected_password_tika.xlsx"]).toBe("table-unreadable");
  });

  it.skipIf(!there)("give their own words, whatever their encoding", async () => {
    const archive = await TestArchive.open();
    const map = { "names.0.text": "ПІБ", born: { column: "Дата народження", empty: ["невідомо"] } };
    for (const name of ["own_list_cp1251_semicolon.csv", "own_list_utf16le.tsv"]) {
      const result = await archive.call("table.import", {
        file: join(SAMPLES, "tables", name),
        type: "person",
        map,
        preview: true,
      });
      expect(result).toMatchObject({ rows: 3, bad: 1 });
      expect(result.problems).toMatchObject([{ cell: "C3", code: "cell-date-unreadable" }]);
      expect(result.preview[0]!.record).toMatchObject({
        names: [{ text: "Гнатюк Уляна Орестівна (вигад.)" }],
        born: "1988-07-05",
      });
    }
  });
});
