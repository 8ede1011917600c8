import { describe, expect, it } from "vitest";
import { editRuns } from "../../../../renderer/records/record-form/edit-runs.ts";
import type { RecordId } from "../../../../shared/model/record-id.ts";
import { plainText, type Runs } from "../../../../shared/model/runs.ts";

const person = "p".repeat(26) as RecordId;
const place = "l".repeat(26) as RecordId;
const before: Runs = [
  { text: "I saw " },
  { text: "Zoriana", mention: person },
  { text: " in " },
  { text: "Ternovod", mention: place },
  { text: "." },
];

describe("editing text that holds mentions", () => {
  it.each([
    ["in front of them", "Then I saw Zoriana in Ternovod.", [person, place]],
    ["between them", "I saw Zoriana again in Ternovod.", [person, place]],
    ["behind them", "I saw Zoriana in Ternovod. It rained.", [person, place]],
    ["of a mention", "I saw Zoryana in Ternovod.", [place]],
    ["across both", "I saw nobody.", []],
    ["to nothing", "", []],
  ])("keeps the mentions outside a change %s", (_, text, mentions) => {
    const after = editRuns(before, text);
    expect(plainText(after)).toBe(text);
    expect(after.flatMap(({ mention }) => mention ?? [])).toEqual(mentions);
  });

  it("makes plain text of what was empty", () => {
    expect(editRuns([], "New")).toEqual([{ text: "New" }]);
    expect(editRuns(before, plainText(before))).toEqual(before);
  });
});
