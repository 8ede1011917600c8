import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralised } from "../../../electron/core/exchange/neutralised.ts";
import { asWritten, harmless } from "../../../shared/tables/harmless-text.ts";

describe("a text that a spreadsheet could take for a formula", () => {
  it.each(["=1+1", "+380", "-5", "@x", "\t=1", "  =1", "＝1", "'=1"])("gets an apostrophe: %j", (text) =>
    expect(harmless(text)).toBe(`'${text}`),
  );

  it.each(["Ім’я", "'тихо'", "5-6", ""])("is left alone where it is none: %j", (text) => {
    expect(harmless(text)).toBe(text);
    expect(asWritten(text)).toBe(text);
  });

  it("comes back as it was, and the workbook's own caution adds nothing", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^'*\s?[=+@-]?\w*$/));
    fc.assert(
      fc.property(texts, (text) => {
        expect(asWritten(harmless(text))).toBe(text);
        expect(harmless(text)).not.toMatch(/^\s*[=+\-@]/u);
        if (!/\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(text))
          expect(neutralised(harmless(text))).toBe(harmless(text));
      }),
    );
  });
});
