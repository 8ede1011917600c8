import { describe, expect, it } from "vitest";
import { couldCorroborate, heldTogether } from "../../../shared/patterns/corroboration.ts";
import { originsOf } from "../../../shared/patterns/independent-sources.ts";
import { indicatorsOf } from "../../../shared/patterns/indicators.ts";
import { placeProfile } from "../../../shared/patterns/place-profile.ts";
import { mayBeQuoted, prevalence } from "../../../shared/patterns/prevalence.ts";
import { protectTable } from "../../../shared/patterns/protected-table.ts";
import { cellName, patternTable } from "../../../shared/patterns/table.ts";
import { tallyOf } from "../../../shared/patterns/tally.ts";
import { inventedAct, inventedFacts, inventedPlace, inventedStay } from "./invented-facts.ts";

describe("the origin of a source", () => {
  const source = (id: string, witness: string | null, ...sameOrigin: string[]) => ({
    id,
    witness,
    sameOrigin,
  });

  it("is the witness for all accounts of one person and what is made of them", () => {
    const origins = originsOf([
      source("s1", "anna"),
      source("s2", "anna"),
      source("t1", null, "s1"),
      source("t2", null, "t1"),
    ]);
    expect(new Set(origins.values())).toEqual(new Set(["anna"]));
  });

  it("is one for an item and its copies", () => {
    const origins = originsOf([
      source("b", null),
      source("a", null, "b"),
      source("c", null, "a"),
      source("d", null),
    ]);
    expect(origins).toEqual(
      new Map([
        ["b", "a"],
        ["a", "a"],
        ["c", "a"],
        ["d", "d"],
      ]),
    );
  });

  it("does not make two witnesses one because one file holds the scans of both", () => {
    const origins = originsOf([
      source("s1", "anna", "file"),
      source("s2", "boris", "file"),
      source("file", null),
    ]);
    expect(origins.get("s1")).toBe("anna");
    expect(origins.get("s2")).toBe("boris");
    expect(origins.get("file")).toBe("file");
  });
});

describe("a tally", () => {
  it("keeps victims, unnamed groups, acts and sources apart", () => {
    const acts = [
      inventedAct("1", { victim: "p1", citations: ["c1:anna", "c2:anna"] }),
      inventedAct("2", { victim: "p1", citations: ["c3:boris"] }),
      inventedAct("3", { group: { count: 30, atLeast: false } }),
      inventedAct("4", { group: { count: 12, atLeast: false } }),
    ];
    const facts = inventedFacts({ acts });
    const tally = tallyOf(facts, [...acts, acts[0]!]);
    expect(tally.acts).toHaveLength(4);
    expect(tally.victims).toEqual(["p1"]);
    expect(tally.sources).toEqual(["anna", "boris"]);
    expect(tally.groups).toEqual({ acts: ["3", "4"], atLeast: 30, atMost: 42 });
    const open = tallyOf(facts, [acts[2]!, inventedAct("5", { group: { count: 3, atLeast: true } })]);
    expect(open.groups.atMost).toBeNull();
  });
});

describe("a table that leaves", () => {
  const acts = (["a", "b"] as const).flatMap((place) =>
    (["x", "y", "z"] as const).flatMap((method) =>
      Array.from({ length: place === "a" && method === "x" ? 2 : 8 }, (_, at) =>
        inventedAct(`${place}${method}${at}`, { place, method, victim: `${place}${method}${at}` }),
      ),
    ),
  );

  it("withholds the small cell and three more, and says how many", () => {
    const table = patternTable(inventedFacts({ acts }), {}, "place", "method");
    const shown = protectTable(table, "possible");
    expect(shown.withheld).toBe(4);
    expect(shown.cells.get(cellName("a", "x"))!.numbers).toBeNull();
    expect(shown.cells.get(cellName("all", "all"))!.numbers!.victims).toBe(42);
  });

  it("withholds a cell that rests on one source, however many the victims", () => {
    const told = acts.map((act) => ({
      ...act,
      citations: [`${act.id}:${act.place === "b" && act.method === "y" ? "anna" : act.id}`],
    }));
    const shown = protectTable(
      patternTable(inventedFacts({ acts: told }), {}, "place", "method"),
      "possible",
    );
    expect(shown.cells.get(cellName("b", "y"))!.numbers).toBeNull();
  });
});

