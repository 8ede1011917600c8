import { describe, expect, it } from "vitest";
import { alignSegments } from "../../../../renderer/screens/statements/aligned-segments.ts";
import {
  paragraphChanges,
  wordChanges,
} from "../../../../renderer/screens/statements/paragraph-differences.ts";
import {
  citationOf,
  isChosen,
  moveSelection,
  passageOf,
} from "../../../../renderer/screens/statements/passage.ts";
import type { Paragraph } from "../../../../renderer/screens/statements/statement-content.ts";
import { textPieces } from "../../../../renderer/screens/statements/text-pieces.ts";
import { paragraphAt, timeCode } from "../../../../renderer/screens/statements/time-code.ts";
import type { RecordId } from "../../../../shared/model/record-id.ts";

const id = (letter: string) => letter.repeat(26) as RecordId;
const paragraph = (letter: string, text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  id: id(letter),
  text: [{ text }],
  ...more,
});

describe("choosing paragraphs by keys", () => {
  it("moves, extends with Shift in both directions, and stays within the statement", () => {
    const start = { anchor: 1, focus: 1 };
    const down = moveSelection(start, { key: "ArrowDown", shiftKey: true }, 4)!;
    expect(down).toEqual({ anchor: 1, focus: 2 });
    expect(moveSelection(down, { key: "ArrowUp", shiftKey: false }, 4)).toEqual({ anchor: 1, focus: 1 });
    expect(moveSelection(start, { key: "Home", shiftKey: true }, 4)).toEqual({ anchor: 1, focus: 0 });
    expect(moveSelection(start, { key: "End", shiftKey: false }, 4)).toEqual({ anchor: 3, focus: 3 });
    expect(moveSelection(start, { key: "l", shiftKey: false }, 4)).toBeUndefined();
  });

  it("means the paragraphs in their order, cited by their ids", () => {
    const all = ["a", "b", "c"].map((letter) => ({ id: id(letter) }));
    const passage = passageOf({ anchor: 2, focus: 1 }, all)!;
    expect(passage).toEqual({ paragraphs: [id("b"), id("c")], first: 1, last: 2 });
    expect(citationOf("S-0001", passage)).toBe(`S-0001#${id("b")},${id("c")}`);
    expect([0, 1, 2].map((at) => isChosen({ anchor: 2, focus: 1 }, at))).toEqual([false, true, true]);
    expect(passageOf({ anchor: 0, focus: 0 }, [])).toBeUndefined();
  });
});

describe("the pieces of a paragraph", () => {
  it("are words, mentions and possible names; what was marked meanwhile is suggested no more", () => {
    const runs = [{ text: "I saw " }, { text: "Zakhar", mention: id("m") }, { text: " and Oles." }];
    const pieces = textPieces(runs, [
      { start: 6, end: 12, key: "old" },
      { start: 17, end: 21, key: "new" },
      { start: 90, end: 95, key: "gone" },
    ]);
    expect(pieces.map(({ text, mention, suggestion }) => [text, mention ?? suggestion])).toEqual([
      ["I saw ", undefined],
      ["Zakhar", id("m")],
      [" and ", undefined],
      ["Oles", "new"],
      [".", undefined],
    ]);
  });
});

describe("the differences of two versions", () => {
  it("are told word by word", () => {
    expect(wordChanges("He hit me twice.", "He struck me twice.")).toEqual([
      { kind: "same", text: "He " },
      { kind: "removed", text: "hit" },
      { kind: "added", text: "struck" },
      { kind: "same", text: " me twice." },
    ]);
  });

  it("say what became of each paragraph, and nothing of those that stayed", () => {
    const before = [
      paragraph("a", "One."),
      paragraph("b", "Two."),
      paragraph("c", "Three."),
      paragraph("d", "Four."),
    ];
    const after = [
      paragraph("a", "One."),
      { ...paragraph("c", "Three."), text: [{ text: "Three", mention: id("m") }, { text: "." }] },
      paragraph("e", "New."),
      paragraph("d", "Four.", { mark: "verbatim" }),
    ];
    expect(paragraphChanges(before, after).map(({ kind, number }) => [kind, number])).toEqual([
      ["removed", 2],
      ["marks", 2],
      ["added", 3],
      ["details", 4],
    ]);
  });

  it("tell a paragraph that was moved", () => {
    const [one, two] = [paragraph("a", "One."), paragraph("b", "Two.")];
    expect(paragraphChanges([one, two], [two, one]).map(({ kind }) => kind)).toEqual(["moved", "moved"]);
  });
});

describe("a translation beside its original", () => {
  it("stands at the first paragraph that a segment renders, and the others point there", () => {
    const paragraphs = ["a", "b", "c"].map((letter) => ({ id: id(letter) }));
    const both = { id: id("s"), source: [id("b"), id("a")], text: [{ text: "Both." }] };
    const last = { id: id("t"), source: [id("c")], text: [{ text: "Last." }] };
    const beside = alignSegments(paragraphs, [both, last, { source: [id("z")], text: [{ text: "?" }] }]);
    expect(beside.get(id("a"))).toEqual({ segments: [both], above: undefined });
    expect(beside.get(id("b"))).toEqual({ segments: [], above: 1 });
    expect(beside.get(id("c"))).toEqual({ segments: [last], above: undefined });
  });
});

describe("time codes", () => {
  it("are written with hours only where there are any", () => {
    expect([7.9, 750, 3723].map(timeCode)).toEqual(["0:07", "12:30", "1:02:03"]);
  });

  it("tell which paragraph is spoken", () => {
    const spoken = [
      { id: "a", recordedAt: 0 },
      { id: "b" },
      { id: "c", recordedAt: 10 },
      { id: "d", recordedAt: 5 },
    ];
    expect([0, 6, 12].map((seconds) => paragraphAt(spoken, seconds))).toEqual(["a", "d", "c"]);
    expect(paragraphAt([{ id: "b" }], 5)).toBeUndefined();
  });
});
