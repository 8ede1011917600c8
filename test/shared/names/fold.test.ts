import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldForSearch, foldWithOffsets, originalRange } from "../../../shared/names/fold.ts";

/** Text with much of what folding is about. */
const text = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...Array.from("аеёиійїґгуўьъя'’ʼ`´abceikoptxyHMBTøæıİßŁ-–\u0301\u0306\u0308"),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ...Array.from("\u200b\u200d\u202e\u00ad\ufeff\u0640كىيةأإآٱًّ٣ ½ﬁςΣ\u0958가"),
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 3 }) },
    ),
  )
  .map((parts) => parts.join(""));

describe("folding for search", () => {
  test.each([
    ["case", "ЩЕРБАК Olena", "щербак olena"],
    ["the stress mark of a read-aloud text", "за́мок і замо́к", "замок і замок"],
    ["ё and ґ", "Пётр Ґалаґан", "петр галаган"],
    ["a decomposed й and ї", "и\u0306 і\u0308", "й ї"],
    ["a stressed ї", "Украї\u0301на", "україна"],
    [
      "Latin diacritics",
      "Žižek, Łódź, Øyvind, Æsir, Weiß, İbrahim, Kırım",
      "zizek, lodz, oyvind, aesir, weiss, ibrahim, kirim",
    ],
    [
      "soft hyphens, zero-width and direction characters",
      "Ма\u00adрі\u200bу\u2060по\u202eль\ufeff",
      "маріуполь",
    ],
    ["ligatures and full-width forms", "ﬁlter ＡＢ１２", "filter ab12"],
    ["dashes", "1999–2001 — ні", "1999-2001 - ні"],
    ["Arabic vowel marks and tatweel", "مُحَمَّـــد", "محمد"],
    ["alef, ya and ta marbuta", "أإآٱ موسى فاطمة", "اااا موسي فاطمه"],
    ["hamza on its carrier", "مؤمن رئيس", "مومن رييس"],
    ["Persian letters and digits", "کی ۱۲۳ ٤٥", "كي 123 45"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
    ["a Greek final sigma", "ΛΌΓΟΣ λόγος", "λογοσ λογοσ"],
    [
      "an apostrophe in Latin script",
      "Ol’ga Mar'yana O`Brien Grigorʹevich",
      "olga maryana obrien grigorevich",
    ],
    ["nothing in Devanagari", "हिन्दी", "हिन्दी"],
  ])("resolves %s", (_what, given, folded) => {
    expect(foldForSearch(given)).toBe(folded);
  });

  test.each([
    ["Мар’яна", "Мар'яна", "Марʼяна", "Мар`яна", "МАР‘ЯНА", "Марьяна", "Маръяна"],
    ["Ів’юк", "Ів'юк", "Івʼюк", "ІВ´ЮК"],
    ["Цёмик", "Цемик", "ЦЕ\u0308МИК"],
    ["З’їзд", "зʼїзд"],
    ["Їжакевич", "І\u0308жакевич", "Ïжакевич", "ЇЖАКЕВИЧ"],
    ["Гонгадзе", "Ґонґадзе", "Гoнгaдзe", "ГОНГАДЗE"],
    ["Щербань", "Щербaнь", "ЩЕРБАНЬ"],
    ["Згурський", "Згу\u0301рський", "Згурcький", "Згyрський"],
    ["Shcherban", "Shсhеrbаn", "SHCHERBAN"],
    ["Юрій", "Юpiй", "ЮРIЙ"],
    ["Марія", "Map\u0456я", "МАPІЯ"],
  ])("lets the spellings of %s agree", (name, ...spellings) => {
    for (const spelling of spellings) expect(foldForSearch(spelling)).toBe(foldForSearch(name));
  });

  test.each([
    ["Ів’юк", "Ивлюк"],
    ["мой", "мои"],
    ["герой", "герои"],
    ["їжак", "іжак"],
    ["угол", "уголь"],
    ["семья", "семя"],
    ["судья", "судя"],
    ["Коля", "колья"],
    ["вона", "вонa-"],
    ["Юрій", "Юрий"],
    ["кит", "кіт"],
    ["сор", "cop"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(foldForSearch(a)).not.toBe(foldForSearch(b));
  });

  test("leaves alone a word that belongs to neither script", () => {
    expect(foldForSearch("pdfчик")).toBe("pdfчик");
    expect(foldForSearch("USB-кабель")).toBe("usb-кабель");
  });

  test("repairs a word of look-alikes alone to the script of more letters", () => {
    expect(foldForSearch("сop")).toBe("cop");
    expect(foldForSearch("соp")).toBe("сор");
  });

  test("changes nothing in a folded text", () => {
    fc.assert(
      fc.property(text, (given) => {
        const folded = foldForSearch(given);
        expect(foldForSearch(folded)).toBe(folded);
      }),
      { numRuns: 3000 },
    );
  });

  test("folds each word by itself, whether short cuts apply to it or not", () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(" ", "\n"), (a, b, space) => {
        expect(foldForSearch(a + space + b)).toBe(foldForSearch(a) + space + foldForSearch(b));
        expect(foldForSearch(a)).toBe(foldWithOffsets(a).text);
      }),
      { numRuns: 1000 },
    );
  });

  test("folds words of one plain script by their case alone", () => {
    const alphabets = ["abcdefghijklmnopqrstuvwxyz019.-", "абвгдежзийклмнопрстуфхцчшщыьэюяіїєў019.-"];
    for (const alphabet of alphabets) {
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom(...Array.from(alphabet)) }), (word) => {
          fc.pre(!word.includes("ьь"));
          expect(foldWithOffsets(word.toUpperCase()).text).toBe(word);
        }),
      );
    }
  });

  test("makes one sign of a doubled one, on both ways through the folding", () => {
    expect(foldWithOffsets("ВЬЬИ").text).toBe("вьи");
    expect(foldForSearch("вььи")).toBe("вьи");
  });

  test("gives the same for canonically equivalent texts and for any case", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("аеёиійїґгўщяАЁЇЙéžåﬁÅ")) }), (given) => {
        expect(foldForSearch(given.normalize("NFD"))).toBe(foldForSearch(given));
        expect(foldForSearch(given.toUpperCase())).toBe(foldForSearch(given));
      }),
    );
  });
});

