import { mkdir, readdir, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { z } from "zod";
import type { WINDOW_CONTRACT } from "../../../shared/contract/window.ts";
import { Failure } from "../../../shared/errors.ts";

type Listing = z.output<(typeof WINDOW_CONTRACT)["files.list"]["output"]>;
type Entry = Listing["entries"][number];

const AT_MOST = 5000;

/**
 * Lists a folder for the window's own chooser. Names and sizes only; nothing is opened.
 *
 * @throws Failure `file-missing`, `file-unreadable`
 */
export async function listFolder(path = homedir(), hidden = false): Promise<Listing> {
  const folder = await realpath(resolve(path)).catch(() => {
    throw new Failure("file-missing");
  });
  const found = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Failure("file-unreadable");
  });
  const shown = found.filter(({ name }) => hidden || !name.startsWith(".")).slice(0, AT_MOST);
  const entries = await Promise.all(shown.map((entry) => describe(join(folder, entry.name), entry.name)));
  const parent = dirname(folder);
  return {
    path: folder,
    parent: parent === folder ? null : parent,
    entries: entries
      .filter((entry) => entry !== undefined)
      .sort((a, b) => Number(a.kind === "file") - Number(b.kind === "file") || a.name.localeCompare(b.name)),
  };
}

/**
 * Makes a folder in another.
 *
 * @throws Failure `destination-exists`, `file-unreadable`, `invalid-field` for a name that leads elsewhere
 */
export async function makeFolder(path: string, name: string): Promise<{ path: string }> {
  if (/[/\\\0]/.test(name) || name === "." || name === "..")
    throw new Failure("invalid-field", { field: "name" });
  const made = join(resolve(path), name);
  try {
    await mkdir(made, { mode: 0o700 });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw new Failure(exists ? "destination-exists" : "file-unreadable", {}, { cause: error });
  }
  return { path: made };
}

async function describe(path: string, name: string): Promise<Entry | undefined> {
  try {
    const found = await stat(path);
    if (found.isFile()) return { name, path, kind: "file", size: found.size };
    if (!found.isDirectory()) return undefined;
    const holds = async (file: string) =>
      stat(join(path, file)).then(
        (each) => each.isFile(),
        () => false,
      );
    if (await holds("archive.json")) return { name, path, kind: "archive", size: null };
    if (await holds("dossier.note")) return { name, path, kind: "dossier", size: null };
    return { name, path, kind: "folder", size: null };
  } catch {
    return undefined;
  }
}
