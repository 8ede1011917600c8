import { appendFile, mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { objectPath } from "../../../electron/core/objects/object-name.ts";
import { ObjectRows } from "../../../electron/core/objects/object-rows.ts";
import { OBJECT_TIME } from "../../../electron/core/objects/stored-object.ts";
import { FINDING_CODES, FINDINGS } from "../../../shared/check/findings.ts";
import { DAMAGES } from "./damages.ts";
import { FilledArchive } from "./filled-archive.ts";

describe("the check of an archive that nobody meddled with", () => {
  it("finds nothing, counts what it looked at, and is itself logged", async () => {
    const { archive } = await FilledArchive.open();
    const outcome = await archive.call("check.run", { readData: true });
    expect(outcome).toMatchObject({ findings: [], lastClean: null, objects: 1, versions: 4, entries: 7 });
    expect(archive.session.databases.log.last()!.action).toBe("checked");
  });

  it("finds nothing after it was closed and opened again, often", async () => {
    const { archive } = await FilledArchive.open();
    for (const title of ["One matter", "Another"]) {
      await archive.add("case", { title });
      archive.app.lock();
      await archive.unlock();
    }
    expect(await archive.findings()).toEqual([]);
  });
});

describe("for every finding there is an archive damaged so that the check reports it:", () => {
  test.each(FINDING_CODES)("%s", async (code) => {
    const filled = await FilledArchive.open();
    const { archive } = filled;
    expect(await archive.findings()).toEqual([]);
    const more = ((await DAMAGES[code](filled)) ?? {}) as { since?: string };
    const { findings } = await archive.call("check.run", more);
    const own = findings.filter((finding) => finding.code === code);
    expect(own, JSON.stringify(findings.map((finding) => finding.code))).not.toEqual([]);
    expect(own[0]).toMatchObject(FINDINGS[code]);
    expect(own[0]!.since).toMatch(/^20\d\d-/);
    const last = archive.session.databases.log.last()!.action;
    expect(last).toBe(
      findings.some(({ severity }) => severity === "error") ? "checked-with-findings" : "checked",
    );
  });
});

describe("since when a finding may be", () => {
  it("is the last check without errors, or the writing of what is concerned if that came later", async () => {
    const filled = await FilledArchive.open();
    const { archive } = filled;
    await archive.call("check.run", {});
    const checked = archive.session.databases.log.last()!.time;
    const later = await archive.add("person", { sex: "female" });
    const written = archive.session.databases.log.last()!.time;
    filled.facts.exec("UPDATE version SET author = 'x'");
    const { findings } = await archive.call("check.run", {});
    const sinceOf = (record: string) => findings.find(({ where }) => where.record === record)?.since;
    expect(sinceOf(filled.id)).toBe(checked);
    expect(sinceOf(later)).toBe(written);
    const again = await archive.call("check.run", {});
    expect(again.lastClean).toBe(checked);
  });
});

describe("what is noticed at opening", () => {
  it("is still told by a later check, and once", async () => {
    const filled = await FilledArchive.open();
    const { archive } = filled;
    await DAMAGES["head-behind-log"](filled);
    archive.app.lock();
    await archive.unlock();
    expect(await archive.findings()).toEqual(["head-behind-log"]);
    expect(await archive.findings()).toEqual([]);
  });

  it("a page exchanged for an older copy stays found, whatever is written afterwards", async () => {
    const filled = await FilledArchive.open();
    const { archive } = filled;
    await DAMAGES["page-exchanged"](filled);
    for (let round = 0; round < 2; round += 1) {
      await archive.add("case", { title: "Work goes on" }).catch(() => undefined);
      archive.app.lock();
      await archive.unlock();
    }
    expect(await archive.findings()).toContain("page-exchanged");
  });
});

describe("the search index", () => {
  it("is built again only when asked for, and then agrees", async () => {
    const filled = await FilledArchive.open();
    const { archive } = filled;
    filled.identities.exec("DELETE FROM search_entry");
    expect(await archive.call("search.query", { query: "вигадана" })).toEqual([]);
    expect(new Set(await archive.findings())).toEqual(new Set(["search-index-differs"]));
    expect((await archive.call("check.run", { repairIndex: true })).findings).toEqual([]);
    expect(await archive.call("search.query", { query: "вигадана" })).toHaveLength(1);
  });
});

describe("a record changed behind the log is found:", () => {
  it.each(["author = 'x'", "reviewed = 1", "number = number + 10", "parent = 'x'", "content = '{'"])(
    "%s",
    async (change) => {
      const { archive, facts } = await FilledArchive.open();
      facts.exec(`UPDATE version SET ${change}`);
      expect(await archive.findings()).toContain("record-differs");
    },
  );

  it("an older version shown in place of the newest", async () => {
    const { archive, facts, id } = await FilledArchive.open();
    facts
      .prepare(
        "UPDATE record SET version = (SELECT id FROM version WHERE record = ? AND number = 1) WHERE id = ?",
      )
      .run(id, id);
    expect(await archive.findings()).toContain("record-differs");
  });
});

describe("a stored file", () => {
  it("changed in its body is found when the data is read, at its ends always", async () => {
    const filled = await FilledArchive.open();
    const { archive } = filled;
    const { path, bytes } = await filled.object();
    for (const damaged of [bytes.subarray(0, -1), bytes.subarray(0, 40), Buffer.alloc(0)]) {
      await writeFile(path, damaged);
      expect(await archive.findings()).toContain("object-changed");
    }
    await writeFile(path, bytes);
    await appendFile(path, "x");
    expect(await archive.findings({ readData: true })).toContain("object-changed");
  });
});

describe("many stored files are read on a thread of their own, where", () => {
  it("each that is damaged is told once, and others are not", async () => {
    const filled = await FilledArchive.open();
    const { archive } = filled;
    const folder = join(archive.outside, "many");
    await mkdir(folder);
    for (let at = 0; at < 70; at += 1) await writeFile(join(folder, `${at}.txt`), `some words ${at}\n`);
    await archive.call("intake.import", { paths: [folder] });
    expect(await archive.findings({ readData: true })).toEqual([]);

    const objects = [...new ObjectRows(filled.identities).all()];
    const [changed, missing, dated] = objects.map(({ name }) => objectPath(archive.folder, name));
    const bytes = await readFile(changed!);
    bytes[bytes.length - 20]! ^= 1;
    await writeFile(changed!, bytes);
    await utimes(changed!, OBJECT_TIME, OBJECT_TIME);
    await rm(missing!);
    await utimes(dated!, new Date(), new Date());
    const outcome = await archive.call("check.run", { readData: true });
    expect(outcome.objects).toBe(71);
    expect(outcome.findings.map(({ code, where }) => [code, where.object])).toEqual([
      ["object-changed", objects[0]!.id],
      ["object-missing", objects[1]!.id],
      ["object-time", undefined],
    ]);

    await DAMAGES["object-not-recoverable"](filled);
    const lost = (await archive.findings({ readData: true })).filter(
      (code) => code === "object-not-recoverable",
    );
    expect(lost).toHaveLength(70);
  });
});

describe("the checkpoint kept elsewhere", () => {
  it("must be a checkpoint, and is there", async () => {
    const { archive } = await FilledArchive.open();
    const since = join(archive.outside, "note");
    await writeFile(since, (await archive.call("custody.checkpoint", {})).note);
    expect(await archive.findings({ since })).toEqual([]);
    await writeFile(since, "no note");
    await expect(archive.findings({ since })).rejects.toMatchObject({ code: "note-invalid" });
    await rm(since);
    await expect(archive.findings({ since })).rejects.toMatchObject({ code: "file-missing" });
    expect((await readFile(join(archive.folder, "head"))).length).toBeGreaterThan(0);
  });
});
