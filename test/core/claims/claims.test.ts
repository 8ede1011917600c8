import { describe, expect, it } from "vitest";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { openDatabase } from "../../../electron/core/store/open-database.ts";
import { pathIn } from "../../../electron/core/vault/archive-folder.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

/** Everything that stands in `archive.db`, as somebody with the facts alone could read it. */
function factsOf(archive: TestArchive): string {
  const database = openDatabase({
    path: pathIn(archive.folder, "facts"),
    key: archive.session.keys("facts")!.databaseKey,
    mode: "read",
  });
  try {
    const tables = database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all();
    return tables
      .flatMap(({ name }) => database.prepare<[], object>(`SELECT * FROM "${name}"`).all())
      .flatMap((row) => Object.values(row) as unknown[])
      .map((value) => (Buffer.isBuffer(value) ? value.toString("latin1") : String(value)))
      .join("\n");
  } finally {
    database.close();
  }
}

/** An archive with an episode of custody, of which two witnesses say when it began. */
async function withEpisode() {
  const archive = await TestArchive.open();
  const person = await archive.add("person", { names: [{ text: "Вигадана Особа" }] });
  const episode = await archive.add("custody-episode", { person, from: "2022", status: "pre-trial" });
  const claim = (field: string, more: object) =>
    archive.add("claim", { record: episode, recordType: "custody-episode", field, ...more });
  const of = async (field: string) =>
    (await archive.call("claims.of", { record: episode })).fields.find((each) => each.field === field)!;
  return { archive, person, episode, claim, of };
}

const refused = (field: string) => ({ code: "invalid-field", params: { field } });

describe("a claim", () => {
  it("is kept where its field is kept: a claimed name never stands in the facts, nor do words before review", async () => {
    const { archive, person, claim, episode } = await withEpisode();
    const name = await archive.add("claim", {
      record: person,
      recordType: "person",
      field: "names",
      identityValue: [{ text: "qzclaimedname" }],
      wording: "qzwording",
      assertedByName: "qzasserter",
    });
    const words = await claim("authority", { valueInWords: "qzauthority" });
    await claim("from", { value: "2022-03-17" });
    for (const id of [name, words]) await archive.call("claims.prefer", { claim: id, reason: "qzreason" });
    expect(factsOf(archive)).toContain("2022-03-17");
    expect(factsOf(archive)).not.toMatch(/qzclaimed|qzauthority|qzwording|qzasserter|qzreason/);
    for (const id of [name, words, person, episode]) await archive.call("record.review", { id });
    const facts = factsOf(archive);
    expect(facts).toContain("qzauthority");
    for (const hidden of ["qzclaimedname", "qzwording", "qzasserter", "qzreason"])
      expect(facts).not.toContain(hidden);
    expect(await archive.findings()).toEqual([]);
  });

  it("is refused with a value of another class, one that does not fit, and one of a record of another type", async () => {
    const { archive, person, claim } = await withEpisode();
    const about = { record: person, recordType: "person", field: "names" } as const;
    await expect(archive.add("claim", { ...about, value: [{ text: "x" }] })).rejects.toMatchObject({
      code: "invalid-field",
      params: { field: "value", expected: "identityValue" },
    });
    await expect(claim("from", { value: "spring" })).rejects.toMatchObject(refused("value"));
    await expect(claim("note", { identityValue: "x" })).rejects.toMatchObject(refused("field"));
    await expect(
      archive.add("claim", { record: person, recordType: "place", field: "region", valueInWords: "x" }),
    ).rejects.toMatchObject(refused("recordType"));
    const id = await archive.add("claim", { ...about, identityValue: [{ text: "x" }] });
    await expect(archive.call("record.edit", { id, changes: { field: "sex" } })).rejects.toMatchObject(
      refused("identityValue"),
    );
    expect(archive.session.records.count("claim")).toBe(1);
  });

  it("is refused by the store itself, whoever writes it", async () => {
    const { archive, person } = await withEpisode();
    const content = { record: person, recordType: "person", field: "names", value: [{ text: "x" }] };
    const put = () =>
      archive.session.databases.transact((transaction) =>
        archive.session.records.put(transaction, {
          type: "claim",
          content,
          reviewed: false,
          action: "created",
        }),
      );
    expect(put).toThrow(expect.objectContaining({ code: "invalid-field" }));
  });
});

