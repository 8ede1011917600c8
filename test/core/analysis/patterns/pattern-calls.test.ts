import { describe, expect, it } from "vitest";
import { TestArchive } from "../../fixtures/open-archive.ts";

const DETENTION = { method: "unlawful-detention", when: "2022-03/2022-05", custody: "in-custody" } as const;

/** A prison in which two interviewed persons were held; one of them told of blows. */
async function prison(archive: TestArchive) {
  const place = await archive.add("place", { type: "prison", names: [{ text: "Invented prison" }] });
  const anna = await archive.add("person", { category: "civilian-detainee" });
  const boris = await archive.add("person", {});
  const statement = await archive.add("statement", { witness: anna });
  await archive.add("interview", { witness: boris });
  for (const victim of [anna, boris]) await archive.add("act", { ...DETENTION, victim, place });
  const told = await archive.add("citation", { source: statement, locator: { kind: "whole" } });
  const act = await archive.add("act", {
    victim: boris,
    place,
    method: "beating-soles",
    when: "2022-04",
    sources: [told],
  });
  return { place, anna, boris, act };
}

describe("patterns of an archive", () => {
  it("say how many of those held described a method, with the question attached", async () => {
    const archive = await TestArchive.open();
    const { place, anna, boris, act } = await prison(archive);
    const asked = { place, methods: ["beating-soles"], from: "2022-04", to: "2022-05" };
    const answer = await archive.call("pattern.prevalence", asked);
    expect(answer.interviewees.certain.sort()).toEqual([anna, boris].sort());
    expect(answer.described.certain).toEqual([anna]);
    expect(answer.suffered.certain).toEqual([]);
    expect(answer.acts).toEqual([act]);
    expect(answer.sentences.certain.en).toMatch(
      /^1 of 2 interviewees held at .+ between April and May 2022 described .+\.$/,
    );
    expect(Object.keys(answer.sentences.possible)).toEqual(["en", "uk", "fr", "ru"]);
    expect(answer.query).toMatchObject({ place, methods: ["beating-soles"], from: "2022-04", to: "2022-05" });
    expect(answer.mayBeQuoted).toBe(false);
  });

  it("show a place: who was held, what was reported, who can corroborate whom", async () => {
    const archive = await TestArchive.open();
    const { place, anna, boris } = await prison(archive);
    const profile = await archive.call("pattern.place", { place: "L-0001" });
    expect(profile.place).toBe(place);
    expect(profile.held.map(({ earliest, latest }) => [earliest, latest])).toEqual([
      ["2022-03-01", "2022-05-31"],
      ["2022-03-01", "2022-05-31"],
    ]);
    expect(profile.together).toMatchObject({ certain: 1, possible: 0 });
    expect([...profile.together.pairs[0]!.persons].sort()).toEqual([anna, boris].sort());
    expect(profile.reportedNothing).toEqual([boris]);
    expect(profile.reported[0]).toMatchObject({ method: "beating-soles", possible: { sources: [anna] } });
  });

  it("are the same to somebody with the facts alone", async () => {
    const archive = await TestArchive.open();
    const { place } = await prison(archive);
    const asked = { rows: "place", columns: "category" } as const;
    const [table, profile] = [
      await archive.call("pattern.table", asked),
      await archive.call("pattern.place", { place }),
    ];
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts"] });
    archive.app.lock();
    await archive.unlock(passphrase!);
    expect(archive.session.seesIdentities).toBe(false);
    expect(await archive.call("pattern.table", asked)).toEqual(table);
    expect(await archive.call("pattern.place", { place })).toEqual(profile);
  });

  it("are counted anew after a change", async () => {
    const archive = await TestArchive.open();
    const { act } = await prison(archive);
    const acts = async () => {
      const { cells } = await archive.call("pattern.table", { rows: "place", columns: "method" });
      return cells.find(({ row, column }) => row === "all" && column === "all")!.possible!.acts;
    };
    expect(await acts()).toBe(3);
    await archive.call("record.edit", { id: act, changes: { verification: "disproved" } });
    expect(await acts()).toBe(2);
    const { missing } = await archive.call("pattern.indicators", {});
    expect(missing).toContainEqual({ what: "disproved-left-out", count: 1, of: 3 });
    const { counted } = await archive.call("pattern.counted", {
      what: { kind: "indicator", code: "acts-disproved" },
    });
    expect(counted).toEqual([act]);
  });

  it("withhold in a table that leaves whatever rests on few", async () => {
    const archive = await TestArchive.open();
    await prison(archive);
    const asked = { rows: "place", columns: "method" } as const;
    const { cells, withheld } = await archive.call("pattern.table", {
      ...asked,
      protect: { basis: "possible" },
    });
    expect(withheld).toBeGreaterThan(0);
    for (const { certain, possible, couldHaveReported } of cells) {
      expect(certain).toBeNull();
      expect(possible).toBeNull();
      expect(couldHaveReported.possible ?? 5).toBeGreaterThanOrEqual(5);
    }
  });

  it("leave out the acts of another case, and refuse what is no place", async () => {
    const archive = await TestArchive.open();
    const { act, anna } = await prison(archive);
    const matter = await archive.add("case", {});
    const other = await archive.add("case", {});
    await archive.call("record.edit", { id: act, changes: { cases: [other] } });
    const asked = { rows: "method", columns: "stage", row: "all", column: "all" } as const;
    const behind = await archive.call("pattern.behind", { ...asked, case: matter });
    expect(behind.possible.acts).toHaveLength(2);
    expect((await archive.call("pattern.behind", { ...asked, case: other })).possible.acts).toContain(act);
    await expect(archive.call("pattern.place", { place: anna })).rejects.toMatchObject({
      code: "wrong-record-type",
    });
  });
});
