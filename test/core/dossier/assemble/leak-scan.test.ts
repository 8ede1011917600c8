import { expect, test } from "vitest";
import { nameCheck } from "../../../../electron/core/dossier/assemble/leak-scan.ts";

const hidden = [
  [{ text: "Оксана Гордіївна Полинчак" }, { text: "Oksana Polynchak" }],
  [{ text: "дід Омелько", kind: "nickname" as const }],
];
const check = nameCheck(hidden, []);

test.each([
  "Бачив Оксану Гордіївну Полинчак.",
  "листа для Полинчака Я. П.",
  "ПОЛИНЧАК О. Г.",
  "with Polynchak’s husband",
  "Oksana\nPolynchak",
  "діда Омелька забрали",
  "Омелька забрали",
  "Полинчáк",
])("finds the name in “%s”", (text) => {
  expect(check(text)).toBe(true);
});

test.each(["Оксана", "полин і чак", "дід сидів", "W-0001 said nothing", "", "Полинчаківщина", "Oksana said"])(
  "finds none in “%s”",
  (text) => {
    expect(check(text)).toBe(false);
  },
);

test("the family name of somebody who is named is sought only within the whole form", () => {
  const shared = nameCheck([[{ text: "Ярема Петрович Полинчак" }]], hidden.slice(0, 1));
  expect(shared("Полинчак сказала")).toBe(false);
  expect(shared("Яреми Петровича Полинчака")).toBe(true);
});

test("a family name by itself, that of a mother on a card, is not sought while a relative is named by it", () => {
  const card = [[{ text: "Полинчак" }, { text: "Соломія Полинчак" }]];
  const besideRelative = nameCheck(card, hidden.slice(0, 1));
  expect(besideRelative("Полинчак сказала")).toBe(false);
  expect(besideRelative("Соломії Полинчак")).toBe(true);
  expect(nameCheck(card, [])("Полинчак сказала")).toBe(true);
});
