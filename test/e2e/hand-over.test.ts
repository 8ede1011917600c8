import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { affiant, hashesOf, Workplace, type Ran } from "./command-line.ts";

type HandedOver = {
  readonly code: string;
  readonly signer: string;
  readonly records: number;
  readonly pseudonymised: number;
  readonly withheldTotal: number;
};

type Listed = {
  readonly id: string;
  readonly number: number;
  readonly record: { readonly code: string };
};

/** Rows of a table by their headings, read by RFC 4180 and nothing else. */
function rowsOf(csv: string): Readonly<Record<string, string>>[] {
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g;
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.replace(/^\ufeff/, "").matchAll(cells)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  const [headings, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(headings!.map((heading, at) => [heading, row[at] ?? ""])));
}

describe("handing the sample case over", () => {
  let place: Workplace;
  const run = (...args: readonly string[]): Promise<Ran> =>
    affiant(["hand-over", place.at("demo", "sample.affiant"), ...args], {
      env: { AFFIANT_PASSPHRASE_FILE: place.at("demo", "passphrase.txt") },
    });
  beforeAll(async () => {
    place = await Workplace.make();
    const made = await affiant(["demo", "--out", place.at("demo")]);
    expect(made.exit, made.stderr).toBe(0);
  });
  afterAll(() => place[Symbol.asyncDispose]());

  test("to a court leaves out what is not permitted, says so with 1, and verifies", async () => {
    const ran = await run("--out", place.at("court"), "--to", "icc-article-15", "--json");
    expect(ran.exit, ran.stderr).toBe(1);
    const handed = JSON.parse(ran.stdout) as HandedOver;
    expect(handed.records).toBeGreaterThan(100);
    expect(handed.pseudonymised).toBeGreaterThan(10);
    expect(handed.withheldTotal).toBeGreaterThan(handed.pseudonymised);
    const { signer, code } = handed;
    const verified = await affiant(["verify", place.at("court"), "--signer", signer, "--code", code]);
    expect(verified.exit, verified.stderr).toBe(0);
  });

  test("gives the same bytes from another folder, and less to the public than to a court", async () => {
    const dated = ["--dated", "2026-04-15", "--to", "public"];
    await run("--out", place.at("public"), ...dated);
    await cp(place.at("demo", "sample.affiant"), place.at("elsewhere"), { recursive: true });
    const again = await affiant(["hand-over", place.at("elsewhere"), "--out", place.at("again"), ...dated], {
      env: { AFFIANT_PASSPHRASE_FILE: place.at("demo", "passphrase.txt"), TZ: "Pacific/Auckland" },
    });
    expect(again.exit, again.stderr).toBe(1);
    expect(await hashesOf(place.at("again"))).toEqual(await hashesOf(place.at("public")));
    const natives = (bag: string) => readdir(place.at(bag, "data", "native"));
    expect((await natives("public")).length).toBeLessThan((await natives("court")).length);
  });

  test("gives oneself all, from which the list of records is rebuilt without Affiant", async () => {
    const archive = place.at("elsewhere-own");
    await cp(place.at("demo", "sample.affiant"), archive, { recursive: true });
    const inScript = async (name: string, commands: readonly object[]) => {
      await writeFile(place.at(name), commands.map((command) => JSON.stringify(command)).join("\n"));
      const ran = await affiant(["run", archive, place.at(name)], {
        env: { AFFIANT_PASSPHRASE_FILE: place.at("demo", "passphrase.txt") },
      });
      const outcomes = ran.stdout.trim().split("\n");
      return outcomes.map((line) => JSON.parse(line) as { ok: boolean; result: unknown });
    };
    const made = await inScript("add.jsonl", [
      { command: "add", type: "working-note", record: { title: "Вигадана нотатка" } },
      { command: "add", type: "actor", record: { kind: "unit", names: [{ text: 'Загін "Вигадка", 2' }] } },
      { command: "add", type: "medical-report", record: { examined: "2023-05-04" } },
      { command: "hand-over", out: place.at("own") },
    ]);
    expect(made.filter(({ ok }) => !ok)).toEqual([]);

    const bag = (...parts: readonly string[]) => readFile(place.at("own", "data", ...parts), "utf8");
    const types = (await readdir(place.at("own", "data", "records"))).map((name) => basename(name, ".jsonl"));
    const withheld = rowsOf(await bag("withheld.csv")).filter(({ part }) => part === "record");
    const lists = await inScript(
      "list.jsonl",
      types.map((type) => ({ command: "list", type, limit: 10_000 })),
    );
    let rebuilt = 0;
    for (const [index, type] of types.entries()) {
      const kept = new Set(withheld.filter((row) => row.type === type).map(({ id }) => id));
      const listed = (lists[index]!.result as Listed[]).filter(({ id }) => !kept.has(id));
      const lines = (await bag("records", `${type}.jsonl`)).split("\n").filter(Boolean);
      const records = lines.map((line) => JSON.parse(line) as { id: string; content: object });
      expect(records.map(({ id, content }) => ({ id, record: content }))).toEqual(
        listed.map(({ id, record }) => ({ id, record })),
      );
      const rows = rowsOf(await bag("tables", `${type}.csv`));
      expect(rows.map(({ id, version, code }) => ({ id, version, code }))).toEqual(
        listed.map(({ id, number, record }) => ({ id, version: String(number), code: record.code })),
      );
      rebuilt += rows.length;
    }
    const all = lists.flatMap(({ result }) => result as Listed[]);
    expect(rebuilt + withheld.length).toBe(all.length);
    expect(all.length).toBeGreaterThan(200);
    expect(types).toContain("tracing-card");
    expect(await bag("tables", "actor.csv")).toContain('""Вигадка"", 2');
  });

  test("ends with 2 for a recipient that is none, and leaves a folder alone that is there", async () => {
    expect((await run("--out", place.at("none"), "--to", "everybody")).exit).toBe(2);
    const before = await hashesOf(place.at("public"));
    const ran = await run("--out", place.at("public"));
    expect(ran.exit).not.toBe(0);
    expect(await hashesOf(place.at("public"))).toEqual(before);
  });
});
