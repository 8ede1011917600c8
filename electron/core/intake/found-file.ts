import { closeSync, fstatSync, type BigIntStats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { Failure, type ErrorCode } from "../../../shared/errors.ts";
import type { SourceFileSystem } from "./source-file-system.ts";
import { wholeFile } from "./whole-file.ts";

/** A regular file that can be imported. Times are ISO 8601 in UTC, or `null` where the source has none. */
export interface FoundFile {
  readonly kind: "file";
  /** As the person named it: the argument, and the way from there. */
  readonly path: string;
  /** Where it was on the machine it was imported from. */
  readonly absolutePath: string;
  /** With `/`, from the parent of the argument, so that the folder's own name is kept. */
  readonly relativePath: string;
  /** The last part of `relativePath`, exactly. */
  readonly name: string;
  /** Bytes, when it was found. */
  readonly size: number;
  readonly modified: string | null;
  readonly created: string | null;
  /** Before we read it. */
  readonly accessed: string | null;
  /** For a symbolic link to a file inside the same folder: the path of that file. */
  readonly linkTarget?: string;
  /**
   * Opens the file that was found, and no other.
   *
   * @throws Failure `intake-changed-while-read` if it is gone or not the same, `intake-unreadable`.
   */
  open(): Promise<FileHandle>;
  /**
   * To be called when all bytes were read and before they are accepted.
   *
   * @throws Failure `intake-changed-while-read` if size, time or identity are no longer those found.
   */
  confirm(handle: FileHandle): Promise<void>;
  /**
   * All bytes of the file that was found, opened, read and confirmed at once: for a small one.
   *
   * @throws Failure `intake-changed-while-read`, `intake-unreadable`.
   */
  readWhole(): Uint8Array;
}

/** Something that is not imported, and why. */
export interface RefusedFile {
  readonly kind: "refused";
  /** For people to read; bytes that are not text are escaped (`\xff`). */
  readonly path: string;
  readonly pathBytes: Buffer;
  readonly code: ErrorCode;
}

/** The names of a {@link FoundFile}. */
export type FoundNames = Pick<FoundFile, "path" | "absolutePath" | "relativePath" | "name" | "linkTarget">;

/** Describes a regular file; `location` is the file itself, never a link to it. */
export function foundFile(
  names: FoundNames,
  location: Buffer,
  stats: BigIntStats,
  fileSystem: SourceFileSystem,
): FoundFile {
  // Of an open file this is known without asking the medium: a turn would cost more.
  const isSame = (file: number): boolean => sameFile(stats, fstatSync(file, { bigint: true }));
  const confirm = (handle: FileHandle): Promise<void> =>
    isSame(handle.fd) ? Promise.resolve() : Promise.reject(new Failure("intake-changed-while-read"));
  const size = Number(stats.size);
  return {
    kind: "file",
    ...names,
    size,
    modified: timeText(stats.mtimeNs),
    created: stats.birthtimeNs === 0n ? null : timeText(stats.birthtimeNs),
    accessed: timeText(stats.atimeNs),
    confirm,
    open: async () => {
      const handle = await openOrRefuse(location, fileSystem);
      try {
        await confirm(handle);
        return handle;
      } catch (cause) {
        await handle.close();
        throw cause;
      }
    },
    readWhole: () => {
      const file = openNowOrRefuse(location, fileSystem);
      try {
        if (!isSame(file)) throw new Failure("intake-changed-while-read");
        const bytes = wholeFile(file, size);
        if (!isSame(file)) throw new Failure("intake-changed-while-read");
        return bytes;
      } finally {
        closeSync(file);
      }
    },
  };
}

function openNowOrRefuse(location: Buffer, fileSystem: SourceFileSystem): number {
  try {
    return fileSystem.openNow(location);
  } catch (cause) {
    throw new Failure(refusalOf(cause), {}, { cause });
  }
}

async function openOrRefuse(location: Buffer, fileSystem: SourceFileSystem): Promise<FileHandle> {
  try {
    return await fileSystem.open(location);
  } catch (cause) {
    throw new Failure(refusalOf(cause), {}, { cause });
  }
}

/** The reason to give for a file system error met on something that existed a moment ago. */
export function refusalOf(cause: unknown): ErrorCode {
  switch ((cause as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
    case "ELOOP":
    case "ENXIO":
      return "intake-changed-while-read";
    case "ENAMETOOLONG":
      return "intake-path-too-long";
    default:
      return "intake-unreadable";
  }
}

function sameFile(found: BigIntStats, now: BigIntStats): boolean {
  return (
    now.isFile() &&
    found.dev === now.dev &&
    found.ino === now.ino &&
    found.size === now.size &&
    found.mtimeNs === now.mtimeNs &&
    found.ctimeNs === now.ctimeNs
  );
}

function timeText(nanoseconds: bigint): string | null {
  const date = new Date(Number(nanoseconds / 1_000_000n));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
