import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const model = read("docs/threat-model.md");
const named = Array.from(model.matchAll(/\*(test\/[\w./-]+\.ts)\*: "([^"]+)"/g), ([, file, title]) => ({
  file: file!,
  title: title!,
}));

describe("the threat model", () => {
  it("names tests, and each of them is there", () => {
    expect(named.length).toBeGreaterThan(40);
    const missing = named.filter(({ file, title }) => {
      try {
        return !read(file).includes(title);
      } catch {
        return true;
      }
    });
    expect(missing).toEqual([]);
  });

  it("names one for each thing that an attacker cannot do", () => {
    const sections = model.split(/^## /m).slice(1);
    const withoutTest = sections
      .filter((section) => section.includes("**Cannot**") && !section.includes("*test/"))
      .map((section) => section.split("\n")[0]);
    expect(withoutTest).toEqual([]);
  });
});