describe("preferring a claim", () => {
  it("writes its value into the record, with the reason and the version in the claim, under one checkpoint", async () => {
    const { archive, episode, claim, of } = await withEpisode();
    const early = await claim("from", { value: "2022-03-17" });
    const late = await claim("from", { value: "2022-04-02" });
    const { log } = archive.session.databases;
    const before = log.size;
    const written = await archive.call("claims.prefer", {
      claim: early,
      reason: "He was arrested with her.",
    });
    expect(log.size).toBe(before + 2);
    expect(log.entries({ from: before }).map(({ action, record }) => [action, record])).toEqual([
      ["edited", episode],
      ["edited", early],
    ]);
    expect(await archive.call("record.get", { id: episode })).toMatchObject({
      version: written.version,
      number: 2,
      record: { from: "2022-03-17", status: "pre-trial" },
    });
    const found = await of("from");
    expect(found).toMatchObject({ preferred: early, differs: false, recorded: "2022-03-17" });
    expect(found.claims.map(({ id }) => id)).toEqual([early, late]);
    expect(found.claims[0]!.claim).toMatchObject({
      preferred: true,
      preferredReason: [{ text: "He was arrested with her." }],
      preferredVersion: written.version,
    });
    expect(await archive.findings()).toEqual([]);
  });

  it("leaves one preferred claim for each field, and keeps in its history that another was", async () => {
    const { archive, claim, of } = await withEpisode();
    const [early, late] = [
      await claim("from", { value: "2022-03-17" }),
      await claim("from", { value: "2022-04-02" }),
    ];
    const status = await claim("status", { value: "released" });
    for (const id of [early, status, late]) await archive.call("claims.prefer", { claim: id, reason: "why" });
    const found = await of("from");
    expect(found.claims.map(({ claim: { preferred } }) => preferred)).toEqual([undefined, true]);
    expect((await of("status")).preferred).toBe(status);
    const versions = await archive.call("record.versions", { id: early });
    expect(versions.map(({ record }) => record.preferred)).toEqual([undefined, true, undefined]);
  });

  it("is the only way to a preferred claim, and needs a reason", async () => {
    const { archive, claim } = await withEpisode();
    await expect(claim("from", { value: "2022", preferred: true })).rejects.toMatchObject(
      refused("preferred"),
    );
    const id = await claim("from", { value: "2022-03-17" });
    for (const changes of [{ preferred: true }, { preferredReason: "x" }, { preferredVersion: id }])
      await expect(archive.call("record.edit", { id, changes })).rejects.toMatchObject({
        code: "invalid-field",
      });
    for (const reason of ["", "  "])
      await expect(archive.call("claims.prefer", { claim: id, reason })).rejects.toMatchObject(
        refused("reason"),
      );
    await archive.call("claims.prefer", { claim: id, reason: "why" });
    for (const changes of [{ preferred: null }, { field: "to" }, { record: null }])
      await expect(archive.call("record.edit", { id, changes })).rejects.toMatchObject({
        code: "invalid-field",
      });
    await archive.call("record.edit", { id, changes: { wording: "in the words of the source" } });
  });

  it("needs a claim with a record, a field and a value", async () => {
    const { archive, episode, person } = await withEpisode();
    const prefer = (claim: RecordId) => archive.call("claims.prefer", { claim, reason: "why" });
    await expect(prefer(person)).rejects.toMatchObject({ code: "wrong-record-type" });
    await expect(prefer(await archive.add("claim", {}))).rejects.toMatchObject(refused("record"));
    const about = { record: episode, recordType: "custody-episode" } as const;
    await expect(prefer(await archive.add("claim", about))).rejects.toMatchObject(refused("field"));
    await expect(prefer(await archive.add("claim", { ...about, field: "from" }))).rejects.toMatchObject(
      refused("value"),
    );
  });

  it("keeps reviewed words in the facts where the value is none of them", async () => {
    const { archive, episode, claim } = await withEpisode();
    await archive.call("record.edit", { id: episode, changes: { authority: "qzknown" } });
    await archive.call("record.review", { id: episode });
    await archive.call("claims.prefer", { claim: await claim("from", { value: "2023" }), reason: "why" });
    expect((await archive.call("record.get", { id: episode })).reviewed).toBe(true);
    const words = await claim("authority", { valueInWords: "qzfresh" });
    await archive.call("claims.prefer", { claim: words, reason: "why" });
    expect((await archive.call("record.get", { id: episode })).reviewed).toBe(false);
    expect(factsOf(archive)).not.toContain("qzfresh");
  });

  it("adds a preferred name to the forms that stand there", async () => {
    const { archive, person } = await withEpisode();
    const about = { record: person, recordType: "person", field: "names" } as const;
    const id = await archive.add("claim", { ...about, identityValue: [{ text: "Інше Ім’я" }] });
    await archive.call("claims.prefer", { claim: id, reason: "passport" });
    expect((await archive.call("record.get", { id: person })).record.names).toEqual([
      { text: "Інше Ім’я" },
      { text: "Вигадана Особа" },
    ]);
  });
});

