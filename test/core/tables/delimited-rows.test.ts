import { describe, expect, it } from "vitest";
import { delimitedRows, separatedText } from "../../../electron/core/tables/delimited-rows.ts";

const rows = (text: string) => {
  const { body, delimiter } = separatedText(text, undefined);
  return [...delimitedRows(body, delimiter)];
};

describe("rows of separated values", () => {
  it("are counted as a spreadsheet counts them", () => {
    expect(rows('a,b\r\n\r\n"x\ny",2\n3,4')).toEqual([
      [1, ["a", "b"]],
      [3, ["x\ny", "2"]],
      [4, ["3", "4"]],
    ]);
  });

  it("may be separated by commas, semicolons or tabs, or as Excel's first line says", () => {
    for (const delimiter of [",", ";", "\t", "|"])
      expect(rows(`a${delimiter}b\r1${delimiter}2`)).toEqual([
        [1, ["a", "b"]],
        [2, ["1", "2"]],
      ]);
    expect(rows("sep=;\r\na;b,c\r\n1;2")).toEqual([
      [1, ["a", "b,c"]],
      [2, ["1", "2"]],
    ]);
  });

  it("keep quotation marks that are doubled, and those that stand within a cell", () => {
    expect(rows('"a ""b""",c "d"\n1,2')[0]).toEqual([1, ['a "b"', 'c "d"']]);
  });

  it("end where a quotation mark is never closed", () => {
    expect(() => rows('a,b\n1,"2\n3,4')).toThrow(
      expect.objectContaining({ reason: "quote-open", row: 2 }) as Error,
    );
  });
});
