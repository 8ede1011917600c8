import { describe, expect, it } from "vitest";
import {
  checklistOf,
  countsOf,
  withAnswer,
} from "../../../../renderer/records/guarantees/guarantee-answers.ts";

const recorded = [
  { guarantee: "interpreter", answer: "respected" },
  { guarantee: "chosen-counsel", answer: "violated", citations: ["c".repeat(26)] },
] as const;

describe("the checklist of a fair trial", () => {
  it("has a line for each of the fifteen guarantees, answered or not", () => {
    const lines = checklistOf(recorded);
    expect(lines).toHaveLength(15);
    expect(lines.filter(({ recorded: answer }) => answer).map(({ guarantee }) => guarantee)).toEqual([
      "chosen-counsel",
      "interpreter",
    ]);
    expect(countsOf(lines)).toEqual({ violated: 1, respected: 1, unknown: 0, without: 13 });
    expect(countsOf(checklistOf(undefined)).without).toBe(15);
  });

  it("keeps the other answers and their citations when one is given or taken back", () => {
    const more = withAnswer(recorded, "appeal", { answer: "unknown" });
    expect(more.map(({ guarantee }) => guarantee)).toEqual(["chosen-counsel", "interpreter", "appeal"]);
    expect(more[0]).toEqual(recorded[1]);
    expect(withAnswer(more, "chosen-counsel", undefined)).toEqual([
      recorded[0],
      { guarantee: "appeal", answer: "unknown" },
    ]);
  });
});
