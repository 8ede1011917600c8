import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { citedElement, citedLaw } from "../../../../electron/core/dossier/assemble/legal-citation.ts";
import { legalSource } from "../../../../electron/core/dossier/wording/legal-sources.ts";
import { sayIn } from "../../../../electron/core/dossier/wording/sections.ts";
import { parseLaw } from "../../../../shared/law/categories.ts";

const law = parseLaw(
  JSON.parse(readFileSync(new URL("../../../../assets/law/categories.json", import.meta.url), "utf8")),
);
const cited = (language: "fr" | "uk") =>
  law.categories.flatMap((category) => [
    ...citedLaw(category, sayIn(language), language).split(/\u202f?; /),
    ...category.elements.map((element) => citedElement(element, language)),
  ]);

describe("what the law is taken from is cited in the language of the dossier", () => {
  test.each([
    [
      "ICC Elements of Crimes, art. 8(2)(a)(i), element 3; fn. 32–33",
      "Éléments des crimes (CPI), art. 8(2)(a)(i), élément 3\u202f; note 32–33",
      "Елементи злочинів (МКС), ст. 8(2)(a)(i), елемент 3; прим. 32–33",
    ],
    ["GC IV arts. 50(2), 51(1)", "CG IV art. 50(2), 51(1)", "ЖК IV ст. 50(2), 51(1)"],
    [
      "ICC case law on art. 25(3)(a) (Lubanga)",
      "jurisprudence de la CPI relative à l’art. 25(3)(a) (Lubanga)",
      "практика МКС щодо ст. 25(3)(a) (Лубанга)",
    ],
  ])("%s", (english, french, ukrainian) => {
    expect(legalSource(english, "fr")).toBe(french);
    expect(legalSource(english, "uk")).toBe(ukrainian);
    expect(legalSource(english, "en")).toBe(english);
  });

  test("no citation of the shipped list keeps an English word", () => {
    const latin = cited("uk").filter((text) =>
      /\p{Script=Latin}/u.test(
        text.replaceAll(/\([a-z]+\)/g, "").replaceAll(/(?<![\p{L}])[IVX]+(?![\p{L}])/gu, ""),
      ),
    );
    expect(latin).toEqual([]);
    const english = /\b(?:the|of|and|on|Convention against|Rules?|Protocol|element|arts|fn)\b(?!’)/;
    expect(cited("fr").filter((text) => english.test(text))).toEqual([]);
  });

  test("numbers and letters of provisions are those of the English citation", () => {
    const provisions = (text: string) => text.match(/\d+(?:\([a-z\d]+\))*/g) ?? [];
    const english = law.categories.flatMap(({ elements }) =>
      elements.map((each) => citedElement(each, "en")),
    );
    for (const language of ["fr", "uk"] as const) {
      const own = law.categories.flatMap(({ elements }) =>
        elements.map((each) => citedElement(each, language)),
      );
      expect(own.map(provisions)).toEqual(english.map(provisions));
    }
  });
});
