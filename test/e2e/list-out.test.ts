import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { affiant, Workplace, type Ran } from "./command-line.ts";

type Found = readonly {
  readonly id: string;
  readonly record: { readonly kind: string; readonly code: string };
}[];
type Written = {
  readonly rows: number;
  readonly transmission: string | null;
  readonly leftOut: readonly { readonly code: string; readonly part: string; readonly reason: string }[];
};

describe("the lists of the sample case on the command line", () => {
  let place: Workplace;
  let lists: Found;
  const run = (command: string, ...args: readonly string[]): Promise<Ran> =>
    affiant([command, place.at("demo", "sample.affiant"), ...args], {
      env: { AFFIANT_PASSPHRASE_FILE: place.at("demo", "passphrase.txt") },
    });
  const listOf = (kind: string) => lists.find(({ record }) => record.kind === kind)!.record.code;
  beforeAll(async () => {
    place = await Workplace.make();
    const made = await affiant(["demo", "--out", place.at("demo")]);
    expect(made.exit, made.stderr).toBe(0);
    lists = JSON.parse((await run("list", "list", "--json")).stdout) as Found;
  });
  afterAll(() => place[Symbol.asyncDispose]());

  test("an exchange list names whom it may, says with 1 who was left out, and records the transmission", async () => {
    const list = listOf("exchange");
    const ran = await run("list-out", list, "--out", place.at("x.csv"), "--to", "negotiators", "--json");
    expect(ran.exit, ran.stderr).toBe(1);
    const written = JSON.parse(ran.stdout) as Written;
    expect(written.rows).toBe(4);
    expect(written.leftOut.map(({ part, reason }) => `${part} ${reason}`)).toEqual([
      "medical medical-data-not-permitted",
      "person not-asked",
    ]);
    const rows = (await readFile(place.at("x.csv"), "utf8")).trim().split("\r\n");
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(/^No\.,Code,Full name,/u);
    expect(rows.join("\n")).not.toMatch(/sentence|court|testimon/iu);
    const shown = await run("show", written.transmission!, "--json");
    expect(JSON.parse(shown.stdout)).toMatchObject({ type: "transmission" });
    const again = await run("list-out", list, "--out", place.at("x.csv"), "--to", "negotiators");
    expect(again.exit).toBe(2);
  });

  test("goes to no recipient that it is not for, and into no other kind of file", async () => {
    const list = listOf("exchange");
    expect((await run("list-out", list, "--out", place.at("y.csv"), "--to", "un-body")).exit).not.toBe(0);
    expect((await run("list-out", list, "--out", place.at("y.doc"))).exit).toBe(2);
    await expect(readFile(place.at("y.csv"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  test.each([
    ["detainee-register", "en"],
    ["child-tracing", "uk"],
    ["political-prisoners", "fr"],
    ["exchange", "ru"],
  ])("a list of the kind %s is a workbook and pages, here in %s", async (kind, language) => {
    const out = (ending: string) => place.at(`${kind}.${ending}`);
    const list = listOf(kind);
    const ran = await run("list-out", list, "--out", out("pdf"), "--language", language);
    expect([0, 1], ran.stderr).toContain(ran.exit);
    expect((await readFile(out("pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
    await run("list-out", list, "--out", out("xlsx"));
    expect((await readFile(out("xlsx"))).subarray(0, 2).toString()).toBe("PK");
  });

  test("two snapshots are told apart by fields, and the earlier one can be written still", async () => {
    const list = listOf("exchange");
    const snapshot = async () =>
      JSON.parse((await run("list-snapshot", list, "--json")).stdout) as { code: string };
    const first = await snapshot();
    await writeFile(place.at("change.json"), JSON.stringify({ captured: "2022-04-03" }));
    const edited = await run("edit", "P-0005", "--from", place.at("change.json"));
    expect(edited.exit, edited.stderr).toBe(0);
    const second = await snapshot();
    const told = await run("list-diff", list, "--from", first.code, "--to", second.code);
    expect(told.exit, told.stderr).toBe(0);
    expect(told.stdout).toContain("~ P-0005");
    expect(told.stdout).toContain("captured: 2022-04-02 → 2022-04-03");
    expect(told.stdout).toContain("0 added, 0 removed, 1 changed");
    const written = async (name: string, ...more: readonly string[]) => {
      await run("list-out", list, "--out", place.at(name), "--to", "negotiators", ...more);
      return readFile(place.at(name), "utf8");
    };
    expect(await written("old.csv", "--snapshot", first.code)).toContain("2022-04-02");
    expect(await written("now.csv")).toContain("2022-04-03");
    expect((await run("list-diff", list, "--from", "1999-01-01")).exit).toBe(2);
  });
});
