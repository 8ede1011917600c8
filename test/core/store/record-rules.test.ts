import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TestArchive } from "../fixtures/open-archive.ts";

describe("a medical report", () => {
  it("takes a degree of consistency from a clinician alone, when it is made and when it is changed", async () => {
    const archive = await TestArchive.open();
    const findings = [{ bodyRegion: "left arm", grade: "consistent" }];
    const refused = { code: "invalid-field", params: { field: "gradedBy" } };
    const add = (record: Record<string, unknown>) =>
      archive.call("record.add", { type: "medical-report", records: [record] });
    await expect(add({ findings })).rejects.toMatchObject(refused);
    await expect(add({ overallGrade: "typical-of", gradedBy: "unknown" })).rejects.toMatchObject(refused);
    const id = (await add({ findings, gradedBy: "clinician" })).ids[0]!;
    await expect(archive.call("record.edit", { id, changes: { gradedBy: null } })).rejects.toMatchObject(
      refused,
    );
    await archive.call("record.edit", { id, changes: { gradedBy: null, findings: null } });
  });
});

describe("a tracing card", () => {
  it("is protected as a person at risk is, and keeps a stricter tier", async () => {
    const archive = await TestArchive.open();
    const tierOf = async (record: { tier?: "T1" | "T4" }) =>
      (await archive.call("record.get", { id: await archive.add("tracing-card", record) })).record.tier;
    expect(await tierOf({})).toBe("T3");
    expect(await tierOf({ tier: "T1" })).toBe("T3");
    expect(await tierOf({ tier: "T4" })).toBe("T4");
  });

  it("makes a child of whom it describes: without the guardian's consent nothing is given out", async () => {
    const archive = await TestArchive.open();
    const person = await archive.add("person", { category: "other" });
    await archive.add("permission", {
      about: person,
      givenBy: "self",
      state: "given",
      scopes: [{ scope: "share-UN", answer: "yes" }],
      identityLevel: "named",
      from: "2024",
    });
    const given = (to: string) =>
      archive.call("table.export", {
        type: "person",
        map: { category: "Category" },
        to: join(archive.outside, to),
        format: "csv",
        recipient: "un-body",
      });
    expect(await given("before.csv")).toMatchObject({ exported: 1 });
    await archive.add("tracing-card", { person });
    expect(await given("after.csv")).toMatchObject({
      exported: 0,
      excluded: [{ reason: "guardian-consent-missing" }],
    });
  });
});
