import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseLaw } from "../../../shared/law/categories.ts";
import { categoryById, elementById } from "../../../shared/law/element.ts";

const json = JSON.parse(
  readFileSync(new URL("../../../assets/law/categories.json", import.meta.url), "utf8"),
) as { version: string; categories: { id: string; elements: { id: string }[] }[] };

test("the shipped list of categories is well formed and has a version", () => {
  const law = parseLaw(json);
  expect(law.version).toMatch(/^\d{4}-\d{2}$/);
  expect(law.categories).toHaveLength(60);
  expect(law.categories.flatMap(({ elements }) => elements)).toHaveLength(261);
  expect(law.categories.every(({ title }) => title.en && title.uk && title.fr)).toBe(true);
});

test("an id that stands twice, a missing element and a dangling relation are refused", () => {
  const copy = () => structuredClone(json);
  const twice = copy();
  twice.categories[1]!.elements[0]!.id = twice.categories[0]!.id;
  expect(() => parseLaw(twice)).toThrow("twice");
  const lacking = copy();
  lacking.categories[0]!.elements.pop();
  expect(() => parseLaw(lacking)).toThrow("lacks elements");
  const dangling = copy();
  dangling.categories = dangling.categories.filter(({ id }) => id !== "death-in-custody");
  expect(() => parseLaw(dangling)).toThrow("does not exist");
});

test("elements and categories are found by id and nothing else is", () => {
  const law = parseLaw(json);
  expect(elementById(law, "torture-war-crime-e2").category.id).toBe("torture-war-crime");
  expect(categoryById(law, "hostage-taking").elements).toHaveLength(7);
  expect(() => elementById(law, "torture-war-crime")).toThrow("unknown-element");
  expect(() => categoryById(law, "torture-war-crime-e2")).toThrow("unknown-category");
});
