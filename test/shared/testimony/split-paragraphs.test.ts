import { describe, expect, it } from "vitest";
import { splitParagraphs } from "../../../shared/testimony/split-paragraphs.ts";

describe("a pasted text", () => {
  it.each([
    ["blank lines", "One.\nStill one.\n\nTwo.\r\n \t\r\n\r\nThree.", ["One.\nStill one.", "Two.", "Three."]],
    ["lines, where none is blank", "One.\nTwo.\n", ["One.", "Two."]],
    ["nothing", " \n\n ", []],
    ["separators of other programs", "One.\u2029Two.", ["One.", "Two."]],
  ])("is split at %s", (_, text, paragraphs) => {
    expect(splitParagraphs(text)).toEqual(paragraphs);
  });
});
