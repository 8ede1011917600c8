import { describe, expect, it } from "vitest";
import { mayBeBefore } from "../../../../renderer/records/record-page/backups-before.ts";

describe("a backup may have been made before a day", () => {
  it.each([
    ["2026-05-02", "2026-05-03", true],
    ["2026-05-03", "2026-05-03", true],
    ["2026-05-04", "2026-05-03", false],
    ["2026-05", "2026-05-03", true],
    ["2026-06", "2026-05-03", false],
    ["2026~", "2026-05-03", true],
    ["", "2026-05-03", true],
  ])("made %s, day %s: %s", (made, day, expected) => {
    expect(mayBeBefore(made, day)).toBe(expected);
  });
});
