import { describe, expect, it } from "vitest";
import { foldForSearch } from "../../../shared/names/fold.ts";
import { spellingKey } from "../../../shared/names/spelling-key.ts";

const key = (name: string) => spellingKey(foldForSearch(name));

describe("the key of a name's spelling", () => {
  it.each([
    [
      "Вікторія Рощина",
      ["Виктория Рощина", "Viktoriia Roshchyna", "Victoria Roshchina", "Viktoria Roshchyna"],
    ],
    ["Ґалаґан Їжакевич", ["Galagan Yizhakevych", "Halahan Izhakevich", "Галаган Ижакевич"]],
    ["Юрій Згурський", ["Yurii Zghurskyi", "Yuriy Zghurskiy", "Iurii Zgurskii"]],
    ["Єва Сухоручко", ["Yeva Sukhoruchko", "Eva Sukhoruchko"]],
  ])("is one for %s and its romanisations", (name, others) => {
    for (const other of others) expect(key(other), other).toBe(key(name));
  });

  it("keeps different names apart", () => {
    expect(key("Галаган")).not.toBe(key("Гайова"));
    expect(key("Zoriana")).not.toBe(key("Oksana"));
  });

  it("leaves numbers and codes as they are", () => {
    expect(key("2022-0042")).toBe("2022-0042");
  });
});
