import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Something that is shipped, under whose terms. */
export type Shipped = { readonly name: string; readonly version: string; readonly licence: string };

type Manifest = {
  readonly version?: string;
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
};
type LockEntry = Manifest & { readonly dev?: boolean };

const MODULE = "virtual:shipped-licences";
/** The runtime of the packaged application: a tool while developing, and shipped all the same. */
const RUNTIME = ["electron"];

/**
 * Everything that is shipped, by name: what the application depends on, what the window is built of, the runtime,
 * and the fonts. It is read from the lock file and the packages, so that it cannot fall behind.
 *
 * @param root - folder of the project
 */
export function shippedLicences(root: string): Shipped[] {
  const { packages } = readJson(join(root, "package-lock.json")) as {
    packages: Record<string, LockEntry>;
  };
  const paths = new Set(Object.keys(packages).filter((path) => path !== "" && packages[path]!.dev !== true));
  for (const name of windowPackages(join(root, "renderer"))) follow(name, "", packages, paths);
  for (const name of RUNTIME) paths.add(`node_modules/${name}`);
  const shipped = [...paths].map((path) => ({
    name: path.replace(/^.*node_modules\//, ""),
    version: packages[path]?.version ?? "",
    licence: licenceOf(join(root, path, "package.json"), packages[path]),
  }));
  const unique = new Map([...shipped, ...fonts(root)].map((each) => [`${each.name}@${each.version}`, each]));
  return [...unique.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Packages that the sources of the window name. */
function windowPackages(folder: string): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, name] of text.matchAll(/\bfrom "([^."][^":]*)"/g))
      names.add(name!.startsWith("@") ? name!.split("/").slice(0, 2).join("/") : name!.split("/")[0]!);
  }
  return names;
}

/** Adds a package and all that it depends on, each where Node would find it. */
function follow(
  name: string,
  from: string,
  packages: Readonly<Record<string, LockEntry>>,
  found: Set<string>,
): void {
  const path = placeOf(name, from, packages);
  if (path === undefined || found.has(path)) return;
  found.add(path);
  for (const next of Object.keys(packages[path]?.dependencies ?? {})) follow(next, path, packages, found);
}

function placeOf(
  name: string,
  from: string,
  packages: Readonly<Record<string, LockEntry>>,
): string | undefined {
  const path = from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (packages[path]) return path;
  if (from === "") return undefined;
  const outer = from.lastIndexOf("/node_modules/");
  return placeOf(name, outer < 0 ? "" : from.slice(0, outer), packages);
}

/** What the installed package says; for one of another platform, which is not installed, what the lock says. */
function licenceOf(manifest: string, entry: LockEntry | undefined): string {
  const { license, licenses } = existsSync(manifest) ? (readJson(manifest) as Manifest) : (entry ?? {});
  if (typeof license === "string") return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(" OR ") ?? "";
}

function fonts(root: string): Shipped[] {
  const folder = join(root, "assets/fonts");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "OFL.txt")))
    .map(({ name }) => ({ name, version: "", licence: "OFL-1.1" }));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8")) as unknown;
}

/** Offers the list to the sources of the window as a module. */
export const licencesPlugin = (root: string): Plugin => ({
  name: "shipped-licences",
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
  load: (id) =>
    id === `\0${MODULE}` ? `export const LICENCES = ${JSON.stringify(shippedLicences(root))};` : undefined,
});
