import { describe, expect, it } from "vitest";
import { TestArchive } from "../fixtures/open-archive.ts";

const CATEGORY = "hostage-taking";

const missing = async (archive: TestArchive, matter?: string) =>
  Object.fromEntries(
    (await archive.call("case.overview", matter === undefined ? {} : { case: matter })).missing.map(
      ({ kind, count, examples }) => [kind, { count, codes: examples.map(({ code }) => code) }],
    ),
  );

describe("the overview of an archive", () => {
  it("of an empty one asks to begin, and misses nothing", async () => {
    const archive = await TestArchive.open();
    const overview = await archive.call("case.overview", {});
    expect(overview).toMatchObject({ counts: [], missing: [], risks: [], next: { step: "begin" } });
    expect(overview.last.map(({ action }) => action)).toEqual(["holder-added", "archive-created"]);
  });

  it("asks for a case once something is there", async () => {
    const archive = await TestArchive.open();
    await archive.add("person", {});
    const { next, counts } = await archive.call("case.overview", {});
    expect(next.step).toBe("make-case");
    expect(counts).toEqual([{ type: "person", count: 1 }]);
  });

  it("names elements without evidence until a passage is linked to them", async () => {
    const archive = await TestArchive.open();
    const matter = await archive.add("case", { categories: [CATEGORY] });
    await archive.add("statement", { paragraphs: [{ text: "Invented words." }] });
    const before = (await missing(archive, matter))["elements-without-evidence"]!.count;
    expect(before).toBeGreaterThan(2);
    await archive.call("law.link", { element: `${CATEGORY}-e3`, cite: ["S-0001#p1"], reason: "So." });
    const after = await missing(archive, matter);
    expect(after["elements-without-evidence"]!.count).toBe(before - 1);
    expect(after["elements-provisional"]!.count).toBe(1);
    expect(after["assessments-not-reviewed"]).toEqual({ count: 1, codes: ["LA-0001"] });
  });

  it("misses permission where nobody asked, and not where somebody refused", async () => {
    const archive = await TestArchive.open();
    const witness = await archive.add("person", {});
    const other = await archive.add("person", {});
    await archive.add("interview", { witness });
    await archive.add("interview", { witness: other });
    await archive.add("statement", { witness: other });
    await archive.add("interview", {});
    await archive.add("permission", { about: witness, state: "not-sought" });
    await archive.add("permission", { about: other, state: "refused" });
    expect((await missing(archive))["testimony-without-permission"]).toEqual({
      count: 2,
      codes: ["I-0001", "I-0003"],
    });
    await archive.add("permission", { about: witness, capacity: "subject", state: "given" });
    expect((await missing(archive))["testimony-without-permission"]!.count).toBe(2);
    await archive.add("permission", { about: witness, capacity: "source", state: "given" });
    expect((await missing(archive))["testimony-without-permission"]!.codes).toEqual(["I-0003"]);
  });

  it("tells what nobody has reviewed, triaged or looked at, and where nobody wrote down the source", async () => {
    const archive = await TestArchive.open();
    await archive.add("statement", { paragraphs: [{ text: "Invented words." }] });
    const receipt = await archive.add("receipt", {});
    const item = await archive.add("evidence", { receipts: [receipt], triage: "new" });
    expect(await missing(archive)).toMatchObject({
      "statements-not-reviewed": { codes: ["S-0001"] },
      "evidence-not-triaged": { codes: ["EV-0001"] },
      "evidence-not-opened": { codes: ["EV-0001"] },
      "receipts-without-source": { codes: ["R-0001"] },
    });
    await archive.call("record.review", { id: "S-0001" });
    await archive.call("record.get", { id: item });
    await archive.call("record.accept", { id: item });
    await archive.call("record.edit", { id: receipt, changes: { source: "An invented archive" } });
    const after = await missing(archive);
    for (const kind of [
      "statements-not-reviewed",
      "evidence-not-triaged",
      "evidence-not-opened",
      "receipts-without-source",
    ])
      expect(after).not.toHaveProperty(kind);
  });

  it("warns of persons at high risk and of permissions that ended or are about to", async () => {
    const archive = await TestArchive.open({
      clock: () => ({ time: new Date("2026-05-10T12:00:00Z"), state: "system" }),
    });
    await archive.add("person", { risk: 2 });
    await archive.add("person", { risk: 3 });
    await archive.add("permission", { state: "withdrawn" });
    await archive.add("permission", { state: "given", to: "2026-05-09" });
    await archive.add("permission", { state: "given", to: "2026-06" });
    await archive.add("permission", { state: "given", to: "2026-05-10" });
    await archive.add("permission", { state: "given", to: "2026-12-31" });
    const scopes = [{ scope: "publish-named", answer: "yes", until: "2026-01" }] as const;
    await archive.add("permission", { state: "given", scopes: [...scopes] });
    const { risks } = await archive.call("case.overview", {});
    expect(risks.map(({ kind, examples }) => [kind, examples.map(({ code }) => code)])).toEqual([
      ["permissions-withdrawn", ["PM-0001"]],
      ["permissions-expired", ["PM-0002", "PM-0006"]],
      ["permissions-expiring", ["PM-0003", "PM-0004"]],
      ["persons-at-high-risk", ["P-0002"]],
    ]);
  });

  it("tells work that goes back and forth as one act of each kind", async () => {
    const archive = await TestArchive.open();
    for (let each = 0; each < 3; each += 1) {
      const id = await archive.add("person", {});
      await archive.call("record.edit", { id, changes: { minor: false } });
    }
    const { last } = await archive.call("case.overview", {});
    expect(last.map(({ action, count, recordCode }) => [action, count, recordCode])).toEqual([
      ["edited", 3, null],
      ["created", 3, null],
      ["holder-added", 1, null],
      ["archive-created", 1, null],
    ]);
  });

  it("proposes the check when nothing else is left to do, and then the dossier", async () => {
    const archive = await TestArchive.open();
    const matter = await archive.add("case", {});
    await archive.add("person", {});
    const step = async () => (await archive.call("case.overview", { case: matter })).next.step;
    expect(await step()).toBe("choose-categories");
    const { elements } = (await archive.call("law.matrix", { case: matter, category: CATEGORY }))[0]!;
    await archive.add("case", {});
    await archive.call("record.edit", { id: matter, changes: { categories: [CATEGORY] } });
    expect(await step()).toBe("fill-element");
    for (const { element } of elements)
      await archive.add("assessment", {
        case: matter,
        category: CATEGORY,
        element,
        stance: "supports",
        state: "reviewed",
        author: "Invented Author",
        reviewer: "Invented Reviewer",
      });
    expect(await step()).toBe("check");
    await archive.call("check.run", {});
    expect(await step()).toBe("write-dossier");
  });
});
