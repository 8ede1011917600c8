import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { shippedLicences } from "../../vite.licences.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const shipped = shippedLicences(root);
const names = new Set(shipped.map(({ name }) => name));

describe("the list of what is shipped, as the window shows it", () => {
  it("names every production dependency, what the window is built of, the runtime and the fonts", () => {
    const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
      dependencies: Record<string, string>;
    };
    const fonts = readdirSync(`${root}assets/fonts`).filter((name) => !name.includes("."));
    const expected = [...Object.keys(dependencies), "react", "react-aria", "electron", ...fonts];
    expect(fonts.length).toBeGreaterThan(5);
    expect(expected.filter((name) => !names.has(name))).toEqual([]);
  });

  it("names no tool that stays behind", () => {
    expect(["vite", "vitest", "eslint", "typescript"].filter((name) => names.has(name))).toEqual([]);
  });

  it("gives a licence for each, and none twice", () => {
    expect(shipped.filter(({ licence }) => licence === "")).toEqual([]);
    expect(new Set(shipped.map(({ name, version }) => `${name}@${version}`)).size).toBe(shipped.length);
  });
});
