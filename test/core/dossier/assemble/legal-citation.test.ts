import { describe, expect, test } from "vitest";
import { citedProvision, spanned } from "../../../../electron/core/dossier/assemble/legal-citation.ts";
import { sayIn } from "../../../../electron/core/dossier/wording/sections.ts";

const cite = (instrument: string, article: string, language: "en" | "fr" | "uk" = "en") =>
  citedProvision({ instrument, article, note: "" }, sayIn(language));

describe("a provision is cited as a lawyer would", () => {
  test.each([
    ["Rome Statute", "8(2)(a)(viii)", "Rome Statute, art. 8(2)(a)(viii)"],
    ["Geneva Convention IV", "34, 147", "Geneva Convention IV, arts 34, 147"],
    ["Geneva Convention III", "82-88", "Geneva Convention III, arts 82–88"],
    ["Criminal Code of Ukraine", "442-1", "Criminal Code of Ukraine, art. 442-1"],
    ["Rome Statute", "8(2)(a)(ii)-(iii)", "Rome Statute, art. 8(2)(a)(ii)-(iii)"],
    ["Nelson Mandela Rules", "24-35", "Nelson Mandela Rules, nos 24–35"],
    ["Geneva Conventions I-IV", "Common art. 3(1)(b)", "Geneva Conventions I-IV, common art. 3(1)(b)"],
    ["PACE Resolution 1900 (2012)", "Whole text", "PACE Resolution 1900 (2012)"],
    ["Rome Statute", "—", "Rome Statute"],
  ])("%s, %s", (instrument, article, expected) => {
    expect(cite(instrument, article)).toBe(expected);
  });

  test("in the dossier's language", () => {
    expect(cite("Statut de Rome", "7, 8", "fr")).toBe("Statut de Rome, art. 7, 8");
    expect(cite("Римський статут", "7", "uk")).toBe("Римський статут, ст. 7");
  });

  test("a dash joins the ends of a range and nothing else", () => {
    expect(spanned("fn. 32-33; AP I arts. 43-45; 146-1; 205.2-1")).toBe(
      "fn. 32–33; AP I arts. 43–45; 146-1; 205.2-1",
    );
  });
});
