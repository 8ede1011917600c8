import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { readBag } from "../../../../electron/core/dossier/bag/read-bag.ts";
import { objectPath } from "../../../../electron/core/objects/object-name.ts";
import type { CallInput } from "../../../../shared/contract/contract.ts";
import type { RecordId } from "../../../../shared/model/record-id.ts";
import { RECORD_TYPES } from "../../../../shared/model/records.ts";
import { bytesOf, TestArchive } from "../../fixtures/open-archive.ts";

type More = Partial<CallInput<"archive.hand-over">>;

/** An archive with two persons, a statement of the first that names the second, and a file that the first gave. */
async function withTestimony() {
  const archive = await TestArchive.open();
  const oksana = await archive.add("person", {
    names: [{ text: "Оксана Вигаданенко", family: "Вигаданенко" }],
    category: "civilian-detainee",
  });
  const taras = await archive.add("person", { names: [{ text: "Тарас Неіснуючий", family: "Неіснуючий" }] });
  const mention = await archive.add("mention", {
    kind: "person",
    surface: "Тараса Неіснуючого",
    candidates: [{ record: taras, certainty: "certain" }],
  });
  const statement = await archive.add("statement", {
    witness: oksana,
    paragraphs: [{ text: [{ text: "Я бачила " }, { text: "Тараса Неіснуючого", mention }, { text: "." }] }],
  });
  await archive.call("record.edit", { id: mention, changes: { inRecord: statement } });
  const citation = await archive.add("citation", { source: statement, quote: "Я бачила" });
  const finding = await archive.add("finding", { citations: [citation], text: "Це сталося" });
  const file = join(archive.outside, "лист Оксани.txt");
  await writeFile(file, "вигаданий лист");
  await archive.call("intake.import", { paths: [file] });
  const evidence = (await archive.call("record.list", { type: "evidence" })).records[0]!.id;
  await archive.call("record.edit", { id: evidence, changes: { providerPerson: oksana, title: "Лист" } });
  await archive.call("record.accept", { id: evidence });
  const out = join(archive.outside, "bag");
  const run = (more: More = {}) => archive.call("archive.hand-over", { out, ...more });
  const permit = (about: RecordId, identityLevel: "named" | "pseudonym" = "named") =>
    archive.add("permission", {
      about,
      givenBy: "self",
      state: "given",
      scopes: [
        { scope: "share-UN", answer: "yes" },
        { scope: "share-ICC", answer: "yes" },
      ],
      identityLevel,
      from: "2024",
    });
  return { archive, oksana, taras, mention, statement, citation, finding, evidence, out, run, permit };
}

/** The same, where a reviewed version of the statement held the name before somebody marked it. */
async function withLateName() {
  const made = await withTestimony();
  const { archive, statement, mention } = made;
  const write = (text: unknown) =>
    archive.call("record.edit", { id: statement, changes: { paragraphs: [{ text }] } });
  await write([{ text: "Згадую Тараса Неіснуючого." }]);
  await archive.call("record.review", { id: statement });
  await write([{ text: "Згадую " }, { text: "Тараса Неіснуючого", mention }, { text: "." }]);
  return made;
}

