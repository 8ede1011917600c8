import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseLaw } from "../../../shared/law/categories.ts";
import { elementText, isWorkingTranslation } from "../../../shared/law/element-text.ts";

const law = parseLaw(
  JSON.parse(readFileSync(new URL("../../../assets/law/categories.json", import.meta.url), "utf8")),
);
const elements = law.categories.flatMap((category) => category.elements);

/** What breaks a rule, each with the id of its element, so that a failure names the text. */
const breaking = (rule: (each: (typeof elements)[number]) => boolean): string[] =>
  elements.filter(rule).map(({ id }) => id);

const numbers = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(" ");
const occurrences = (text: string, of: RegExp): number => text.match(of)?.length ?? 0;

describe("every element of the shipped list has its words in three languages", () => {
  test("the translations are there, differ from the English and say what they are", () => {
    for (const { text, translations } of elements) {
      expect(Object.keys(translations).sort()).toEqual(["fr", "uk"]);
      for (const { text: translated, status } of Object.values(translations)) {
        expect(status).toBe("unofficial-working");
        expect(translated).not.toBe(text);
      }
    }
  });

  test("one English text has one translation wherever it stands", () => {
    const known = new Map<string, string>();
    for (const { id, text, translations } of elements) {
      const told = JSON.stringify(translations);
      expect(known.get(text) ?? told, id).toBe(told);
      known.set(text, told);
    }
    expect(new Set(known.values()).size).toBe(known.size);
  });

  test.each(["uk", "fr"] as const)("%s: the same numbers, clauses and sentence", (language) => {
    const of = ({ translations }: (typeof elements)[number]) => translations[language].text;
    expect(breaking((each) => numbers(each.text) !== numbers(of(each)))).toEqual([]);
    expect(breaking((each) => occurrences(each.text, /;/g) !== occurrences(of(each), /;/g))).toEqual([]);
    expect(
      breaking((each) => occurrences(each.text, /\((?![a-z]\))/g) > occurrences(of(each), /\((?![a-z]\))/g)),
    ).toEqual([]);
    expect(breaking((each) => !/^\p{Lu}[^\n]*\.$/u.test(of(each)) || / {2}|'/.test(of(each)))).toEqual([]);
  });

  test("an alternative of the English text is an alternative in each translation", () => {
    const either = (text: string, words: RegExp) => words.test(text);
    const lost = breaking(
      ({ text, translations: { uk, fr } }) =>
        either(text, /\bor\b/) &&
        !(
          either(uk.text, /(?<!\p{L})(?:або|чи|та|й)(?!\p{L})/u) &&
          either(fr.text, /(?<!\p{L})(?:ou|ni)(?!\p{L})/u)
        ),
    );
    expect(lost).toEqual([]);
  });

  test("no Latin letter strays into Ukrainian, no letter of Russian, and no Cyrillic into French", () => {
    const withoutCitations = (text: string): string =>
      text.replaceAll(/\d+(?:\(\w+\))+/g, "").replaceAll(/(?<=(?:ЖК|протокол) )[IV]+(?!\p{L})/gu, "");
    expect(
      breaking(({ translations }) => /\p{Script=Latin}/u.test(withoutCitations(translations.uk.text))),
    ).toEqual([]);
    expect(breaking(({ translations }) => /[ыэъё]/iu.test(translations.uk.text))).toEqual([]);
    expect(breaking(({ translations }) => /\p{Script=Cyrillic}/u.test(translations.fr.text))).toEqual([]);
  });

  test("French sets a narrow no-break space before its tall marks", () => {
    expect(breaking(({ translations }) => /(?<!\u202f)[;:!?]/u.test(translations.fr.text))).toEqual([]);
  });
});

test("an element is told in the language asked for, else in English, and says when that is a working translation", () => {
  const element = elements[0]!;
  expect(elementText(element, "uk")).toEqual({ ...element.translations.uk, language: "uk" });
  expect(elementText(element, "en")).toEqual({ text: element.text, language: "en" });
  expect(elementText(element, "ru")).toEqual({ text: element.text, language: "en" });
  expect(["en", "uk", "fr", "ru"].map((language) => isWorkingTranslation(element, language))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
