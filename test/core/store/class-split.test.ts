import { describe, expect, it } from "vitest";
import { splitByClass, type Content } from "../../../electron/core/store/class-split.ts";
import { openDatabase, type Connection } from "../../../electron/core/store/open-database.ts";
import { RECORD_TYPES, RECORDS, type RecordType } from "../../../shared/model/records.ts";
import { pathIn } from "../../../electron/core/vault/archive-folder.ts";
import { markedRecord, MENTION, type Planted } from "../fixtures/marked-record.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

/** Everything a database holds: every value of every table, the index's own tables and its terms included. */
function everythingIn(database: Connection): string {
  const tables = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => name);
  expect(tables.length).toBeGreaterThan(8);
  database.exec("CREATE VIRTUAL TABLE temp.term USING fts5vocab(main, search_text, row)");
  const rows = [...tables.map((name) => `main."${name}"`), "temp.term"].flatMap((table) =>
    database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all(),
  );
  database.exec("DROP TABLE temp.term");
  return rows
    .flatMap((row) => Object.values(row))
    .map((value) => (Buffer.isBuffer(value) ? value.toString("latin1") : String(value)))
    .join("\n");
}

/** What stands in `archive.db`, opened anew with its own key as somebody with facts alone would. */
function factsOf(archive: TestArchive): string {
  const database = openDatabase({
    path: pathIn(archive.folder, "facts"),
    key: archive.session.keys("facts")!.databaseKey,
    mode: "read",
  });
  try {
    return everythingIn(database);
  } finally {
    database.close();
  }
}

const classOf = (type: RecordType, field: string) => {
  const declared = RECORDS[type].fields[field]!;
  return declared.class === "identity" ? "identifying" : declared.release === "at-once" ? "coded" : "written";
};

/** Fields whose marks are found in a text. */
const fieldsIn = (text: string, planted: readonly Planted[], kind: "values" | "surfaces") =>
  planted
    .filter((each) => each[kind].some((mark) => text.includes(mark)))
    .map(({ field }) => field)
    .sort();

describe.each(RECORD_TYPES)("a record of type %s, with a mark in every field", (type) => {
  it("puts nothing but coded fields into archive.db, and written ones without names after review", async () => {
    const archive = await TestArchive.open();
    const { record, planted } = markedRecord(type);
    const id = (await archive.call("record.add", { type, records: [record] })).ids[0]!;
    const withMarks = planted.filter(({ values }) => values.length > 0);
    const of = (kind: string) =>
      withMarks
        .filter(({ field }) => classOf(type, field) === kind)
        .map(({ field }) => field)
        .sort();

    expect(fieldsIn(factsOf(archive), withMarks, "values"), "before review").toEqual(of("coded"));
    const hidden = everythingIn(archive.session.databases.identities!);
    expect(fieldsIn(hidden, withMarks, "values")).toEqual([...of("identifying"), ...of("written")].sort());

    if (type === "list-snapshot") {
      // Frozen: there is no later version of it, and nothing in it waits for a review.
      await expect(archive.call("record.review", { id })).rejects.toMatchObject({ code: "frozen-version" });
      expect(of("written")).toEqual([]);
      return;
    }
    await archive.call("record.review", { id });
    const facts = factsOf(archive);
    expect(fieldsIn(facts, withMarks, "values"), "after review").toEqual(
      [...of("coded"), ...of("written")].sort(),
    );
    expect(fieldsIn(facts, planted, "surfaces"), "names in texts").toEqual([]);
    const releases = planted.some(
      ({ field, surfaces }) => surfaces.length > 0 && of("written").includes(field),
    );
    expect(facts.includes(MENTION)).toBe(releases);

    await archive.call("record.edit", { id, changes: { note: "changed" } });
    const seen = (await archive.call("record.get", { id })).record;
    expect(seen).toMatchObject({ ...record, note: "changed", tier: seen.tier });
    // The marked evidence names a stored file that there is not.
    expect(await archive.findings()).toEqual(type === "evidence" ? ["record-missing"] : []);
  });
});

describe("the split of a version", () => {
  it("loses no field, whatever was reviewed", () => {
    for (const type of RECORD_TYPES) {
      const content = markedRecord(type).record as Content;
      for (const reviewed of [false, true]) {
        const { facts, identities } = splitByClass(type, content, reviewed);
        expect(new Set([...Object.keys(facts), ...Object.keys(identities)])).toEqual(
          new Set(Object.keys(content)),
        );
      }
    }
  });

  it("refuses a field that the model does not declare", () => {
    expect(() => splitByClass("case", { unheardOf: "x" }, true)).toThrow("without a declaration");
  });
});

describe("words of an unreviewed edit", () => {
  it("stay out of archive.db although the version before them was reviewed", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("finding", { text: "settled words" });
    await archive.call("record.review", { id });
    await archive.call("record.edit", { id, changes: { text: "qzfresh words" } });
    expect(factsOf(archive)).toContain("settled");
    expect(factsOf(archive)).not.toContain("qzfresh");
  });
});
