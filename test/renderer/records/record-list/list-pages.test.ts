import { describe, expect, it } from "vitest";
import {
  pageInput,
  pagesOf,
  placeOf,
  selectionKey,
} from "../../../../renderer/records/record-list/list-pages.ts";

describe("the pages of a list", () => {
  it("hold 200 rows each, without a gap between them", () => {
    expect(placeOf(199)).toEqual({ page: 0, at: 199 });
    expect(placeOf(200)).toEqual({ page: 1, at: 0 });
    expect(pagesOf(150, 199)).toEqual([0]);
    expect(pagesOf(150, 200)).toEqual([0, 1]);
    expect(pagesOf(-8, 3)).toEqual([0]);
  });

  it("are asked for in the same words when the selection means the same", () => {
    expect(selectionKey({ type: "person", filter: " гай ", where: { roles: [] } })).toBe(
      selectionKey({ type: "person", filter: "гай" }),
    );
    expect(selectionKey({ type: "person", filter: "гай" })).not.toBe(selectionKey({ type: "person" }));
    expect(pageInput({ type: "person" }, 3)).toEqual({ type: "person", offset: 600, limit: 200 });
  });
});
