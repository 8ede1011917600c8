import { describe, expect, it } from "vitest";
import { move, type Cell } from "../../../../renderer/components/record-grid/grid-movement.ts";

const EXTENT = { rows: 100_000, columns: 5, page: 20 };
const press = (from: Cell, key: string, ctrlKey = false, isRightToLeft = false) =>
  move(from, { key, ctrlKey, metaKey: false }, EXTENT, isRightToLeft);

describe("moving in a grid by keyboard", () => {
  it("goes by one with the arrows, and up into the headers", () => {
    expect(press({ row: 3, column: 1 }, "ArrowDown")).toEqual({ row: 4, column: 1 });
    expect(press({ row: 0, column: 1 }, "ArrowUp")).toEqual({ row: -1, column: 1 });
    expect(press({ row: -1, column: 1 }, "ArrowUp")).toEqual({ row: -1, column: 1 });
    expect(press({ row: 99_999, column: 4 }, "ArrowDown")).toEqual({ row: 99_999, column: 4 });
  });

  it("follows the direction of the script sideways", () => {
    expect(press({ row: 0, column: 1 }, "ArrowRight")).toEqual({ row: 0, column: 2 });
    expect(press({ row: 0, column: 1 }, "ArrowRight", false, true)).toEqual({ row: 0, column: 0 });
    expect(press({ row: 0, column: 0 }, "ArrowLeft")).toEqual({ row: 0, column: 0 });
  });

  it("reaches the ends of the row with Home and End, and of the list with Ctrl", () => {
    expect(press({ row: 7, column: 2 }, "Home")).toEqual({ row: 7, column: 0 });
    expect(press({ row: 7, column: 2 }, "End")).toEqual({ row: 7, column: 4 });
    expect(press({ row: 7, column: 2 }, "Home", true)).toEqual({ row: 0, column: 0 });
    expect(press({ row: 7, column: 2 }, "End", true)).toEqual({ row: 99_999, column: 4 });
  });

  it("turns pages of what is in view, and stops at the first row", () => {
    expect(press({ row: 30, column: 0 }, "PageDown")).toEqual({ row: 50, column: 0 });
    expect(press({ row: 10, column: 0 }, "PageUp")).toEqual({ row: 0, column: 0 });
  });

  it("leaves other keys alone, and stays in the headers of an empty list", () => {
    expect(press({ row: 0, column: 0 }, "a")).toBeUndefined();
    expect(
      move(
        { row: -1, column: 0 },
        { key: "ArrowDown", ctrlKey: false, metaKey: false },
        { rows: 0, columns: 2, page: 1 },
      ),
    ).toEqual({ row: -1, column: 0 });
  });
});