describe("interviewed persons of a place", () => {
  const facts = inventedFacts({
    places: [inventedPlace("prison"), inventedPlace("block", "prison"), inventedPlace("other")],
    interviewed: ["anna", "boris", "vira", "hanna"],
    stays: [
      inventedStay("anna", "prison", "2022-03-01/2022-06-30"),
      inventedStay("boris", "block", "2022-06-01/2022-07-31"),
      inventedStay("vira", "prison", "2022-06-30~"),
      inventedStay("hanna", "other", "2022-03-01/2022-12-31"),
      inventedStay("ivan", "prison", "2022-03-01/2022-12-31"),
    ],
    acts: [
      inventedAct("act", {
        place: "block",
        method: "rape",
        victim: "ivan",
        date: "2022-06-10",
        citations: ["c:boris", "d:hanna"],
      }),
    ],
  });

  it("corroborate each other where they were in one place at one time", () => {
    const { pairs, certain, possible } = heldTogether(facts, { place: "prison" }, 10);
    expect(pairs.map(({ persons, certainty }) => [...persons, certainty])).toEqual([
      ["anna", "boris", "certain"],
      ["anna", "vira", "possible"],
      ["boris", "vira", "possible"],
    ]);
    expect([certain, possible]).toEqual([1, 2]);
  });

  it("could be asked about an act there if they are not among its sources", () => {
    expect(couldCorroborate(facts, facts.acts[0]!)).toEqual([]);
    const wider = { ...facts.acts[0]!, place: "prison" };
    expect(couldCorroborate(facts, wider)).toEqual([{ person: "anna", certainty: "certain" }]);
  });

  it("are the n of a prevalence, and only those of them who described it are the x", () => {
    const found = prevalence(facts, { place: "prison", methods: ["sexual"] });
    expect(found.interviewees.certain).toEqual(["anna", "boris", "vira"]);
    expect(found.described).toEqual({ certain: ["boris"], possible: ["boris"] });
    expect(found.suffered.possible).toEqual([]);
    expect(found.describedWithoutStay).toEqual(["hanna"]);
    expect(mayBeQuoted(found)).toBe(false);
  });

  it("stand in the profile of the place, with those who reported nothing", () => {
    const profile = placeProfile(facts, { place: "prison" });
    expect(profile.held.map(({ person }) => person).sort()).toEqual(["anna", "boris", "ivan", "vira"]);
    expect(profile.reportedNothing).toEqual(["anna", "vira"]);
    expect(profile.reported).toMatchObject([{ method: "rape", possible: { sources: ["boris", "hanna"] } }]);
  });
});

describe("indicators", () => {
  const facts = inventedFacts({
    interviewed: ["anna", "boris"],
    stays: [inventedStay("anna", "a", "2022-03"), inventedStay("boris", "d", "2022-03")],
    practices: ["e1"],
    acts: [
      inventedAct("1", {
        method: "rape",
        place: "a",
        date: "2022-03",
        event: "e1",
        actors: ["s"],
        roles: ["ordered"],
        citations: ["c:anna"],
      }),
      inventedAct("2", {
        method: "rape",
        place: "b",
        date: "2022-04",
        event: "e2",
        actors: ["t"],
        purposes: ["extortion"],
      }),
      inventedAct("3", {
        method: "cuts",
        place: "b",
        date: "2022",
        stage: "intake",
        verification: "disputed",
      }),
      inventedAct("4", { method: "cuts", place: "c", verification: "disproved" }),
    ],
  });
  const { indicators } = indicatorsOf(facts, {});
  const of = (code: string) => {
    const { count, of: whole } = indicators.find((each) => each.code === code)!;
    return [count, whole];
  };

  it("count what may speak for each question", () => {
    expect(of("places")).toEqual([2, null]);
    expect(of("months")).toEqual([2, null]);
    expect(of("methods-at-several-places")).toEqual([1, 2]);
    expect(of("practices")).toEqual([1, 2]);
    expect(of("acts-ordered-or-planned")).toEqual([1, 3]);
    expect(of("acts-at-intake")).toEqual([1, 3]);
  });

  it("count as well what may speak against it", () => {
    expect(of("methods-at-one-place")).toEqual([1, 2]);
    expect(of("acts-at-one-place")).toEqual([2, 3]);
    expect(of("acts-alone-at-their-place")).toEqual([1, 3]);
    expect(of("places-without-report")).toEqual([1, 2]);
    expect(of("interviewees-without-report")).toEqual([1, 2]);
    expect(of("acts-for-private-ends")).toEqual([1, 3]);
    expect(of("acts-without-actor")).toEqual([1, 3]);
    expect(of("acts-disputed")).toEqual([1, 3]);
    expect(of("acts-disproved")).toEqual([1, 4]);
  });

  it("carry what was counted, and no conclusion", () => {
    for (const each of indicators) {
      expect(each.counted).toHaveLength(each.count);
      expect(Object.keys(each).sort()).toEqual([
        "acts",
        "code",
        "context",
        "count",
        "counted",
        "of",
        "speaks",
      ]);
    }
  });
});