describe("the claims of a record", () => {
  it("count accounts of one witness, and an item with its copies, as one origin", async () => {
    const { archive, person, claim, of } = await withEpisode();
    const statement = await archive.add("statement", { witness: person, paragraphs: [{ text: "words" }] });
    const again = await archive.add("statement", { witness: person, paragraphs: [{ text: "more words" }] });
    const item = await archive.add("evidence", { title: "post" });
    const copy = await archive.add("evidence", { title: "repost", relations: [{ kind: "part", to: item }] });
    const cite = (source: RecordId) => archive.add("citation", { source, locator: { kind: "whole" } });
    const said = async (source: RecordId) =>
      claim("from", { value: "2022", citations: [await cite(source)] });
    await said(statement);
    await said(again);
    expect(await of("from")).toMatchObject({
      origins: { known: 1, unknown: 0 },
      verification: { state: "unverified" },
    });
    await said(item);
    await said(copy);
    await claim("from", { value: "2022", origin: item });
    await claim("from", { value: "2022-07" });
    expect(await of("from")).toMatchObject({
      origins: { known: 2, unknown: 1 },
      verification: { state: "corroborated", basis: "counted" },
      contradictions: [],
    });
    const other = await claim("from", { value: "2021" });
    expect((await of("from")).contradictions.every((pair) => pair.includes(other))).toBe(true);
    expect((await of("from")).contradictions).toHaveLength(6);
  });

  it("are stale after the days that a case sets, or whoever asks", async () => {
    const { archive, episode, claim, of } = await withEpisode();
    const tenDaysAgo = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 10);
    await claim("from", { value: "2022", learnedOn: tenDaysAgo });
    expect(await of("from")).toMatchObject({ stale: false, lastVerified: tenDaysAgo });
    const asked = await archive.call("claims.of", { record: episode, staleAfter: 5 });
    expect(asked).toMatchObject({ staleAfter: 5, fields: [{ stale: true }] });
    await archive.add("case", { staleAfterDays: 7, includes: [episode] });
    await archive.add("case", { staleAfterDays: 2 });
    expect(await archive.call("claims.of", { record: episode })).toMatchObject({
      staleAfter: 7,
      fields: [{ stale: true }],
    });
  });

  it("are given for what matters to a court alone, and the reading is logged", async () => {
    const { archive, episode } = await withEpisode();
    const matter = await archive.add("case", {});
    await expect(archive.call("claims.of", { record: matter })).rejects.toMatchObject({
      code: "wrong-record-type",
    });
    await archive.call("claims.of", { record: episode });
    const { log } = archive.session.databases;
    expect(log.entries({ from: log.size - 1 })).toMatchObject([{ action: "read", record: episode }]);
  });
});

