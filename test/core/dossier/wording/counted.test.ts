import { describe, expect, test } from "vitest";
import { abbreviationsIn } from "../../../../electron/core/dossier/wording/abbreviations.ts";
import { counted } from "../../../../electron/core/dossier/wording/counted.ts";

describe("a number takes the form of its noun", () => {
  test.each([
    [0, "0 acts", "0 acte", "0 діянь"],
    [1, "1 act", "1 acte", "1 діяння"],
    [2, "2 acts", "2 actes", "2 діяння"],
    [5, "5 acts", "5 actes", "5 діянь"],
  ])("%i", (count, en, fr, uk) => {
    expect(counted("acts", count, "en")).toBe(en);
    expect(counted("acts", count, "fr")).toBe(fr);
    expect(counted("acts", count, "uk")).toBe(uk);
  });

  test.each([
    [11, "11 осіб"],
    [12, "12 осіб"],
    [21, "21 особа"],
    [22, "22 особи"],
    [112, "112 осіб"],
  ])("Ukrainian %i", (count, expected) => {
    expect(counted("persons", count, "uk")).toBe(expected);
  });
});

describe("abbreviations", () => {
  test("those that stand in the text are explained, by alphabet, and the author's own first of all hold", () => {
    const own = [{ short: "ICCPR", long: "the Covenant" }];
    expect(abbreviationsIn("ICCPR art. 9; GC IV art. 76. ICCX", own, "en")).toEqual([
      { short: "GC IV", long: "Fourth Geneva Convention of 1949, on civilians" },
      { short: "ICCPR", long: "the Covenant" },
    ]);
  });

  test("one that is not used is not explained", () => {
    expect(abbreviationsIn("The ICRC came.", [], "fr").map(({ short }) => short)).toEqual(["ICRC"]);
  });

  test("in another language both its own and an English one are explained, each by its alphabet", () => {
    const told = (text: string, language: "fr" | "uk") =>
      abbreviationsIn(text, [], language).map(({ short }) => short);
    expect(told("PIDCP, art. 9; CG IV, art. 76; GC IV", "fr")).toEqual(["CG IV", "GC IV", "PIDCP"]);
    expect(told("ЄКПЛ, ДП I, МКЧХ, ЖК III, GC III", "uk")).toEqual([
      "GC III",
      "ДП I",
      "ЄКПЛ",
      "ЖК III",
      "МКЧХ",
    ]);
    expect(told("UNICEF", "fr")).toEqual(["UNICEF"]);
  });
});
