import { describe, expect, it } from "vitest";
import { readLocator } from "../../../../../electron/core/analysis/locator-text.ts";
import {
  boxAfterKey,
  boxBetween,
  findQuote,
  locatorOf,
  markOf,
  quoteOf,
  timeCode,
  type Mark,
} from "../../../../../renderer/screens/evidence/citing/mark.ts";

const word = (text: string, x: number, y: number) => ({ text, x, y, width: 0.1, height: 0.02 });

describe("a place in an item", () => {
  it.each<Mark>([
    { kind: "whole" },
    { kind: "page", page: 3 },
    { kind: "region", box: { x: 0.125, y: 0.25, width: 0.5, height: 0.125 } },
    { kind: "region", page: 2, box: { x: 0, y: 0, width: 1, height: 1 } },
    { kind: "time", from: 12.5 },
    { kind: "time", from: 0, to: 3600.25 },
  ])("is the same after it was cited and read again: $kind", (mark) => {
    expect(markOf({ locator: readLocator(locatorOf(mark), []), quote: "" })).toEqual(mark);
  });

  it("never leaves its page, and never becomes too small to be found", () => {
    const { x, width, height } = boxBetween({ x: 1.25, y: 0.5 }, { x: 0.75, y: 0.5 });
    expect({ x, width, height }).toEqual({ x: 0.5, width: 0.5, height: 0.01 });
  });

  it("moves by arrows and grows by arrows with Shift, up to the edge", () => {
    const box = { x: 0.5, y: 0.5, width: 0.5, height: 0.2 };
    expect(boxAfterKey(box, "ArrowLeft", false)).toMatchObject({ x: 0.49, width: 0.5 });
    expect(boxAfterKey(box, "ArrowRight", false)).toMatchObject({ x: 0.5 });
    expect(boxAfterKey(box, "ArrowDown", true)!.height).toBeCloseTo(0.21);
    expect(boxAfterKey(box, "ArrowRight", true)).toMatchObject({ width: 0.5 });
    expect(boxAfterKey(box, "Enter", false)).toBeUndefined();
  });

  it("finds a quotation again, and of several the one nearest to where it was cited", () => {
    const words = [word("one", 0, 0), word("cell", 0.2, 0), word("one", 0, 0.8), word("cell", 0.2, 0.8)];
    expect(quoteOf(words, 3, 2)).toBe("one cell");
    expect(findQuote(words, "one cell")).toEqual({ from: 0, to: 1 });
    expect(findQuote(words, "one  cell", { x: 0, y: 0.75, width: 0.3, height: 0.1 })).toEqual({
      from: 2,
      to: 3,
    });
    expect(findQuote(words, "cell door")).toBeUndefined();
  });

  it("is told as a time code", () => {
    expect([0, 62.54, 3723].map(timeCode)).toEqual(["0:00", "1:02.5", "1:02:03"]);
  });
});
