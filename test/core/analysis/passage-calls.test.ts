import { describe, expect, it } from "vitest";
import { TestArchive } from "../fixtures/open-archive.ts";

describe("cited passages", () => {
  it("are made of a paragraph of testimony and shown with their words and number", async () => {
    const archive = await TestArchive.open();
    const { statement } = await archive.call("testimony.write", {
      language: "en",
      text: "First words.\n\nThe cell had no window.",
    });
    const { record } = await archive.call("record.get", { id: statement });
    const [, second] = record.paragraphs as { id: string }[];
    const { citation } = await archive.call("passage.cite", { cite: `${statement}#${second!.id}` });
    expect(await archive.call("passage.cite", { cite: citation })).toEqual({ citation });
    expect(await archive.call("passage.show", { citations: [citation, "0".repeat(26)] })).toEqual([
      expect.objectContaining({
        citation,
        source: statement,
        part: second!.id,
        number: 2,
        quote: "The cell had no window.",
      }),
    ]);
    await expect(archive.call("passage.cite", { cite: `${statement}#p9` })).rejects.toMatchObject({
      code: "invalid-field",
    });
  });
});
