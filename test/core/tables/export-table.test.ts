import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { TestArchive } from "../fixtures/open-archive.ts";
import { madeUpRegister, REGISTER_MAP, registerFile } from "./made-up-register.ts";

const MAP = { "names.0.text": "Name", category: "Category", note: "Note" };

async function withPersons() {
  const archive = await TestArchive.open();
  const first = await archive.add("person", {
    names: [{ text: "Вигадана Перша" }],
    category: "pow",
    note: "=1",
  });
  const second = await archive.add("person", { names: [{ text: "Вигадана Друга" }], category: "expert" });
  const to = join(archive.outside, "out.csv");
  const run = (more: Record<string, unknown> = {}) =>
    archive.call("table.export", { type: "person", map: MAP, to, format: "csv", ...more });
  return { archive, first, second, to, run };
}

/** The contents of all persons without what the archive gives them itself. */
async function contents(archive: TestArchive) {
  const { records } = await archive.call("record.list", { type: "person", limit: 1000 });
  return records.map(({ record }) => ({ ...record, code: "", sourceRows: "" }));
}

describe("exporting records as a table", () => {
  it("writes them for nobody else to read, and logs of each that it left", async () => {
    const { archive, first, second, to, run } = await withPersons();
    const before = archive.session.databases.log.size;
    expect(await run()).toEqual({ exported: 2, excluded: [], excludedTotal: 0, incomplete: 0 });
    expect(await readFile(to, "utf8")).toBe(
      "\ufeffName,Category,Note\r\nВигадана Перша,pow,'=1\r\nВигадана Друга,expert,\r\n",
    );
    expect((await stat(to)).mode & 0o777).toBe(0o600);
    const entries = archive.session.databases.log.entries({ from: before });
    expect(entries.map(({ action, record }) => [action, record])).toEqual([
      ["working-copy-exported", first],
      ["working-copy-exported", second],
    ]);
    await expect(run()).rejects.toMatchObject({ code: "destination-exists" });
    await expect(run({ to: join(archive.folder, "x.csv") })).rejects.toMatchObject({
      code: "destination-inside-archive",
    });
  });

  it("leaves out of a copy of one's own whoever withdrew, and says why", async () => {
    const { archive, first, to, run } = await withPersons();
    await archive.add("permission", { about: first, state: "withdrawn" });
    expect(await run()).toMatchObject({ exported: 1, excluded: [{ id: first, reason: "withdrawn" }] });
    expect(await readFile(to, "utf8")).not.toContain("Перша");
  });

  it("gives a recipient only who permitted it, and names only who may be named", async () => {
    const { archive, first, second, to, run } = await withPersons();
    expect(await run({ recipient: "un-body" })).toMatchObject({
      exported: 0,
      excluded: [{ reason: "not-asked" }, { reason: "not-asked" }],
    });
    const permit = (about: RecordId, identityLevel: "named" | "pseudonym") =>
      archive.add("permission", {
        about,
        givenBy: "self",
        state: "given",
        scopes: [{ scope: "share-UN", answer: "yes" }],
        identityLevel,
        from: "2024",
      });
    await permit(first, "named");
    await permit(second, "pseudonym");
    const two = to.replace("out", "two");
    expect(await run({ recipient: "un-body", to: two })).toMatchObject({
      exported: 1,
      excluded: [{ id: second, reason: "identifies-protected-person" }],
    });
    expect(await readFile(two, "utf8")).not.toContain("Друга");
    const codes = to.replace("out", "codes");
    expect(await run({ recipient: "un-body", to: codes, map: { category: "Category" } })).toMatchObject({
      exported: 2,
    });
  });

  it("leaves out what names somebody who withdrew, whichever field names them", async () => {
    const { archive, first, second, run } = await withPersons();
    await archive.add("act", { victim: first, method: "burns" });
    const other = await archive.add("act", { victim: second, method: "burns" });
    await archive.add("permission", { about: first, state: "withdrawn" });
    const result = await run({ type: "act", map: { victim: "Victim", method: "Method" } });
    expect(result).toMatchObject({ exported: 1, excludedTotal: 1 });
    expect(result.excluded.map(({ id }) => id)).not.toContain(other);
  });

  it("asks whoever stands behind an actor, an episode of custody or a mention that a record names", async () => {
    const { archive, first, second, to, run } = await withPersons();
    const actor = await archive.add("actor", { kind: "person", person: first });
    const episode = await archive.add("custody-episode", { person: first, heldBy: [actor] });
    const mention = await archive.add("mention", { candidates: [{ record: actor, certainty: "possible" }] });
    const excluded = await archive.add("mention", { candidates: [{ record: first, certainty: "excluded" }] });
    await archive.add("permission", { about: first, state: "withdrawn" });
    await archive.add("act", { victim: second, allegedPerpetrators: [{ actor }] });
    expect(await run({ type: "act", map: { method: "Method" } })).toMatchObject({
      exported: 0,
      excluded: [{ reason: "withdrawn" }],
    });
    const relation = await archive.add("relation", {
      person: second,
      otherPerson: second,
      episodes: [episode],
    });
    expect(
      await run({ type: "relation", to: to.replace("out", "relations"), map: { kind: "Kind" } }),
    ).toMatchObject({
      excluded: [{ id: relation, reason: "withdrawn" }],
    });
    const hidden = await archive.add("finding", { text: [{ text: "Said by " }, { text: "her", mention }] });
    await archive.add("finding", { text: [{ text: "Not by " }, { text: "her", mention: excluded }] });
    const findings = to.replace("out", "findings");
    expect(await run({ type: "finding", to: findings, map: { text: "Text" } })).toMatchObject({
      exported: 1,
      excluded: [{ id: hidden, reason: "withdrawn" }],
    });
  });

  it("gives nobody what is only for those who work on the case", async () => {
    const { archive, first, to, run } = await withPersons();
    await archive.add("permission", {
      about: first,
      givenBy: "self",
      state: "given",
      scopes: [{ scope: "share-UN", answer: "yes" }],
      identityLevel: "named",
      from: "2024",
    });
    await archive.add("enquiry", { sought: first, callerName: "Вигадана Мати" });
    await archive.add("working-note", { concerns: [first], title: "x" });
    await archive.add("protective-measure", { person: first });
    for (const type of ["enquiry", "working-note", "protective-measure"])
      expect(
        await run({ type, to: to.replace("out", type), map: { state: "State" }, recipient: "un-body" }),
      ).toMatchObject({
        exported: 0,
        excluded: [{ reason: "internal" }],
      });
  });

  it("gives a medical report only with a permission for medical data", async () => {
    const { archive, first, to, run } = await withPersons();
    const scopes = [{ scope: "share-UN", answer: "yes" }] as const;
    const given = {
      about: first,
      givenBy: "self",
      state: "given",
      identityLevel: "named",
      from: "2024",
    } as const;
    await archive.add("permission", { ...given, scopes: [...scopes] });
    await archive.add("medical-report", { person: first, examined: "2024-05-01" });
    const table = { type: "medical-report", map: { examined: "Date" }, recipient: "un-body" };
    expect(await run(table)).toMatchObject({
      exported: 0,
      excluded: [{ reason: "medical-data-not-permitted" }],
    });
    await archive.add("permission", {
      ...given,
      scopes: [...scopes, { scope: "medical-data", answer: "yes" }],
    });
    expect(await run({ ...table, to: to.replace("out", "two") })).toMatchObject({ exported: 1 });
  });

  it.each(["csv", "xlsx"] as const)(
    "gives the same records when its %s is imported again",
    async (format) => {
      const archive = await TestArchive.open();
      const file = join(archive.outside, `register.${format}`);
      await writeFile(file, registerFile(madeUpRegister(120, 7), format));
      expect(await archive.call("table.import", { file, type: "person", map: REGISTER_MAP })).toMatchObject({
        imported: 120,
        bad: 0,
      });
      const to = join(archive.outside, `again.${format}`);
      const written = await archive.call("table.export", { type: "person", map: REGISTER_MAP, to, format });
      expect(written).toMatchObject({ exported: 120, incomplete: 0 });
      const other = await TestArchive.open();
      await other.call("table.import", { file: to, type: "person", map: REGISTER_MAP });
      expect(await contents(other)).toEqual(await contents(archive));
    },
  );
});