/** The commitment to a half of a version, by what docs/format.md says alone. */
function committed(bound: Record<string, unknown>, half: unknown): string {
  const { salt, content } = half as { salt: string; content: unknown };
  const hash = createHash("sha256").update(Buffer.from(salt, "hex"));
  return hash.update(canonical({ ...bound, content })).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(",")}}`;
}

/** All words of the text files of a bag together; the format document speaks of nobody. */
async function wordsOf(bag: string): Promise<string> {
  const entries = await readdir(bag, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
}

type Line = {
  readonly id: string;
  readonly type: string;
  readonly form: string;
  readonly content: Record<string, unknown>;
  readonly versions: readonly Record<string, unknown>[];
};

async function linesOf(bag: string, type: string): Promise<Line[]> {
  const text = await readFile(join(bag, "data/records", `${type}.jsonl`), "utf8");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/** Rows of a table, read by RFC 4180 and nothing else. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.filter((row) => row.length > 1);
}

describe("handing an archive over", () => {
  it("gives everything to oneself, so that the list of records can be rebuilt from JSON and CSV alone", async () => {
    const { archive, evidence, out, run } = await withTestimony();
    const answer = await run({ dated: "2026-01-02" });
    expect(answer).toMatchObject({ withheld: [], withheldTotal: 0, pseudonymised: 0, files: 1 });
    let handed = 0;
    for (const type of RECORD_TYPES) {
      const { records } = await archive.call("record.list", { type, limit: 1000 });
      const lines = await linesOf(out, type);
      expect(lines.map(({ id, content }) => ({ id, content }))).toEqual(
        records.map(({ id, record }) => ({ id, content: record })),
      );
      for (const { id, versions } of lines)
        expect(versions.map(({ version }) => version)).toEqual(
          (await archive.call("record.versions", { id })).map(({ version }) => version),
        );
      const [headings, ...rows] = rowsOf(await readFile(join(out, "data/tables", `${type}.csv`), "utf8"));
      expect(headings?.slice(0, 2)).toEqual(["id", "form"]);
      expect(rows.map(([id]) => id)).toEqual(records.map(({ id }) => id));
      const code = headings!.indexOf("code");
      expect(rows.map((row) => row[code])).toEqual(records.map(({ record }) => record.code));
      handed += lines.length;
    }
    expect(handed).toBe(answer.records);
    const [{ content }] = (await linesOf(out, "evidence")) as [Line];
    const native = await readFile(join(out, "data/native", `${content.registration as string}.txt`));
    expect(createHash("sha256").update(native).digest("hex")).toBe(content.sha256);
    expect((await linesOf(out, "evidence")).map(({ id }) => id)).toEqual([evidence]);
  });

  it("is a valid bag, readable by its owner alone, and verifies as a dossier does", async () => {
    const { archive, out, run } = await withTestimony();
    const { code, signer } = await run();
    expect(await readBag(out)).toEqual([]);
    expect((await stat(out)).mode & 0o777).toBe(0o700);
    const verdict = await archive.call("dossier.verify", { folder: out, signer, code });
    expect(verdict).toMatchObject({ intact: true, signer: { known: true }, dossier: { expected: true } });
    expect(verdict.log?.included).toBeGreaterThan(5);
    expect((await readFile(join(out, "receipt.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
    await writeFile(join(out, "data/tables/person.csv"), "x");
    expect(await archive.call("dossier.verify", { folder: out })).toMatchObject({ intact: false });
  });

  it("lets anyone repeat the commitments by which the log binds the versions", async () => {
    const { out, run } = await withLateName();
    await run();
    const log = (await readFile(join(out, "custody/entries.jsonl"), "utf8"))
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    let compared = 0;
    for (const { id, type, versions } of await linesOf(out, "statement"))
      for (const { sequence, facts, identities, movedFacts, ...version } of versions) {
        const entry = log.find((each) => each.sequence === sequence);
        const moved = log.find((each) => each.action === "reclassified" && each.version === version.version);
        const bound = { ...version, record: id, type };
        expect(committed({ ...bound, class: "facts" }, facts)).toBe((moved ?? entry)?.facts);
        expect(committed({ ...bound, class: "identities" }, identities)).toBe(entry?.identities);
        expect(movedFacts === undefined).toBe(moved === undefined);
        if (moved) expect(committed({ ...bound, class: "facts" }, movedFacts)).toBe(entry?.facts);
        compared += moved ? 3 : 2;
      }
    expect(compared).toBeGreaterThan(8);
  });

  it("gives a recipient nothing of a name that was marked late and then moved", async () => {
    const { archive, oksana, statement, out, run, permit } = await withLateName();
    await permit(oksana);
    await archive.call("record.review", { id: statement });
    await run({ recipient: "un-body" });
    const [line] = await linesOf(out, "statement");
    expect(line).toMatchObject({ id: statement, form: "pseudonymised" });
    expect(JSON.stringify(line)).toContain("Згадую");
    expect(await wordsOf(out)).not.toContain("Неіснуюч");
  });

  it("tells beforehand what it would write and withhold, and writes and logs nothing for it", async () => {
    const { archive, out, oksana, run, permit } = await withTestimony();
    await permit(oksana);
    const { log } = archive.session.databases;
    for (const recipient of [undefined, "un-body"] as const) {
      const before = log.size;
      const foreseen = await archive.call("archive.hand-over-preview", { ...(recipient && { recipient }) });
      expect(log.size).toBe(before);
      const { folder, code, signer, ...written } = await run({
        ...(recipient && { recipient }),
        out: `${out}-${recipient ?? "own"}`,
      });
      expect(foreseen).toEqual(written);
      expect([folder, code, signer].every((each) => each.length > 5)).toBe(true);
    }
    const foreseen = await archive.call("archive.hand-over-preview", { recipient: "un-body" });
    expect(foreseen.types).toContainEqual({ type: "person", leaving: 1, pseudonymised: 0, withheld: 1 });
    expect(foreseen.types).toContainEqual({ type: "statement", leaving: 1, pseudonymised: 1, withheld: 0 });
  });

  it("gives the same bytes for the same state and date", async () => {
    const { archive, out, run } = await withTestimony();
    const second = join(archive.outside, "bag2");
    const first = await run({ dated: "2026-01-02" });
    expect((await run({ dated: "2026-01-02", out: second })).code).toBe(first.code);
    const relatively = async (bag: string) =>
      Object.fromEntries(
        Object.entries(await bytesOf(bag)).map(([path, bytes]) => [relative(bag, path), bytes]),
      );
    expect(await relatively(second)).toEqual(await relatively(out));
  });

  it("logs of each record that it left, before anything is written", async () => {
    const { archive, run } = await withTestimony();
    const { log } = archive.session.databases;
    const before = log.size;
    const { records } = await run();
    const entries = log.entries({ from: before });
    expect(entries.map(({ action }) => action)).toEqual(Array(records).fill("working-copy-exported"));
    expect(await archive.findings()).toEqual([]);
  });

  it("gives a recipient nothing of whoever was not asked, and nothing that rests on it", async () => {
    const { oksana, taras, statement, citation, finding, evidence, mention, out, run } =
      await withTestimony();
    const { withheld } = await run({ recipient: "un-body" });
    const reasons = new Map(withheld.map(({ id, reason }) => [id as string, reason]));
    for (const id of [oksana, taras, statement, citation, finding, evidence, mention])
      expect(reasons.has(id), id).toBe(true);
    expect(reasons.get(citation)).toBe("not-asked");
    const words = await wordsOf(out);
    for (const name of ["Вигаданенко", "Неіснуюч", "бачила", "сталося", "вигаданий лист"])
      expect(words).not.toContain(name);
    const [, ...rows] = rowsOf(await readFile(join(out, "data/withheld.csv"), "utf8"));
    expect(rows.map(([id]) => id)).toEqual(withheld.map(({ id }) => id));
  });

  it("names only who may be named: a statement that speaks of another goes under pseudonyms once reviewed", async () => {
    const { archive, oksana, statement, out, run, permit } = await withTestimony();
    await permit(oksana);
    await archive.call("record.review", { id: statement });
    const { withheld } = await run({ recipient: "un-body" });
    expect(withheld).toContainEqual(expect.objectContaining({ id: statement, part: "identities" }));
    const [line] = await linesOf(out, "statement");
    expect(line).toMatchObject({ id: statement, form: "pseudonymised" });
    expect(JSON.stringify(line)).toContain("Я бачила");
    expect(line!.versions.every((version) => !("identities" in version))).toBe(true);
    const words = await wordsOf(out);
    expect(words).toContain("Вигаданенко");
    expect(words).not.toContain("Неіснуюч");
  });

  it("keeps back what names a protected person without a mark, in another case and script", async () => {
    const { archive, oksana, out, run, permit } = await withTestimony();
    await permit(oksana);
    const place = await archive.add("place", { note: "Тут тримали Neisnuiuchoho" });
    const other = await archive.add("place", { note: "Тут було холодно" });
    const { withheld } = await run({ recipient: "un-body" });
    expect(withheld).toContainEqual(
      expect.objectContaining({ id: place, part: "identities", reason: "identifies-protected-person" }),
    );
    expect(withheld.map(({ id }) => id as string)).not.toContain(other);
    expect(await wordsOf(out)).not.toContain("Neisnuiuchoho");
  });

  it("gives whole what everybody concerned has permitted, files among it", async () => {
    const { oksana, taras, statement, evidence, out, run, permit } = await withTestimony();
    await permit(oksana);
    await permit(taras);
    const { withheld, files } = await run({ recipient: "un-body" });
    expect(withheld.map(({ id }) => id as string)).not.toContain(statement);
    expect(withheld.map(({ id }) => id as string)).not.toContain(evidence);
    expect(files).toBe(1);
    expect(JSON.stringify(await linesOf(out, "statement"))).toContain("Тараса Неіснуючого");
  });

  it("tells the recipient under which conditions a record leaves, and nobody's name with them", async () => {
    const { archive, oksana, evidence, out, run } = await withTestimony();
    const conditions = { scopes: [{ scope: "share-UN" as const, answer: "conditional" as const }] };
    const given = {
      about: oksana,
      givenBy: "self",
      state: "given-conditional",
      identityLevel: "named",
    } as const;
    const first = await archive.add("permission", {
      ...given,
      ...conditions,
      conditions: "Лише для слідства",
    });
    await run({ recipient: "un-body" });
    const read = async (bag: string) => rowsOf(await readFile(join(bag, "data/conditions.csv"), "utf8"));
    expect(await read(out)).toContainEqual([evidence, first, "PM-0001", "Лише для слідства"]);
    await archive.call("record.edit", { id: first, changes: { conditions: "Не казати Неіснуючому" } });
    await run({ recipient: "un-body", out: `${out}2` });
    expect(await read(`${out}2`)).toContainEqual([evidence, first, "PM-0001", ""]);
    expect(await wordsOf(`${out}2`)).not.toContain("Неіснуюч");
  });

  it("never gives what somebody withdrew, not to oneself either, by whichever way it is connected", async () => {
    const { archive, taras, statement, citation, out, run } = await withTestimony();
    await archive.add("permission", { about: taras, state: "withdrawn" });
    const { withheld } = await run();
    const reasons = new Map(withheld.map(({ id, reason }) => [id as string, reason]));
    expect([reasons.get(taras), reasons.get(statement), reasons.get(citation)]).toEqual([
      "withdrawn",
      "withdrawn",
      "withdrawn",
    ]);
    expect(await wordsOf(out)).not.toContain("Неіснуюч");
  });

  it("asks for paragraphs that a later version no longer has, because earlier versions leave too", async () => {
    const { archive, oksana, taras, statement, run, permit } = await withTestimony();
    await permit(oksana);
    await permit(taras);
    const { record } = await archive.call("record.get", { id: statement });
    const [{ id }] = record.paragraphs as [{ id: RecordId }];
    await archive.call("record.edit", { id: statement, changes: { paragraphs: [{ text: "Інше" }] } });
    await archive.add("permission", {
      about: oksana,
      givenBy: "self",
      state: "refused",
      scopes: [{ scope: "share-UN", answer: "no" }],
      material: [{ record: statement, paragraphs: [id] }],
      from: "2025",
    });
    const { withheld } = await run({ recipient: "un-body" });
    expect(withheld).toContainEqual(
      expect.objectContaining({ id: statement, part: "record", reason: "refused" }),
    );
  });

  it("gives the scan of a statement as the statement itself", async () => {
    const { archive, oksana, taras, statement, evidence, out, run, permit } = await withTestimony();
    await archive.call("record.edit", { id: evidence, changes: { providerPerson: null } });
    await archive.call("record.edit", { id: statement, changes: { scan: evidence } });
    await permit(oksana);
    expect(await run({ recipient: "un-body" })).toMatchObject({ files: 0 });
    await permit(taras);
    expect(await run({ recipient: "un-body", out: `${out}2` })).toMatchObject({ files: 1 });
  });

  it("lets conditions of handling and seals bind whatever was permitted", async () => {
    const { archive, oksana, statement, evidence, out, run, permit } = await withTestimony();
    await permit(oksana);
    await archive.call("record.edit", { id: evidence, changes: { handling: ["icrc-confidential"] } });
    await archive.call("record.edit", { id: statement, changes: { tier: "T4" } });
    for (const recipient of [undefined, "icc-article-15"] as const) {
      const { withheld, files } = await run({
        out: `${out}-${recipient ?? "own"}`,
        ...(recipient && { recipient }),
      });
      expect(files).toBe(0);
      expect(withheld).toContainEqual(
        expect.objectContaining({ id: evidence, reason: "handling-icrc-confidential" }),
      );
      expect(withheld).toContainEqual(expect.objectContaining({ id: statement, reason: "sealed" }));
    }
  });

  it("leaves nothing behind when it is cancelled or cannot end, and overwrites nothing", async () => {
    const { archive, out, run } = await withTestimony();
    const before = await readdir(archive.outside);
    const stop = new AbortController();
    const cancelled = archive.app.call(
      "archive.hand-over",
      { out },
      {
        signal: stop.signal,
        emit: (event) => event.kind === "progress" && event.step === "hand-over-files" && stop.abort(),
      },
    );
    await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
    expect(await readdir(archive.outside)).toEqual(before);
    await expect(run({ out: join(archive.folder, "bag") })).rejects.toMatchObject({
      code: "destination-inside-archive",
    });
    await run();
    await expect(run()).rejects.toMatchObject({ code: "destination-exists" });
    await expect(run({ dated: "soon", out: `${out}2` })).rejects.toMatchObject({ code: "invalid-date" });
  });

  it("lists an item whose stored file is gone, and hands nothing over whose bytes were changed", async () => {
    const { archive, evidence, out, run } = await withTestimony();
    const { identities } = archive.session.databases;
    const { name } = identities!.prepare<[], { name: string }>("SELECT name FROM object").get()!;
    const stored = objectPath(archive.folder, name);
    const bytes = await readFile(stored);
    const before = await readdir(archive.outside);
    await writeFile(stored, Buffer.from(bytes).fill(0, bytes.length - 20));
    await expect(run()).rejects.toMatchObject({ code: "object-changed" });
    expect(await readdir(archive.outside)).toEqual(before);
    await rm(stored);
    expect(await run()).toMatchObject({
      files: 0,
      withheld: [{ id: evidence, part: "file", reason: "object-missing" }],
      reasons: [{ part: "file", reason: "object-missing", count: 1 }],
    });
    expect(await readBag(out)).toEqual([]);
  });

  it("refuses an archive in which a version was changed behind the log, also one that is no longer current", async () => {
    const { archive, oksana, out, run } = await withTestimony();
    await archive.call("record.edit", { id: oksana, changes: { note: "x" } });
    archive.session.databases.facts
      .prepare("UPDATE version SET content = '{}' WHERE record = ? AND number = 1")
      .run(oksana);
    await expect(run()).rejects.toMatchObject({ code: "record-altered", params: { id: oksana } });
    await expect(stat(out)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("describes every record by a schema and every code by labels in four languages", async () => {
    const { out, run } = await withTestimony();
    await run();
    const read = async (path: string) =>
      JSON.parse(await readFile(join(out, "data", path), "utf8")) as unknown;
    const labels = (await read("vocabularies.json")) as Record<
      string,
      Record<string, Record<string, string>>
    >;
    for (const type of RECORD_TYPES) {
      const schema = (await read(`schemas/${type}.schema.json`)) as { properties: Record<string, object> };
      expect(Object.values(schema.properties).every((field) => "x-class" in field)).toBe(true);
      for (const { content } of await linesOf(out, type))
        for (const field of Object.keys(content)) expect(Object.keys(schema.properties)).toContain(field);
      for (const [, name] of JSON.stringify(schema).matchAll(/"x-vocabulary":"([^"]+)"/g))
        expect(labels[name!]).toBeDefined();
    }
    const person = (await read("schemas/person.schema.json")) as { properties: Record<string, object> };
    expect(person.properties.category).toMatchObject({ "x-vocabulary": "person-categories" });
    expect(labels.sexes!.female).toEqual({ en: "female", uk: "жіноча", fr: "féminin", ru: "женский" });
    expect((await readFile(join(out, "data/format.md"), "utf8")).includes("affiant-hand-over/1")).toBe(true);
  });
});