describe("a snapshot", () => {
  it("shows what was true and what was known, and what was only possible as such", async () => {
    const { archive, episode, claim } = await withEpisode();
    await claim("status", { value: "pre-trial", trueAsOf: "2022-03-17", learnedOn: "2022-06" });
    await claim("status", { value: "released", trueAsOf: "2024-01~", learnedOn: "2024-02-01" });
    const at = async (input: { trueOn?: string; knownOn?: string }) => {
      const { fields } = await archive.call("claims.as-of", { record: episode, ...input });
      const { values = [], basis } = fields.find(({ field }) => field === "status") ?? {};
      return [basis, ...values.map(({ value, certainty }) => `${value as string} ${certainty}`)];
    };
    expect(await at({ trueOn: "2023" })).toEqual(["claims", "pre-trial certain"]);
    expect(await at({ trueOn: "2025" })).toEqual(["claims", "pre-trial possible", "released possible"]);
    expect(await at({ trueOn: "2025", knownOn: "2023" })).toEqual(["claims", "pre-trial certain"]);
    expect(await at({ trueOn: "2021" })).toEqual(["claims"]);
    expect(await at({ knownOn: "2022-06-10" })).toEqual(["claims", "pre-trial possible"]);
    // The record was first written down today, so that before any of it was learned there was nothing.
    expect(await at({ knownOn: "2022-05" })).toEqual([undefined]);
    await expect(at({ trueOn: "soon" })).rejects.toMatchObject({ code: "invalid-field" });
  });

  it("falls back on the version of the record of that time, which says no date", async () => {
    const { archive, episode, claim } = await withEpisode();
    const today = new Date().toISOString().slice(0, 10);
    await archive.call("claims.prefer", { claim: await claim("to", { value: "2024" }), reason: "why" });
    const now = await archive.call("claims.as-of", { record: episode, knownOn: today });
    expect(now.version?.number).toBe(2);
    expect(now.fields).toContainEqual({
      field: "from",
      basis: "record",
      values: [{ value: "2022", certainty: "certain", claims: [], preferred: false }],
    });
    expect(now.fields.find(({ field }) => field === "to")).toMatchObject({
      basis: "claims",
      values: [{ preferred: true }],
    });
    const dated = await archive.call("claims.as-of", { record: episode, trueOn: "2023" });
    expect(dated.fields.find(({ field }) => field === "from")).toMatchObject({
      values: [{ certainty: "possible" }],
    });
    expect((await archive.call("claims.as-of", { record: episode, knownOn: "2001" })).version).toBeNull();
  });
});

describe("with the facts alone", () => {
  it("one sees that sources differ about the facts, and of names no more than that there are claims", async () => {
    const { archive, person, episode, claim } = await withEpisode();
    await claim("from", { value: "2022-03-17" });
    await claim("from", { value: "2023" });
    const about = { record: person, recordType: "person", field: "names" } as const;
    await archive.add("claim", { ...about, identityValue: [{ text: "qzname" }], wording: "qzwords" });
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts"] });
    archive.app.lock();
    await archive.unlock(passphrase!);
    expect(archive.session.seesIdentities).toBe(false);
    const facts = await archive.call("claims.of", { record: episode });
    expect(facts.fields[0]).toMatchObject({
      field: "from",
      contradictions: [[expect.anything(), expect.anything()]],
    });
    const named = await archive.call("claims.of", { record: person });
    expect(named.fields).toMatchObject([{ field: "names", verification: { state: "unverified" } }]);
    expect(JSON.stringify(named)).not.toMatch(/qzname|qzwords/);
    expect(JSON.stringify(await archive.call("claims.as-of", { record: person }))).not.toMatch(
      /qzname|qzwords/,
    );
  });
});
