import type { BigIntStats } from "node:fs";
import path from "node:path";
import { Failure, type ErrorCode } from "../../../shared/errors.ts";
import { argumentsOf, type Argument } from "./arguments.ts";
import { decodeName, displayName } from "./file-name.ts";
import { foundFile, refusalOf, type FoundFile, type RefusedFile } from "./found-file.ts";
import { sourceFileSystem, type SourceFileSystem } from "./source-file-system.ts";

export type { FoundFile, RefusedFile } from "./found-file.ts";

/** How to walk. */
export interface WalkOptions {
  /** The archive that imports: it and all it holds are refused. */
  readonly archiveFolder?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly fileSystem?: SourceFileSystem | undefined;
  /** Every file is opened afterwards, so that one which cannot be is refused then, and not asked about here. */
  readonly areOpened?: boolean | undefined;
}

/** A folder being walked: only the names of the folders from the argument down to here are in memory. */
interface OpenFolder {
  readonly place: Place;
  readonly names: readonly Buffer[];
  next: number;
}

/** Where something is: on disk, and as told from the argument. */
interface Place {
  readonly location: Buffer;
  readonly within: Buffer;
}

/**
 * Finds every file under the paths given, and everything that has to be refused, by name.
 *
 * Arguments in the order given, each once, and not again if it lies in another; in a folder, byte order of
 * names. Symbolic links are never followed out of the folder given. A link to a file inside it is found as a
 * file of its own name, after all the rest, so that the same bytes are already known under their real name; a
 * link to a folder inside it yields nothing, because what it leads to is found at its own place. An argument
 * that is itself a link must stay in the folder it lies in. Hard links are separate files. A name that is not
 * valid UTF-8 is refused, and so is everything below it.
 *
 * @throws Failure `cancelled`
 */
export async function* walk(
  paths: readonly string[],
  options: WalkOptions = {},
): AsyncIterable<FoundFile | RefusedFile> {
  const fileSystem = options.fileSystem ?? sourceFileSystem;
  const archive =
    options.archiveFolder === undefined ? null : await archivePlace(options.archiveFolder, fileSystem);
  for await (const argument of argumentsOf(paths, fileSystem)) {
    stopIfAborted(options.signal);
    if (argument.kind === "refused") yield argument;
    else yield* new Walk(argument, fileSystem, archive, options).run();
  }
}

interface ArchivePlace {
  readonly location: Buffer;
  readonly stats: BigIntStats;
}

async function archivePlace(folder: string, fileSystem: SourceFileSystem): Promise<ArchivePlace | null> {
  try {
    const location = await fileSystem.realpath(Buffer.from(path.resolve(folder)));
    return { location, stats: await fileSystem.lstat(location) };
  } catch {
    return null;
  }
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Failure("cancelled");
}

class Walk {
  readonly #argument: Argument;
  readonly #fileSystem: SourceFileSystem;
  readonly #archive: ArchivePlace | null;
  readonly #signal: AbortSignal | undefined;
  readonly #areOpened: boolean;
  readonly #folders: OpenFolder[] = [];
  readonly #links: { place: Place; target: Buffer; stats: BigIntStats }[] = [];

  constructor(
    argument: Argument,
    fileSystem: SourceFileSystem,
    archive: ArchivePlace | null,
    { signal, areOpened = false }: WalkOptions,
  ) {
    this.#argument = argument;
    this.#fileSystem = fileSystem;
    this.#archive = archive;
    this.#signal = signal;
    this.#areOpened = areOpened;
  }

