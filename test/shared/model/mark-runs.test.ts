import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markRuns, mentionsOf, rewordRuns, sliceRuns, unmarkRuns } from "../../../shared/model/mark-runs.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { plainText } from "../../../shared/model/runs.ts";

const one = "a".repeat(26) as RecordId;
const two = "b".repeat(26) as RecordId;
const text = [{ text: "Zakhar lay next to me in Ternovod." }];

describe("marking mentions in a text", () => {
  it("cuts the runs and leaves the words", () => {
    expect(
      markRuns(text, [
        { start: 25, end: 33, mention: two },
        { start: 0, end: 6, mention: one },
      ]),
    ).toEqual([
      { text: "Zakhar", mention: one },
      { text: " lay next to me in " },
      { text: "Ternovod", mention: two },
      { text: "." },
    ]);
  });

  it("refuses a stretch that meets another mention, is empty, or is not there", () => {
    const marked = markRuns(text, [{ start: 0, end: 6, mention: one }]);
    for (const [start, end] of [
      [3, 9],
      [0, 6],
      [8, 8],
      [30, 40],
    ] as const)
      expect(() => markRuns(marked, [{ start, end, mention: two }])).toThrow(RangeError);
  });

  it("takes a mark away and gives the text back as it was", () => {
    expect(unmarkRuns(markRuns(text, [{ start: 0, end: 6, mention: one }]), one)).toEqual(text);
  });

  it("never changes a letter, whatever is marked and unmarked", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 40 }), fc.nat(), fc.nat(), (words, a, b) => {
        const start = a % (words.length - 1);
        const end = start + 1 + (b % (words.length - start));
        if (end > words.length) return;
        const marked = markRuns([{ text: words }], [{ start, end, mention: one }]);
        expect(plainText(marked)).toBe(words);
        expect(plainText(unmarkRuns(marked, one))).toBe(words);
        expect(mentionsOf(marked)).toEqual([{ start, end, mention: one }]);
        expect(plainText(sliceRuns(marked, { start, end }))).toBe(words.slice(start, end));
      }),
    );
  });
});

describe("giving a text other words", () => {
  const marked = markRuns(text, [
    { start: 0, end: 6, mention: one },
    { start: 25, end: 33, mention: two },
  ]);

  it("keeps the mentions before and behind what changed", () => {
    const reworded = rewordRuns(marked, "Zakhar was lying beside me in Ternovod.");
    expect(plainText(reworded)).toBe("Zakhar was lying beside me in Ternovod.");
    expect(mentionsOf(reworded).map(({ mention }) => mention)).toEqual([one, two]);
    expect(sliceRuns(reworded, mentionsOf(reworded)[1]!)).toEqual([{ text: "Ternovod", mention: two }]);
  });

  it("drops the mention whose words changed", () => {
    expect(mentionsOf(rewordRuns(marked, "Zahar lay next to me in Ternovod."))).toHaveLength(1);
  });
});
