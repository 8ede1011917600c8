import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Connection } from "../../electron/core/store/open-database.ts";
import type { Workplace } from "../e2e/command-line.ts";
import type { Finder } from "./needles.ts";

const REPOSITORY = new URL("../../", import.meta.url).pathname;
/** Folders of the machine where programs leave things; the home is that of the user, whatever `HOME` says. */
const SHARED_FOLDERS = ["/tmp", "/var/tmp", "/dev/shm", homedir()].filter(
  (folder) => !REPOSITORY.startsWith(`${folder}/`) && !process.execPath.startsWith(`${folder}/`),
);

/** What binds empty folders over the shared ones, for one command: `sh -c … sh WORKPLACE (OVER SHARED)… -- COMMAND…` */
const SCRIPT = `
  place=$1; shift
  while [ "$1" != -- ]; do
    case $place in "$2"/*) mkdir -p "$1\${place#"$2"}"; mount --rbind "$place" "$1\${place#"$2"}";; esac
    mount --rbind "$1" "$2"; shift 2
  done
  shift; exec "$@"`;

/**
 * A command that gives the command after it shared folders of its own, below the workplace, so that what is found
 * there is not another program's. `undefined` where the system does not permit that.
 */
export function ownSharedFolders(place: Workplace): { through: string[]; folders: string[] } | undefined {
  const pairs = SHARED_FOLDERS.map((folder) => [place.at("shared", folder.replaceAll("/", "_")), folder]);
  const through = ["unshare", "-m", "sh", "-c", SCRIPT, "sh", place.folder, ...pairs.flat(), "--"];
  for (const [own] of pairs) mkdirSync(own!, { recursive: true });
  try {
    execFileSync(through[0]!, [...through.slice(1), "test", "-d", place.folder], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return { through, folders: pairs.map(([own]) => own!) };
}

/** What of the needles stands in the content or the name of anything below folders, as `path: what`. */
export async function tracesBelow(folders: readonly string[], finder: Finder) {
  const traces: string[] = [];
  let files = 0;
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const found = finder.in(Buffer.from(path.slice(folder.length)));
      if (entry.isFile()) {
        files += 1;
        found.push(...finder.in(await readFile(path)));
      }
      traces.push(...found.map((what) => `${path}: ${what}`));
    }
  }
  return { files, traces };
}

/** What of the needles stands in files of the shared folders that changed since a moment, one folder left out. */
export async function tracesSince(moment: number, except: string, finder: Finder): Promise<string[]> {
  const traces: string[] = [];
  for (const folder of SHARED_FOLDERS) {
    for await (const path of changedSince(moment, folder, except)) {
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      traces.push(...finder.in(bytes).map((what) => `${path}: ${what}`));
    }
  }
  return traces;
}

/** What vanishes meanwhile is another program's. */
async function* changedSince(moment: number, folder: string, except: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (path === except) continue;
    if (entry.isDirectory()) yield* changedSince(moment, path, except);
    if (!entry.isFile()) continue;
    const changed = await lstat(path).catch(() => undefined);
    if (changed && changed.ctimeMs >= moment) yield path;
  }
}

/** Every value of every column of every table, search index included, and the names of both. */
export function valuesOf(database: Connection): Buffer {
  const tables = database
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
    .all();
  expect(tables.length).toBeGreaterThan(8);
  const parts: Buffer[] = [];
  for (const { name, sql } of tables) {
    parts.push(Buffer.from(`${sql}\n`));
    for (const row of database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all())
      for (const value of Object.values(row))
        parts.push(Buffer.isBuffer(value) ? value : Buffer.from(String(value)), Buffer.from("\n"));
  }
  return Buffer.concat(parts);
}

/** The pages of a database as they are once decrypted, free ones and what was deleted in them included. */
export function pagesOf(database: Connection): Buffer {
  const pages = database.serialize();
  expect(pages.subarray(0, 15).toString()).toBe("SQLite format 3");
  return pages;
}
