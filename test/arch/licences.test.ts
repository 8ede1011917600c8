import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** SPDX names (and one older spelling) of licences whose code may be combined with AGPL-3.0-or-later. */
const COMPATIBLE = new Set([
  "0BSD",
  "AGPL-3.0-or-later",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "GPL-3.0-or-later",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MIT/X11",
  "Unlicense",
  "Zlib",
]);

type Manifest = {
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  license?: string | { type: string };
  licenses?: { type: string }[];
};
type LockEntry = Manifest & { dev?: boolean; optional?: boolean };

const ROOT = new URL("../../", import.meta.url);
const shipped = Object.entries(
  (readJson("package-lock.json") as { packages: Record<string, LockEntry> }).packages,
)
  .filter(([path, entry]) => path !== "" && entry.dev !== true)
  .map(([path, entry]) => ({ path, entry, licence: licenceOf(path, entry) }));
const nameAndVersion = ({ path, entry }: { path: string; entry: LockEntry }) =>
  `${path.replace(/^.*node_modules\//, "")}@${entry.version}`;

describe("licences of what Affiant ships", () => {
  it("covers every production dependency", () => {
    const { dependencies, optionalDependencies } = readJson("package.json") as Manifest;
    const paths = new Set(shipped.map(({ path }) => path));
    const direct = Object.keys({ ...dependencies, ...optionalDependencies });
    expect(direct.length).toBeGreaterThan(0);
    expect(direct.filter((name) => !paths.has(`node_modules/${name}`))).toEqual([]);
  });

  it("are all compatible with AGPL-3.0-or-later", () => {
    const incompatible = shipped
      .filter(({ licence }) => licence !== undefined && !isCompatible(licence))
      .map((each) => `${nameAndVersion(each)}: ${each.licence!}`);
    expect(incompatible).toEqual([]);
  });

  it("are stated by every package itself", () => {
    expect(shipped.filter(({ licence }) => licence === undefined).map(nameAndVersion)).toEqual([]);
  });

  it("of Affiant itself are named in package.json and stand in LICENSE", () => {
    expect((readJson("package.json") as Manifest).license).toBe("AGPL-3.0-or-later");
    const text = readFileSync(new URL("LICENSE", ROOT), "utf8");
    expect(text).toMatch(/^\s*GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3, 19 November 2007/);
    expect(text).toContain("END OF TERMS AND CONDITIONS");
  });
});

describe("the reading of licence expressions", () => {
  it.each([
    ["MIT", true],
    ["(MIT OR SSPL-1.0)", true],
    ["(MIT AND Zlib)", true],
    ["(MIT AND SSPL-1.0)", false],
    ["GPL-2.0-only", false],
    ["SEE LICENSE IN terms.txt", false],
    ["UNLICENSED", false],
  ])("%s: compatible %s", (expression, compatible) => {
    expect(isCompatible(expression)).toBe(compatible);
  });
});

/** Whether an expression of one level, all OR or all AND, is satisfied by compatible licences alone. */
function isCompatible(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  return bare
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => COMPATIBLE.has(licence)));
}

/** What the installed package says; for one of another platform, which is not installed, what the lock says. */
function licenceOf(path: string, entry: LockEntry): string | undefined {
  const manifest = `${path}/package.json`;
  const installed = existsSync(new URL(manifest, ROOT));
  if (!installed && entry.optional !== true) throw new Error(`${path} is not installed`);
  const { license, licenses } = installed ? (readJson(manifest) as Manifest) : entry;
  if (license !== undefined) return typeof license === "string" ? license : license.type;
  return licenses?.map(({ type }) => type).join(" OR ");
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), "utf8")) as unknown;
}
