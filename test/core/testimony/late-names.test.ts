import { cp } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { requireBound } from "../../../electron/core/custody/binding.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { plainText } from "../../../shared/model/runs.ts";
import { needlesIn } from "../disposal/left-traces.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

const TEXT = "They brought Qzdrymba to the cell.\n\nAt night Qzkept spoke.";

type Late = Awaited<ReturnType<typeof markName>>["late"];

/** A statement whose words were released although nobody had seen that they name somebody. */
async function releasedText(archive: TestArchive): Promise<RecordId> {
  const { statement } = await archive.call("testimony.write", { language: "en", text: TEXT });
  await archive.call("record.review", { id: statement });
  await archive.call("record.edit", { id: statement, changes: { title: "First night" } });
  await archive.call("record.review", { id: statement });
  return statement;
}

async function stretchOf(archive: TestArchive, statement: RecordId, words: string) {
  const { paragraphs = [] } = (await archive.call("record.get", { id: statement }))
    .record as RecordContent<"statement">;
  const paragraph = paragraphs.find(({ text }) => plainText(text).includes(words))!;
  const start = plainText(paragraph.text).indexOf(words);
  return { paragraph: paragraph.id!, start, end: start + words.length };
}

async function markName(
  archive: TestArchive,
  statement: RecordId,
  words: string,
  record: RecordId | null = null,
) {
  const stretch = await stretchOf(archive, statement, words);
  return archive.call("testimony.mark-mentions", {
    statement,
    marks: [{ ...stretch, kind: "person", record }],
  });
}

const factsOf = (archive: TestArchive, id: string): string[] =>
  archive.session.databases.facts
    .prepare<[string], { content: string }>("SELECT content FROM version WHERE record = ? ORDER BY number")
    .all(id)
    .map(({ content }) => content);

