import { describe, expect, it } from "vitest";
import {
  pageInput,
  PAGE,
  pagesAround,
  pagesOf,
  placeOf,
  selectionKey,
} from "../../../../renderer/records/record-list/list-pages.ts";

describe("the pages of a list", () => {
  it("hold as many rows each, without a gap between them", () => {
    expect(placeOf(PAGE - 1)).toEqual({ page: 0, at: PAGE - 1 });
    expect(placeOf(PAGE)).toEqual({ page: 1, at: 0 });
    expect(pagesOf(50, PAGE - 1)).toEqual([0]);
    expect(pagesOf(50, PAGE)).toEqual([0, 1]);
    expect(pagesOf(-8, 3)).toEqual([0]);
  });

  it("are fetched before one comes to them, and none where there are no rows", () => {
    expect(pagesAround(0, 30, 100_000)).toEqual([0, 1]);
    expect(pagesAround(1000, 1030, 100_000)).toEqual([8, 9, 10, 11]);
    expect(pagesAround(0, 30, 31)).toEqual([0]);
    expect(pagesAround(190, 230, 201)).toEqual([0, 1, 2]);
    expect(pagesAround(0, 30, 0)).toEqual([0]);
  });

  it("are asked for in the same words when the selection means the same", () => {
    expect(selectionKey({ type: "person", filter: " гай ", where: { roles: [] } })).toBe(
      selectionKey({ type: "person", filter: "гай" }),
    );
    expect(selectionKey({ type: "person", filter: "гай" })).not.toBe(selectionKey({ type: "person" }));
    expect(pageInput({ type: "person" }, 3)).toEqual({ type: "person", offset: 3 * PAGE, limit: PAGE });
  });
});
