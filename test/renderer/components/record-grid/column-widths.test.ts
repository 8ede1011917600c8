import { describe, expect, it } from "vitest";
import { layOut } from "../../../../renderer/components/record-grid/column-widths.ts";

const COLUMNS = [
  { id: "code", width: 96 },
  { id: "title", width: 250, grows: true },
  { id: "born", width: 190 },
];

describe("the columns of a grid", () => {
  it("give what is to spare to the one that is marked, and have one total", () => {
    expect(layOut(COLUMNS, new Map())).toEqual({
      widths: [96, 250, 190],
      template: "96px minmax(250px, 1fr) 190px",
      total: 536,
    });
  });

  it("keep a width that the reader set, and leave what is to spare to the last", () => {
    const { template, total } = layOut(COLUMNS, new Map([["title", 400]]));
    expect({ template, total }).toEqual({ template: "96px 400px minmax(190px, 1fr)", total: 686 });
  });

  it("let the last one grow where none is marked", () => {
    expect(layOut(COLUMNS.slice(2), new Map()).template).toBe("minmax(190px, 1fr)");
  });
});
