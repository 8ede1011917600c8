import type { BigIntStats } from "node:fs";
import path from "node:path";
import { refusalOf, type RefusedFile } from "./found-file.ts";
import type { SourceFileSystem } from "./source-file-system.ts";

/** One path a person gave, made unambiguous. */
export interface Argument {
  readonly kind: "argument";
  /** As given. */
  readonly given: string;
  /** The last part of its full path; empty for the root of a file system. */
  readonly name: string;
  /** Its full path, with links in the parents resolved. */
  readonly location: Buffer;
  /** The folder, links resolved, that links must stay in. */
  readonly boundary: Buffer;
}

/**
 * Makes the paths given unambiguous, in their order: a path given twice, or lying in a folder that is also
 * given, is dropped; a missing one is refused.
 */
export async function* argumentsOf(
  paths: readonly string[],
  fileSystem: SourceFileSystem,
): AsyncGenerator<Argument | RefusedFile> {
  const resolved: (Argument | RefusedFile)[] = [];
  for (const given of paths) resolved.push(await resolveArgument(given, fileSystem));
  const folders = new Set(resolved.map((each) => key(locationOf(each))));
  const seen = new Set<string>();
  for (const each of resolved) {
    const location = key(locationOf(each));
    if (seen.has(location) || liesInOneOf(folders, location)) continue;
    seen.add(location);
    yield each;
  }
}

async function resolveArgument(given: string, fileSystem: SourceFileSystem): Promise<Argument | RefusedFile> {
  // An empty argument would otherwise mean the current folder.
  if (given === "") return { kind: "refused", path: given, pathBytes: Buffer.alloc(0), code: "file-missing" };
  const full = path.resolve(given);
  const plain = Buffer.from(full);
  try {
    const name = path.basename(full);
    const parent = await fileSystem.realpath(Buffer.from(path.dirname(full)));
    const location = name === "" ? parent : Buffer.from(path.join(parent.toString(), name));
    const stats = await fileSystem.lstat(location);
    // A slash at the end asks for the folder that a link leads to, as everywhere else.
    if (stats.isSymbolicLink() && /[\\/]$/.test(given)) {
      const target = await fileSystem.realpath(location);
      return { kind: "argument", given, name, location: target, boundary: target };
    }
    return { kind: "argument", given, name, location, boundary: boundaryOf(stats, location, parent) };
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    return {
      kind: "refused",
      path: given,
      pathBytes: plain,
      code: missing ? "file-missing" : notFound(cause),
    };
  }
}

function notFound(cause: unknown): RefusedFile["code"] {
  return refusalOf(cause) === "intake-changed-while-read" ? "file-missing" : "intake-unreadable";
}

function boundaryOf(stats: BigIntStats, location: Buffer, parent: Buffer): Buffer {
  return stats.isDirectory() ? location : parent;
}

function locationOf(each: Argument | RefusedFile): Buffer {
  return each.kind === "refused" ? each.pathBytes : each.location;
}

function key(location: Buffer): string {
  return location.toString("latin1");
}

function liesInOneOf(folders: ReadonlySet<string>, location: string): boolean {
  for (let parent = path.dirname(location); ; parent = path.dirname(parent)) {
    if (parent === location) return false;
    if (folders.has(parent)) return true;
    if (parent === path.dirname(parent)) return false;
  }
}
