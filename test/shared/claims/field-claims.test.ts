import { describe, expect, it } from "vitest";
import { judgeField, type Claimed } from "../../../shared/claims/field-claims.ts";
import { agree } from "../../../shared/claims/same-value.ts";

const NOW = { today: "2026-01-31", staleAfter: 180 };
let count = 0;

/** A claim of a value, with where it comes from. */
const claim = (value: unknown, origins: string[] = [], more: object = {}): Claimed => ({
  id: `claim${(count += 1)}`,
  content: { field: "status", value, ...more },
  origins,
});

describe("two values", () => {
  it("agree where both can be right", () => {
    expect(agree("1984~", "1984-03-02")).toBe(true);
    expect(agree("2022-05/2022-08", "2022-07")).toBe(true);
    expect(agree("Ivan Petrenko", "ivan  petrenko")).toBe(true);
    expect(agree([{ text: "He was " }, { text: "led away" }], [{ text: "he was led away" }])).toBe(true);
    expect(agree(["confession"], ["punishment", "confession"])).toBe(true);
    expect(agree([{ text: "Оксана" }], [{ text: "оксана", kind: "birth" }])).toBe(true);
  });

  it("differ where one of them must be wrong", () => {
    expect(agree("1984", "1985-03-02")).toBe(false);
    expect(agree("in-custody", "released")).toBe(false);
    expect(agree(["confession"], ["punishment"])).toBe(false);
    expect(agree(12, 13)).toBe(false);
    expect(agree(true, false)).toBe(false);
  });
});

describe("claims of one field", () => {
  it("contradict each other where they differ about the same time", () => {
    const held = claim("held", ["a"], { trueAsOf: "2023-05" });
    const freed = claim("freed", ["b"], { trueAsOf: "2023-05-12" });
    const later = claim("freed", ["b"], { trueAsOf: "2024-01" });
    expect(judgeField([held, freed], undefined, NOW).contradictions).toEqual([[held.id, freed.id]]);
    expect(judgeField([held, freed], undefined, NOW).verification.state).toBe("disputed");
    expect(judgeField([held, later], undefined, NOW).contradictions).toEqual([]);
    const undated = claim("freed", ["c"]);
    expect(judgeField([held, undated], undefined, NOW).contradictions).toHaveLength(1);
  });

  it("stand in nobody’s way once they are disproved", () => {
    const [one, other] = [claim("held", ["a"]), claim("freed", ["b"], { verification: "disproved" })];
    expect(judgeField([one, other], undefined, NOW).contradictions).toEqual([]);
  });

  it("count each origin once, and are corroborated by two of them", () => {
    const judged = (...claims: Claimed[]) => judgeField(claims, "held", NOW);
    expect(judged(claim("held", ["a"])).verification).toEqual({ state: "unverified", basis: "counted" });
    const repost = judged(claim("held", ["a"]), claim("held", ["a"]));
    expect(repost.origins).toEqual({ known: 1, unknown: 0 });
    expect(repost.verification.state).toBe("unverified");
    const two = judged(claim("held", ["a"]), claim("held", ["b"]));
    expect(two).toMatchObject({ origins: { known: 2, unknown: 0 }, verification: { state: "corroborated" } });
    const unknown = judged(claim("held", ["a"]), claim("held"));
    expect(unknown.verification.state).toBe("partially-corroborated");
    expect(unknown.origins).toEqual({ known: 1, unknown: 1 });
  });

  it("count for the value that stands alone", () => {
    const preferred = claim("held", ["a"], { preferred: true });
    const found = judgeField([preferred, claim("freed", ["b"]), claim("freed", ["c"])], "freed", NOW);
    expect(found.origins).toEqual({ known: 1, unknown: 0 });
    expect(found.contradictions).toHaveLength(2);
  });

  it("are as well verified as somebody judged the one that stands", () => {
    const stated = claim("held", ["a"], { preferred: true, verification: "verified" });
    expect(judgeField([stated], "held", NOW).verification).toEqual({ state: "verified", basis: "stated" });
  });

  it("are stale when nobody confirmed them for longer than is allowed", () => {
    const at = (more: object, staleAfter = 180) =>
      judgeField([claim("held", ["a"], more)], "held", { ...NOW, staleAfter });
    expect(at({ learnedOn: "2025-08-04" }).stale).toBe(false);
    expect(at({ learnedOn: "2025-08-03" })).toMatchObject({ stale: true, lastVerified: "2025-08-03" });
    expect(at({ learnedOn: "2025-08-03" }, 400).stale).toBe(false);
    expect(at({ learnedOn: "2024", verifiedOn: "2026-01" })).toMatchObject({
      stale: false,
      lastVerified: "2026-01",
    });
    expect(at({})).toMatchObject({ stale: false, lastVerified: null });
  });

  it("whose value cannot be seen say nothing", () => {
    const hidden = claim(undefined, ["a"]);
    expect(judgeField([hidden, claim(undefined, ["b"])], undefined, NOW)).toMatchObject({
      contradictions: [],
      origins: { known: 0, unknown: 0 },
      verification: { state: "unverified" },
    });
  });
});
