import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { joined, runOf } from "../../../electron/core/custody/log-runs.ts";
import type { LogEntry } from "../../../electron/core/custody/log-entry.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

const entry = (changes: Partial<LogEntry> = {}): LogEntry => ({
  sequence: 1,
  previous: "0".repeat(64),
  time: "2026-05-12T14:03:00.000Z",
  clock: "system",
  actor: "key",
  action: "imported",
  type: "evidence",
  record: "one",
  ...changes,
});

describe("neighbouring entries of the log", () => {
  it("are one act while the same person does the same to records of one type", () => {
    const run = joined(
      runOf(entry()),
      entry({ sequence: 2, record: "two", time: "2026-05-12T14:04:00.000Z" }),
    );
    expect(run).toMatchObject({
      first: 1,
      last: 2,
      count: 2,
      record: null,
      until: "2026-05-12T14:04:00.000Z",
    });
  });

  it.each<[string, Partial<LogEntry>]>([
    ["somebody else acts", { actor: "other" }],
    ["something else is done", { action: "created" }],
    ["another type is concerned", { type: "person" }],
    ["the clock was in another state", { clock: "behind" }],
    ["there was a long pause", { time: "2026-05-12T14:08:01.000Z" }],
    ["the clock went back", { time: "2026-05-12T14:02:59.000Z" }],
  ])("are two acts where %s", (_, changes) => {
    expect(joined(runOf(entry()), entry(changes))).toBeUndefined();
  });
});

describe("the custody log as it is read", () => {
  it("comes newest first, in stretches, with codes for people and records", async () => {
    const archive = await TestArchive.open();
    await archive.call("record.add", { type: "person", records: [{}, {}, {}] });
    const matter = await archive.add("case", {});
    const { size, total, rows } = await archive.call("custody.entries", {});
    expect(rows.map(({ action, count }) => `${action} ${count}`)).toEqual([
      "created 1",
      "created 3",
      "unlocked 1",
      "holder-added 1",
      "archive-created 1",
    ]);
    expect(rows[0]).toMatchObject({ actor: "H-0001", record: matter, recordCode: "C-0001", type: "case" });
    expect(rows[1]).toMatchObject({ record: null, recordCode: null, type: "person" });
    expect([size, total]).toEqual([7, 5]);
    const { rows: second } = await archive.call("custody.entries", { offset: 1, limit: 2 });
    expect(second).toEqual(rows.slice(1, 3));
    expect((await archive.call("custody.entries", { offset: 5 })).rows).toEqual([]);
  });

  it("goes on with what is done after it was read", async () => {
    const archive = await TestArchive.open();
    await archive.add("person", {});
    await archive.call("custody.entries", {});
    await archive.add("person", {});
    expect((await archive.call("custody.entries", {})).rows[0]).toMatchObject({ count: 2, type: "person" });
  });

  it("is narrowed to a person, to acts and to a record", async () => {
    const archive = await TestArchive.open();
    const person = await archive.add("person", {});
    await archive.call("record.edit", { id: person, changes: { minor: true } });
    const only = async (input: object) =>
      (await archive.call("custody.entries", input)).rows.map(({ action }) => action);
    expect(await only({ record: "P-0001" })).toEqual(["edited", "created"]);
    expect(await only({ actions: ["unlocked", "edited"] })).toEqual(["edited", "unlocked"]);
    expect(await only({ actor: "H-0002" })).toEqual([]);
  });
});

describe("the last check", () => {
  it("is unknown before the first, and told with what it found", async () => {
    const archive = await TestArchive.open();
    expect(await archive.call("check.last", {})).toEqual({ last: null, clean: null });
    await archive.call("check.run", {});
    const { last, clean } = await archive.call("check.last", {});
    expect(last).toEqual({ time: clean, findings: false });
    archive.session.databases.transact((transaction) => transaction.log({ action: "checked-with-findings" }));
    const later = await archive.call("check.last", {});
    expect(later.clean).toBe(clean);
    expect(later.last!.findings).toBe(true);
  });
});

describe("a checkpoint kept elsewhere", () => {
  it("is written as a signed note that the check accepts, outside the archive and over nothing", async () => {
    const archive = await TestArchive.open();
    const to = join(archive.outside, "state.note");
    const { size } = await archive.call("custody.save", { to });
    expect(await readFile(to, "utf8")).toBe((await archive.call("custody.checkpoint", {})).note);
    expect(size).toBe((await archive.call("custody.checkpoint", {})).size);
    await archive.add("person", {});
    expect(await archive.findings({ since: to })).toEqual([]);
    await expect(archive.call("custody.save", { to })).rejects.toMatchObject({ code: "destination-exists" });
    await expect(
      archive.call("custody.save", { to: join(archive.folder, "state.note") }),
    ).rejects.toMatchObject({ code: "destination-inside-archive" });
  });
});
