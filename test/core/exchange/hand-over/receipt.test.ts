import { describe, expect, it } from "vitest";
import { receiptFor, type HandedOver } from "../../../../electron/core/exchange/hand-over/receipt.ts";
import { receiptPdf } from "../../../../electron/core/exchange/hand-over/receipt-pdf.ts";
import { LANGUAGES } from "../../../../shared/messages/languages.ts";

const handed: HandedOver = {
  archive: "stjfuvaulv55vomw2lcggn2lgy",
  dated: "2026-04-15",
  recipient: "un-body",
  fictional: true,
  whole: 344,
  pseudonymised: 110,
  files: 14,
  withheld: 263,
  payload: "c".repeat(64),
  log: "648-910RQ-FKF4W-XXM5B-78F8P-7N5Y3",
  signer: "a710-ea0e-a1a4-0846-3ca5-8104-cc53-f938",
};

describe("the receipt of a hand-over", () => {
  it("states what was counted and what is to be compared, and leaves room for both sides", () => {
    const { stated, blanks, fictional } = receiptFor(handed, "en");
    expect(fictional).toContain("fictional");
    expect(stated.map(({ value }) => value)).toEqual([
      ...[handed.archive, "2026-04-15", "UN body", "454", "344", "110", "14", "263"],
      ...[handed.payload, handed.log, handed.signer],
    ]);
    expect(blanks).toHaveLength(5);
    expect(receiptFor({ ...handed, recipient: undefined, fictional: false }, "uk")).toMatchObject({
      fictional: null,
      stated: expect.arrayContaining([expect.objectContaining({ value: "власна копія" })]) as unknown,
    });
  });

  it.each(LANGUAGES)("is one page in %s, the same bytes each time", async (language) => {
    const typeset = () =>
      receiptPdf(receiptFor(handed, language), {
        language,
        dated: handed.dated,
        signer: "affiant/x",
        signal: new AbortController().signal,
      });
    const pdf = Buffer.from(await typeset());
    expect(Buffer.from(await typeset()).equals(pdf)).toBe(true);
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