  async *run(): AsyncGenerator<FoundFile | RefusedFile> {
    const first = await this.#visit({ location: this.#argument.location, within: Buffer.alloc(0) });
    if (first !== null) yield first;
    for (let folder = this.#folders.at(-1); folder !== undefined; folder = this.#folders.at(-1)) {
      stopIfAborted(this.#signal);
      const name = folder.names[folder.next];
      if (name === undefined) {
        this.#folders.pop();
        continue;
      }
      folder.next += 1;
      const found = await this.#visit(below(folder.place, name));
      if (found !== null) yield found;
    }
    for (const { place, target, stats } of this.#links) {
      stopIfAborted(this.#signal);
      yield await this.#file(place, target, stats);
    }
  }

  /** What stands at a place; a folder is opened to be walked next. */
  async #visit(place: Place): Promise<FoundFile | RefusedFile | null> {
    let stats: BigIntStats;
    try {
      stats = await this.#fileSystem.lstat(place.location);
    } catch (cause) {
      return this.#refuse(place, refusalOf(cause));
    }
    if (this.#isInArchive(place.location, stats)) return this.#refuse(place, "intake-inside-archive");
    if (stats.isDirectory()) return this.#openFolder(place, stats);
    if (decodeName(place.within) === null) return this.#refuse(place, "intake-name-undecodable");
    if (stats.isSymbolicLink()) return this.#visitLink(place);
    if (!stats.isFile()) return this.#refuse(place, "intake-special-file");
    return this.#file(place, place.location, stats);
  }

  async #openFolder(place: Place, stats: BigIntStats): Promise<RefusedFile | null> {
    try {
      const names = await this.#fileSystem.readdir(place.location);
      const now = await this.#fileSystem.lstat(place.location);
      // The folder may have been exchanged for a link between looking at it and listing it.
      if (now.ino !== stats.ino || now.dev !== stats.dev)
        return this.#refuse(place, "intake-changed-while-read");
      this.#folders.push({ place, names: names.sort((a, b) => a.compare(b)), next: 0 });
    } catch (cause) {
      return this.#refuse(place, refusalOf(cause));
    }
    return decodeName(place.within) === null ? this.#refuse(place, "intake-name-undecodable") : null;
  }

  async #visitLink(place: Place): Promise<RefusedFile | null> {
    let target: Buffer;
    let stats: BigIntStats;
    try {
      target = await this.#fileSystem.realpath(place.location);
      stats = await this.#fileSystem.lstat(target);
    } catch (cause) {
      const gone = ["ENOENT", "ELOOP", "ENOTDIR"].includes((cause as NodeJS.ErrnoException).code ?? "");
      return this.#refuse(place, gone ? "intake-link-broken" : "intake-unreadable");
    }
    if (!isWithin(target, this.#argument.boundary)) return this.#refuse(place, "intake-link-outside");
    if (this.#isInArchive(target, stats)) return this.#refuse(place, "intake-inside-archive");
    if (stats.isDirectory()) {
      return place.within.length === 0 ? this.#openFolder({ ...place, location: target }, stats) : null;
    }
    if (!stats.isFile()) return this.#refuse(place, "intake-special-file");
    this.#links.push({ place, target, stats });
    return null;
  }

  async #file(place: Place, location: Buffer, stats: BigIntStats): Promise<FoundFile | RefusedFile> {
    try {
      if (!this.#areOpened) await this.#fileSystem.readable(location);
    } catch (cause) {
      return this.#refuse(place, refusalOf(cause));
    }
    const within = place.within.toString();
    const { given, name } = this.#argument;
    const relativePath = [name, within].filter((part) => part !== "").join("/");
    const isLink = !location.equals(place.location);
    const names = {
      path: within === "" ? given : path.join(given, within),
      absolutePath: path.normalize(place.location.toString()),
      relativePath,
      name: relativePath.slice(relativePath.lastIndexOf("/") + 1),
      ...(isLink ? { linkTarget: displayName(location) } : {}),
    };
    return foundFile(names, location, stats, this.#fileSystem);
  }

  #refuse(place: Place, code: ErrorCode): RefusedFile {
    const within = displayName(place.within);
    const shown = within === "" ? this.#argument.given : path.join(this.#argument.given, within);
    return { kind: "refused", path: shown, pathBytes: place.location, code };
  }

  #isInArchive(location: Buffer, stats: BigIntStats): boolean {
    const archive = this.#archive;
    if (archive === null) return false;
    // Identity as well as path: the same folder may be reached by another spelling.
    const same = archive.stats.dev === stats.dev && archive.stats.ino === stats.ino;
    return same || isWithin(location, archive.location);
  }
}

function below(place: Place, name: Buffer): Place {
  return { location: join(place.location, name), within: join(place.within, name) };
}

function join(folder: Buffer, name: Buffer): Buffer {
  if (folder.length === 0 || folder.at(-1) === SLASH) return Buffer.concat([folder, name]);
  return Buffer.concat([folder, Buffer.from("/"), name]);
}

const SLASH = 0x2f;

function isWithin(location: Buffer, folder: Buffer): boolean {
  if (location.equals(folder)) return true;
  if (!location.subarray(0, folder.length).equals(folder)) return false;
  return folder.at(-1) === SLASH || [SLASH, path.sep.charCodeAt(0)].includes(location[folder.length] ?? -1);
}
