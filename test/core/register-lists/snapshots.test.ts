import { describe, expect, it } from "vitest";
import { TestArchive } from "../fixtures/open-archive.ts";

/** An archive whose day can be set, with a list on which two persons stand. */
async function withList() {
  const clock = { day: "2026-03-01" };
  const archive = await TestArchive.open({
    clock: () => ({ time: new Date(`${clock.day}T10:00:00Z`), state: "system" }),
  });
  const first = await archive.add("person", { names: [{ text: "Вигадана Перша" }], category: "pow" });
  const second = await archive.add("person", { names: [{ text: "Вигаданий Другий" }] });
  const list = await archive.add("list", { kind: "exchange", title: "x" });
  const { added } = await archive.call("register-list.add", { list, persons: [first, second] });
  return { archive, clock, list, persons: [first, second] as const, entries: added };
}

describe("a list of persons", () => {
  it("takes somebody once, under review until somebody decides with a reason", async () => {
    const { archive, list, persons, entries } = await withList();
    const again = await archive.call("register-list.add", { list, persons: [persons[0], persons[0]] });
    expect(again).toEqual({ added: [], known: [persons[0]] });
    const decide = (why: string) =>
      archive.call("register-list.decide", { entry: entries[0]!, decision: "listed", why });
    await expect(decide("  ")).rejects.toMatchObject({ code: "reason-missing" });
    await decide(" two sources ");
    const { counts, entries: shown } = await archive.call("register-list.entries", { list });
    expect(counts).toEqual({ listed: 1, "under-review": 1, "not-listed": 0 });
    expect(shown[0]).toMatchObject({ decision: "listed", why: "two sources", decided: "2026-03-01" });
  });

  it("finds persons by the decision, and by a name in another spelling", async () => {
    const { archive, list, persons } = await withList();
    const found = async (input: { filter?: string; decision?: "listed" | "under-review" }) =>
      (await archive.call("register-list.entries", { list, ...input })).entries.map(({ person }) => person);
    expect(await found({ filter: "vyhadana persha" })).toEqual([persons[0]]);
    expect(await found({ decision: "listed" })).toEqual([]);
    expect(await found({ decision: "under-review" })).toEqual(persons);
  });

  it("does not overwrite a decision that somebody else took meanwhile", async () => {
    const { archive, list, entries } = await withList();
    const { version } = (await archive.call("register-list.entries", { list })).entries[0]!;
    const decide = (why: string) =>
      archive.call("register-list.decide", { entry: entries[0]!, decision: "listed", why, version });
    await decide("one");
    await expect(decide("other")).rejects.toMatchObject({ code: "version-conflict" });
  });

  it("tells two snapshots apart: added, removed, and changed field by field", async () => {
    const { archive, clock, list, persons, entries } = await withList();
    const [first, second] = persons;
    const episode = await archive.add("custody-episode", { person: first, from: "2022" });
    await archive.call("register-list.snapshot", { list });
    clock.day = "2026-04-01";
    await archive.call("register-list.decide", { entry: entries[0]!, decision: "listed", why: "known" });
    await archive.call("record.edit", { id: first, changes: { category: "civilian-detainee" } });
    await archive.call("record.edit", { id: episode, changes: { from: null, to: "2024" } });
    const third = await archive.add("person", { names: [{ text: "Третя" }] });
    await archive.call("register-list.add", { list, persons: [third] });
    await archive.call("register-list.snapshot", { list });
    // What comes after the second snapshot is no difference between the two.
    await archive.call("record.edit", { id: second, changes: { category: "pow" } });
    const told = await archive.call("register-list.difference", {
      list,
      from: "2026-03-01",
      to: "2026-04-01",
    });
    expect(told.added.map(({ person }) => person)).toEqual([third]);
    expect(told.removed).toEqual([]);
    expect(told.list).toEqual([]);
    expect(told.changed).toHaveLength(1);
    const changes = told.changed[0]!.changes.map(({ record, field, before, after }) => [
      ...[record, field, before, after],
    ]);
    expect(changes).toEqual([
      [entries[0], "decision", "under-review", "listed"],
      [entries[0], "decided", null, "2026-04-01"],
      [entries[0], "why", null, "known"],
      [first, "category", "pow", "civilian-detainee"],
      [episode, "from", "2022", null],
      [episode, "to", null, "2024"],
    ]);
    const back = await archive.call("register-list.difference", {
      list,
      from: "2026-04-01",
      to: "2026-03-01",
    });
    expect(back.removed.map(({ person }) => person)).toEqual([third]);
    const since = await archive.call("register-list.difference", { list, from: "2026-04-01" });
    expect(since.changed.map(({ person }) => person)).toEqual([second]);
  });

  it("keeps a snapshot as it was taken", async () => {
    const { archive, list } = await withList();
    const { id, code, entries } = await archive.call("register-list.snapshot", { list });
    expect(entries).toBe(2);
    await expect(archive.call("record.edit", { id, changes: { taken: "2020" } })).rejects.toMatchObject({
      code: "frozen-version",
    });
    await expect(archive.call("record.review", { id })).rejects.toMatchObject({ code: "frozen-version" });
    const difference = (from: string) => archive.call("register-list.difference", { list, from });
    expect(await difference(code)).toMatchObject({ added: [], removed: [], changed: [] });
    await expect(difference("2020-01-01")).rejects.toMatchObject({ code: "snapshot-missing" });
    expect(await archive.findings()).toEqual([]);
  });
});
