import { describe, expect, it } from "vitest";
import { insertMention } from "../../../../renderer/records/writing/insert-mention.ts";
import type { RecordId } from "../../../../shared/model/record-id.ts";

const [one, two] = ["a".repeat(26), "b".repeat(26)] as RecordId[];

describe("a name put into a text", () => {
  it("stands where the caret was, and other names stay names", () => {
    const runs = [{ text: "Told by " }, { text: "Oksana", mention: one! }, { text: " in ." }];
    expect(insertMention(runs, { start: 18, end: 18 }, { id: two!, words: "Ternovod" })).toEqual({
      runs: [
        { text: "Told by " },
        { text: "Oksana", mention: one },
        { text: " in " },
        { text: "Ternovod", mention: two },
        { text: "." },
      ],
      caret: 26,
    });
  });

  it("takes the words that are selected, in whatever case they stand", () => {
    expect(
      insertMention([{ text: "у Тернового дворі" }], { start: 2, end: 11 }, { id: one!, words: "x" }).runs,
    ).toEqual([{ text: "у " }, { text: "Тернового", mention: one }, { text: " дворі" }]);
  });

  it("says anew whom words mean that were a name, and leaves no half of a mark", () => {
    const runs = [{ text: "Anna Maria", mention: one! }, { text: " left" }];
    expect(insertMention(runs, { start: 5, end: 10 }, { id: two!, words: "" }).runs).toEqual([
      { text: "Anna " },
      { text: "Maria", mention: two },
      { text: " left" },
    ]);
  });
});