describe("a name that is marked after its text was released", () => {
  let archive: TestArchive;
  let statement: RecordId;

  beforeEach(async () => {
    archive = await TestArchive.open();
    statement = await releasedText(archive);
  });

  it("takes the earlier reviewed versions out of the facts, and leaves the history whole for the identities", async () => {
    expect(needlesIn(archive.session, ["qzdrymba"])).toContain("facts: qzdrymba");
    const before = await archive.call("record.versions", { id: statement });
    const { late } = await markName(archive, statement, "Qzdrymba");
    expect(late?.moved.map(({ number }) => number)).toEqual([2, 4]);
    expect(late).toMatchObject({ stillNamed: [], unmarked: [], beyondReach: [], erased: true });

    expect(needlesIn(archive.session, ["qzdrymba", "qzkept"])).toEqual([
      "identities: qzdrymba",
      "identities: qzkept",
    ]);
    const after = await archive.call("record.versions", { id: statement });
    expect(after.slice(0, 4).map(({ record }) => record)).toEqual(before.map(({ record }) => record));
    expect(after.map(({ moved }) => moved)).toEqual([undefined, true, undefined, true, undefined]);
    const [entry] = (await archive.call("custody.log", { record: statement })).entries.filter(
      ({ action }) => action === "reclassified",
    );
    expect(entry).toMatchObject({ version: before[1]!.version, type: "statement" });
    expect(await archive.findings({ readData: true })).toEqual([]);
    requireBound(archive.session.databases);

    await archive.call("record.review", { id: statement });
    expect(factsOf(archive, statement).at(-1)).toContain("At night Qzkept spoke.");
    expect(needlesIn(archive.session, ["qzdrymba"])).toEqual(["identities: qzdrymba"]);
    archive.app.lock();
    await archive.unlock();
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("is told beforehand, and nothing is changed by asking", async () => {
    const marks = [{ ...(await stretchOf(archive, statement, "Qzdrymba")), record: null }];
    const foreseen = await archive.call("testimony.foresee-marks", { statement, marks });
    expect(factsOf(archive, statement)[1]).toContain("Qzdrymba");
    expect(foreseen).toEqual((await markName(archive, statement, "Qzdrymba")).late);
    expect(foreseen.moved).toHaveLength(2);
  });

  it("moves nothing where what was released does not hold it", async () => {
    const { paragraphs = [] } = (await archive.call("record.get", { id: statement }))
      .record as RecordContent<"statement">;
    const text = [{ text: "Later Qzlater came." }];
    await archive.call("record.edit", {
      id: statement,
      changes: { paragraphs: [...paragraphs, { text }] },
    });
    expect((await markName(archive, statement, "Qzlater")).late).toBeUndefined();
    expect(factsOf(archive, statement)[1]).toContain("Qzdrymba");
  });

  it("is as late through an edit of the record", async () => {
    const { paragraphs = [] } = (await archive.call("record.get", { id: statement }))
      .record as RecordContent<"statement">;
    const person = await archive.add("person", { names: [{ text: "Qzdrymba Oles" }] });
    const [first, ...rest] = paragraphs;
    const text = [
      { text: "They brought " },
      { text: "Qzdrymba", mention: person },
      { text: " to the cell." },
    ];
    const { late } = await archive.call("record.edit", {
      id: statement,
      changes: { paragraphs: [{ ...first, text }, ...rest] },
    });
    expect(late?.moved).toHaveLength(2);
    expect(needlesIn(archive.session, ["qzdrymba"])).toEqual(["identities: qzdrymba"]);
  });

  it("is listed wherever the facts still name it, and moved from there when somebody says so", async () => {
    const person = await archive.add("person", { names: [{ text: "Олесь Кздримба" }] });
    const finding = await archive.add("finding", { text: [{ text: "Кздримбу was beaten." }] });
    const other = await archive.add("finding", { text: [{ text: "Qzkept was beaten." }] });
    for (const id of [finding, other]) await archive.call("record.review", { id });
    const { late, mentions } = await markName(archive, statement, "Qzdrymba", person);
    expect(late?.stillNamed).toEqual([
      {
        id: finding,
        type: "finding",
        code: "F-0001",
        title: "Кздримбу was beaten.",
        holds: "certain",
        versions: [2],
        current: true,
      },
    ]);
    const moved = await archive.call("testimony.move-named", { mentions, records: [finding, other] });
    expect(moved).toMatchObject({ moved: [{ record: finding, number: 2 }], stillNamed: [], erased: true });
    expect(await archive.call("record.get", { id: finding })).toMatchObject({
      number: 3,
      reviewed: false,
      record: { text: [{ text: "Кздримбу was beaten." }] },
    });
    expect(factsOf(archive, finding).join()).not.toContain("beaten");
    expect(factsOf(archive, other).join()).toContain("Qzkept was beaten.");
    expect(await archive.findings({ readData: true })).toEqual([]);
    requireBound(archive.session.databases);
  });

  it("is told where the text itself still has it without a mark", async () => {
    await archive.call("record.edit", { id: statement, changes: { title: "Night of Qzdrymba" } });
    const { late } = (await markName(archive, statement, "Qzdrymba")) as { late: NonNullable<Late> };
    expect(late.unmarked).toEqual(["title"]);
  });

  it("says what left since then", async () => {
    archive.session.databases.transact((transaction) => transaction.log({ action: "dossier-exported" }));
    const { late } = await markName(archive, statement, "Qzdrymba");
    expect(late?.beyondReach).toMatchObject([{ kind: "dossier", holds: "possible" }]);
  });

  it("leaves a search of the facts without a trace", async () => {
    const entries = () =>
      archive.session.databases.facts
        .prepare("SELECT count(*) AS n FROM search_text WHERE search_text MATCH 'qzdrymba'")
        .get();
    expect(entries()).toEqual({ n: 1 });
    await markName(archive, statement, "Qzdrymba");
    expect(entries()).toEqual({ n: 0 });
    expect(await archive.call("search.query", { query: "qzdrymba" })).toHaveLength(2);
  });

  it("is taken away with its versions when the record is disposed of", async () => {
    await markName(archive, statement, "Qzdrymba");
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts", "identities"] });
    const { records } = await archive.call("record.list", { type: "mention" });
    const { id } = await archive.call("disposal.propose", {
      ids: [statement, ...records.map((record) => record.id)],
      reason: "not-needed",
      basis: "decision-of-organisation",
    });
    archive.app.lock();
    await archive.unlock(passphrase!);
    await archive.call("disposal.approve", { id });
    expect(needlesIn(archive.session, ["qzdrymba"])).toEqual([]);
    expect(await archive.findings({ readData: true })).toEqual([]);
  });
});

describe("somebody with the facts alone", () => {
  it("sees a moved version as moved, with codes and without words, and finds the archive in order", async () => {
    const archive = await TestArchive.open();
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts"] });
    const statement = await releasedText(archive);
    const { mentions } = await markName(archive, statement, "Qzdrymba");
    archive.app.lock();
    await archive.unlock(passphrase!);
    const versions = await archive.call("record.versions", { id: statement });
    expect(versions.map(({ moved, reviewed }) => [reviewed, moved])).toEqual([
      [false, undefined],
      [true, true],
      [false, undefined],
      [true, true],
      [false, undefined],
    ]);
    expect(versions[1]!.record).toMatchObject({ kind: "notes", statementLanguage: "en" });
    expect(versions[1]!.record).not.toHaveProperty("paragraphs");
    expect(await archive.call("record.get", { id: statement, version: "2" })).toMatchObject({ moved: true });
    expect(await archive.call("search.query", { query: "qzdrymba" })).toEqual([]);
    expect(await archive.findings()).toEqual(["identities-not-checked"]);
    const input = { statement, marks: [{ paragraph: statement, start: 0, end: 1, record: null }] };
    await expect(archive.call("testimony.foresee-marks", input)).rejects.toMatchObject({
      code: "access-refused",
    });
    await expect(
      archive.call("testimony.move-named", { mentions, records: [statement] }),
    ).rejects.toMatchObject({ code: "access-refused" });
  });
});

describe("a move that is interrupted", () => {
  it("before the facts were written anew is finished by the next opening, also with the facts alone", async () => {
    for (const compartments of [["facts"], ["facts", "identities"]] as const) {
      const archive = await TestArchive.open();
      const { passphrase } = await archive.call("keys.add", { compartments: [...compartments] });
      const statement = await releasedText(archive);
      archive.session.databases.rewrite = () => {
        throw new Error("stopped here");
      };
      await expect(markName(archive, statement, "Qzdrymba")).rejects.toThrow("stopped here");
      const copy = join(archive.outside, "as-it-was");
      await cp(archive.folder, copy, { recursive: true, preserveTimestamps: true });
      await archive.call("archive.unlock", { folder: copy, passphrase: passphrase! });
      const { session } = archive;
      const factsOfCopy = { folder: copy, keys: () => session.keys("facts") };
      expect(needlesIn(factsOfCopy as never, ["qzdrymba"])).not.toContain("facts: qzdrymba");
      expect(archive.session.databases.facts.prepare("SELECT * FROM rewriting").all()).toEqual([]);
      const unseen = archive.session.seesIdentities ? [] : ["identities-not-checked"];
      expect(await archive.findings({ readData: true })).toEqual(unseen);
    }
  });

  it("between the identities and the facts has not happened", async () => {
    const archive = await TestArchive.open();
    const statement = await releasedText(archive);
    const { databases } = archive.session;
    const { facts } = databases;
    const exec = facts.exec.bind(facts);
    facts.exec = (sql: string) => {
      if (sql === "COMMIT") throw new Error("stopped here");
      return exec(sql);
    };
    await expect(markName(archive, statement, "Qzdrymba")).rejects.toThrow("stopped here");
    const copy = join(archive.outside, "as-it-was");
    await cp(archive.folder, copy, { recursive: true, preserveTimestamps: true });
    facts.exec = exec;
    await archive.call("archive.unlock", {
      folder: copy,
      passphrase: "seven quiet words of no meaning whatever",
    });
    expect(factsOf(archive, statement)[1]).toContain("Qzdrymba");
    expect(archive.session.databases.identities!.prepare("SELECT * FROM moved_half").all()).toEqual([]);
    expect(await archive.findings({ readData: true })).toEqual([]);
    expect((await markName(archive, statement, "Qzdrymba")).late?.moved).toHaveLength(2);
    expect(await archive.findings({ readData: true })).toEqual([]);
  });
});

describe("a moved version that was changed behind the log", () => {
  const altered: [string, string, string][] = [
    ["what stayed of it", "facts", 'UPDATE version SET content = \'{"code":"S-0009"}\' WHERE number = 2'],
    ["what was moved", "identities", "UPDATE moved_half SET content = replace(content, 'cell', 'hall')"],
    ["the salt of what was moved", "identities", "UPDATE moved_half SET salt = zeroblob(32)"],
    ["the transaction that moved it", "identities", "UPDATE moved_half SET sequence = sequence - 1"],
  ];
  it.each(altered)("in %s is found", async (_, name, sql) => {
    const archive = await TestArchive.open();
    await markName(archive, await releasedText(archive), "Qzdrymba");
    archive.session.databases[name as "facts" | "identities"]!.exec(sql);
    expect(await archive.findings()).toContain("record-differs");
  });

  it("by taking away what was moved, or adding what nobody moved, is found", async () => {
    const archive = await TestArchive.open();
    const statement = await releasedText(archive);
    await markName(archive, statement, "Qzdrymba");
    const { identities } = archive.session.databases;
    identities!.exec(
      "INSERT INTO moved_half SELECT 'x', record, sequence, salt, content FROM moved_half LIMIT 1",
    );
    expect(await archive.findings()).toEqual(["record-unlogged"]);
    identities!.exec("DELETE FROM moved_half");
    expect(await archive.findings()).toEqual(["record-missing", "record-missing"]);
  });

  it("before it is moved is not moved, so that no entry vouches for it", async () => {
    const archive = await TestArchive.open();
    const statement = await releasedText(archive);
    archive.session.databases.facts.exec(
      "UPDATE version SET content = replace(content, 'cell', 'hall') WHERE number = 2",
    );
    await expect(markName(archive, statement, "Qzdrymba")).rejects.toMatchObject({ code: "record-altered" });
  });
});
