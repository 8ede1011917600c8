import { expect, test } from "vitest";
import { defineTexts } from "../../../shared/messages/define-texts.ts";
import { frenchSpaces } from "../../../shared/messages/french-spaces.ts";

test("French sets no-break spaces before tall marks and inside guillemets, and nowhere else", () => {
  expect(frenchSpaces("Motif : « aucun » ; vraiment ?")).toBe(
    "Motif\u202f: «\u00a0aucun\u00a0»\u202f; vraiment\u202f?",
  );
  expect(frenchSpaces("{count, plural, one {# pièce} other {# pièces}} à 10:30")).toBe(
    "{count, plural, one {# pièce} other {# pièces}} à 10:30",
  );
});

test("the texts of a part have them in French alone", () => {
  const texts = defineTexts({
    en: { a: "Why : x" },
    uk: { a: "Чому : x" },
    fr: { a: "Pourquoi : x" },
    ru: { a: "Почему : x" },
  });
  expect(texts.fr.a).toBe("Pourquoi\u202f: x");
  expect([texts.en.a, texts.uk.a, texts.ru.a]).toEqual(["Why : x", "Чому : x", "Почему : x"]);
});
