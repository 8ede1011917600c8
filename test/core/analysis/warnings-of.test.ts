import { describe, expect, it } from "vitest";
import { TestArchive } from "../fixtures/open-archive.ts";

describe("what to consider before a category is attached", () => {
  it("is read from an act, its victim and each of its perpetrators, persons or actors", async () => {
    const archive = await TestArchive.open();
    const victim = await archive.add("person", { nationalities: [{ country: "RU" }] });
    const ukrainian = await archive.add("person", { nationalities: [{ country: "UA" }] });
    const actor = await archive.add("actor", { kind: "person", person: ukrainian });
    const act = await archive.add("act", {
      victim,
      when: "2025-03",
      purposes: ["propaganda"],
      allegedPerpetrators: [{ actor }, { role: "unknown" }],
    });
    const category = "torture-war-crime";
    expect(await archive.call("law.warnings", { record: act, category })).toEqual([
      { code: "purpose-insufficient", record: act, field: "purposes" },
      { code: "own-national-not-protected", record: victim, field: "nationalities" },
      { code: "article-124-declaration", record: ukrainian, field: "nationalities" },
    ]);
    await archive.call("record.edit", { id: act, changes: { purposes: ["confession"], when: "2024" } });
    await archive.call("record.edit", { id: victim, changes: { nationalities: [{ country: "UA" }] } });
    expect(await archive.call("law.warnings", { record: act, category })).toEqual([]);
  });

  it("is read from what an assessment is of, under its own category", async () => {
    const archive = await TestArchive.open();
    const accused = await archive.add("person", { category: "journalist" });
    const proceeding = await archive.add("proceeding", { accused, lawfulAct: "unlawful" });
    const assessment = await archive.add("assessment", {
      category: "pow-unlawful-prosecution",
      subject: proceeding,
    });
    expect(await archive.call("law.warnings", { record: assessment })).toEqual([
      { code: "not-a-prisoner-of-war", record: accused, field: "category" },
      { code: "combatant-privilege-does-not-cover", record: proceeding, field: "lawfulAct" },
    ]);
    const child = await archive.add("person", { born: "2010" });
    const taken = await archive.add("act", { victim: child, when: "2028" });
    expect(
      await archive.call("law.warnings", { record: taken, category: "genocide-child-transfer" }),
    ).toEqual([{ code: "age-not-shown", record: child, field: "born" }]);
  });

  it("is nothing for a record that no category is attached to, and needs a category", async () => {
    const archive = await TestArchive.open();
    const place = await archive.add("place", {});
    expect(await archive.call("law.warnings", { record: place, category: "torture-cah" })).toEqual([]);
    await expect(archive.call("law.warnings", { record: place })).rejects.toMatchObject({
      code: "invalid-field",
    });
  });
});
