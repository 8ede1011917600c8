import { describe, expect, it } from "vitest";
import {
  bySection,
  neighbourOf,
  withBlock,
  withMoved,
  withoutBlock,
  withReplaced,
  type Block,
} from "../../../../renderer/screens/dossiers/blocks.ts";

const block = (id: string, section: Block["section"]): Block => ({ id, section, kind: "paragraph" });
const all = [
  block("f1", "findings"),
  block("s1", "summary"),
  block("f2", "findings"),
  block("s2", "summary"),
];
const ids = (blocks: readonly Block[]) => blocks.map(({ id }) => id);

describe("the blocks of a dossier", () => {
  it("stand by section in the order of print, whatever their order in the record", () => {
    expect(bySection(all).map(({ section, blocks }) => [section, blocks.map(({ at }) => at)])).toEqual([
      ["summary", [1, 3]],
      ["findings", [0, 2]],
    ]);
  });

  it("move among those of their own section alone, and stop at its ends", () => {
    expect(ids(withMoved(all, 0, 1))).toEqual(["f2", "s1", "f1", "s2"]);
    expect(ids(withMoved(all, 3, -1))).toEqual(["f1", "s2", "f2", "s1"]);
    expect(neighbourOf(all, 0, -1)).toBeUndefined();
    expect(withMoved(all, 0, -1)).toBe(all);
  });

  it("come behind the block that was chosen, or at the end of their section", () => {
    const made: Block = { section: "findings", kind: "heading", depth: 1 };
    expect(ids(withBlock(all, made, 0))).toEqual(["f1", undefined, "s1", "f2", "s2"]);
    expect(ids(withBlock(all, made))).toEqual(["f1", "s1", "f2", undefined, "s2"]);
    expect(withBlock([], made)).toEqual([made]);
    expect(ids(withBlock(all, { section: "victims", kind: "paragraph" })).at(-1)).toBeUndefined();
  });

  it("keep their permanent id when they are reworded, and others keep theirs when one goes", () => {
    const reworded = withReplaced(all, 2, { section: "findings", kind: "quotation" });
    expect(reworded[2]).toEqual({ id: "f2", section: "findings", kind: "quotation" });
    expect(ids(withoutBlock(all, 1))).toEqual(["f1", "f2", "s2"]);
  });
});
