import { describe, expect, test } from "vitest";
import { LEVELS } from "../../../../shared/model/vocabulary/dossiers.ts";
import { smallArchive } from "./archive.ts";
import { all, assemble, exhibit } from "./assembled.ts";
import { ref } from "./memory-archive.ts";

describe("gates", () => {
  test("a finding without citations", async () => {
    const archive = smallArchive();
    archive.change("finding", "fthree", { code: "F-0003", citations: [] });
    expect((await assemble({}, archive)).refusals).toEqual([
      { code: "uncited-paragraph", where: "finding F-0003" },
    ]);
  });

  test("a paragraph among the findings without citations", async () => {
    const { refusals } = await assemble({
      blocks: [{ section: "findings", kind: "paragraph", text: "So it was." }],
    });
    expect(refusals).toEqual([{ code: "uncited-paragraph", where: "section findings, block 1" }]);
  });

  test("an element that is called supported without evidence", async () => {
    const archive = smallArchive();
    archive.change("assessment", "lone", { findings: [] });
    expect((await assemble({}, archive)).refusals).toEqual([
      { code: "supported-without-evidence", where: "element torture-war-crime-e1" },
    ]);
  });

  test("a citation that leads to nothing", async () => {
    const { refusals } = await assemble({
      blocks: [{ section: "context", kind: "paragraph", text: "It was war.", citations: [ref("nothing")] }],
    });
    expect(refusals).toContainEqual({ code: "unknown-citation", where: "section context, block 1" });
  });

  test("an unreviewed machine translation is left out and listed", async () => {
    const archive = smallArchive();
    archive.change("translation", "tone", { machine: true });
    for (const level of LEVELS) {
      const { view, exclusions } = await assemble({ level }, archive);
      expect(all(view)).not.toContain("They took me");
      expect(exclusions).toContainEqual({
        what: "Translation of exhibit SC-S-0001",
        reason: "machine translation that nobody has reviewed",
      });
    }
    archive.change("translation", "tone", { machine: true, reviewed: true });
    expect(all((await assemble({}, archive)).view)).toContain("machine translation, reviewed");
  });

  test("a segment that also renders a withheld paragraph is not shown", async () => {
    const { view } = await assemble({ level: "public-redacted" });
    const content = exhibit(view, "SC-S-0001")?.content;
    if (content?.kind !== "statement") expect.fail();
    expect(content.paragraphs[0]?.translation).toBeDefined();
    expect(content.paragraphs[1]?.translation).toBeUndefined();
  });
});
