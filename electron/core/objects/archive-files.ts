import { renameSync } from "node:fs";
import * as nodeFiles from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";
import type { ErrorCode } from "../../../shared/errors.ts";
import { flushFolder, writeWholeFile } from "./whole-file-writing.ts";

/** What object storage asks of a file system; this machine's by default, a failing one in tests. */
export type ArchiveFiles = Pick<typeof nodeFiles, "mkdir" | "open" | "readdir" | "rm" | "stat"> & {
  readonly rename: (from: string, to: string) => Promise<void> | void;
  readonly writeWholeFile: typeof writeWholeFile;
  readonly flushFolder: typeof flushFolder;
};

/** The file system of this machine. Renaming is as short a call as it is often made: it is not worth a turn. */
export const diskFiles: ArchiveFiles = { ...nodeFiles, rename: renameSync, writeWholeFile, flushFolder };

const WRITE_FAILURES: Readonly<Partial<Record<string, ErrorCode>>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "intake-too-large-for-medium",
  EROFS: "archive-read-only",
  EACCES: "archive-read-only",
  EPERM: "archive-read-only",
};

/** An error of the operating system while the archive is written, as the failure a user can act on. */
export function asWriteFailure(error: unknown): unknown {
  const code = WRITE_FAILURES[systemCode(error) ?? ""];
  return code === undefined ? error : new Failure(code);
}

/** The operating system's code (`ENOENT`, …) of an error, if it has one. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/**
 * Makes the entries of a folder durable: after a power cut, files created in it or renamed into it are there.
 * Windows has no such call and needs none on NTFS.
 */
export async function syncFolder(files: ArchiveFiles, folder: string): Promise<void> {
  if (process.platform !== "win32") await files.flushFolder(folder);
}

/** Whether there is something at `path`. */
export async function exists(files: ArchiveFiles, path: string): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}
