import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

/** An archive with an act against somebody, and what a source says of the act. */
async function withAct() {
  const archive = await TestArchive.open();
  const victim = await archive.add("person", { names: [{ text: "Вигадана Особа" }] });
  const act = await archive.add("act", { victim, when: "2022" });
  const claim = await archive.add("claim", {
    record: act,
    recordType: "act",
    field: "when",
    value: "2022-03-17",
  });
  const permit = (state: "given" | "withdrawn") =>
    archive.add("permission", {
      about: victim,
      givenBy: "self",
      state,
      scopes: [{ scope: "share-UN", answer: "yes" }],
      identityLevel: "named",
      from: "2024",
    });
  let bags = 0;
  const handOver = async (recipient?: "un-body") => {
    const out = join(archive.outside, `bag-${++bags}`);
    const { withheld } = await archive.call("archive.hand-over", { out, ...(recipient && { recipient }) });
    return new Set<string>(withheld.flatMap(({ id, part }) => (part === "record" ? [id] : [])));
  };
  return { archive, victim, act, claim, permit, handOver };
}

describe("what a source says of a record", () => {
  it("is handed over with the record alone", async () => {
    const { act, claim, permit, handOver } = await withAct();
    const before = await handOver("un-body");
    expect([before.has(act), before.has(claim)]).toEqual([true, true]);
    await permit("given");
    const after = await handOver("un-body");
    expect([after.has(act), after.has(claim)]).toEqual([false, false]);
    await permit("withdrawn");
    const own = await handOver();
    expect([own.has(act), own.has(claim)]).toEqual([true, true]);
  });

  it("stays back where it tells of health and nobody permitted that", async () => {
    const { archive, victim, permit, handOver } = await withAct();
    await permit("given");
    const health = await archive.add("claim", {
      record: victim,
      recordType: "person",
      field: "healthBefore",
      identityValue: "asthma",
    });
    expect((await handOver("un-body")).has(health)).toBe(true);
  });

  it("leaves for nobody in a table, and not in one’s own once the victim of the act withdrew", async () => {
    const { archive, permit } = await withAct();
    let tables = 0;
    const rows = async (recipient?: "un-body") => {
      const to = join(archive.outside, `claims-${++tables}.csv`);
      const map = { field: "Field", trueAsOf: "As of" };
      const more = { format: "csv", ...(recipient && { recipient }) } as const;
      return (await archive.call("table.export", { type: "claim", map, to, ...more })).exported;
    };
    await permit("given");
    expect([await rows(), await rows("un-body")]).toEqual([1, 0]);
    await permit("withdrawn");
    expect(await rows()).toBe(0);
  });

  it("concerns nobody more than its record where that names nobody", async () => {
    const { archive, handOver } = await withAct();
    const place = await archive.add("place", { names: [{ text: "Вигадане" }] });
    const claim: RecordId = await archive.add("claim", {
      record: place,
      recordType: "place",
      field: "capacity",
      value: 40,
    });
    expect((await handOver()).has(claim)).toBe(false);
  });
});