describe("offsets of a folded text", () => {
  test("point a match back to the original, marks and dropped characters included", () => {
    const original = "Свідок: Мар\u00adʼя\u0301на Ґалаґан, кафе «Æsir».";
    const folded = foldWithOffsets(original);
    const shown = (query: string) => {
      const from = folded.text.indexOf(foldForSearch(query));
      const { start, end } = originalRange(folded, from, from + foldForSearch(query).length);
      return original.slice(start, end);
    };
    expect(shown("Марьяна")).toBe("Мар\u00adʼя\u0301на");
    expect(shown("галаган")).toBe("Ґалаґан");
    expect(shown("e")).toBe("Æ");
    expect(shown("aes")).toBe("Æs");
  });

  test("belong to the same folded text, never go back, and lie within the original", () => {
    fc.assert(
      fc.property(text, (given) => {
        const folded = foldWithOffsets(given);
        expect(folded.text).toBe(foldForSearch(given));
        expect(folded.starts).toHaveLength(folded.text.length);
        expect(folded.ends).toHaveLength(folded.text.length);
        folded.starts.forEach((start, at) => {
          expect(start).toBeGreaterThanOrEqual(folded.starts[at - 1] ?? 0);
          expect(folded.ends[at]).toBeGreaterThan(start);
          expect(folded.ends[at]).toBeLessThanOrEqual(given.length);
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("never cut a character of the original in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (given) => {
        const { starts, ends } = foldWithOffsets(given);
        for (const at of [...starts, ...ends]) {
          const before = given.charCodeAt(at - 1);
          expect(at > 0 && before >= 0xd800 && before < 0xdc00).toBe(false);
        }
      }),
    );
  });

  test("are refused for a stretch that is not there", () => {
    const folded = foldWithOffsets("abc");
    expect(() => originalRange(folded, 1, 1)).toThrow(RangeError);
    expect(() => originalRange(folded, 2, 4)).toThrow(RangeError);
    expect(() => originalRange(folded, -1, 1)).toThrow(RangeError);
  });
});
