import { describe, expect, it } from "vitest";

import { neutralised } from "../../../electron/core/exchange/neutralised.ts";

describe("cells", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"])(
    "that begin a formula are made text: %j",
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`);
    },
  );

  it("keep harmless text as it is", () => {
    for (const text of ["SC-0001", "«—»", "1 = 1", "", "a\nb"]) expect(neutralised(text)).toBe(text);
  });

  it("show that a control character was there", () => {
    expect(neutralised("a\u0000b\u001b")).toBe("a\ufffdb\ufffd");
  });
});
