import { describe, expect, it } from "vitest";
import { nameFinder } from "../../../shared/names/name-finder.ts";

describe("finding a name in a text", () => {
  it.each([
    ["Олесь Дримба", "Поруч сидів Олесь Дримба."],
    ["Олесь Дримба", "Бачила Олеся Дримбу."],
    ["Олесь Дримба", "Дримба Олесь, 1984"],
    ["Олесь Петрович Дримба", "Олесем Дримбою"],
    ["Вікторія Рощина", "Viktoriia Roshchyna"],
    ["Viktoriia Roshchyna", "без Вікторії Рощиної"],
    ["Ольга", "передали Ользі"],
    ["Лі", "прийшов Лі"],
    ["Іра", "бачив Іру"],
    ["Остролуцький", "Ostrolutskoho"],
    ["Петренко-Галаган", "без Петренка-Галагана"],
    ["the tall guard", "It was the tall guard."],
  ])("%s stands in “%s” for certain", (name, text) => {
    expect(nameFinder([name])(text)).toBe("certain");
  });

  it.each([
    ["Олесь Дримба", "Дримбу били."],
    ["Олесь Дримба", "Oles was there."],
  ])("%s stands in “%s” perhaps: one word of it does", (name, text) => {
    expect(nameFinder([name])(text)).toBe("possible");
  });

  it.each([
    ["Олесь Дримба", "Нікого не було."],
    ["Олесь Петрович Дримба", "Іван Петрович"],
    ["the tall guard", "The guard was small."],
    ["Лі", "Лікар прийшов."],
    ["Олесь", ""],
    ["—", "—"],
  ])("%s does not stand in “%s”", (name, text) => {
    expect(nameFinder([name])(text)).toBeUndefined();
  });
});
