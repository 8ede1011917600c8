import { Failure, type ErrorCode } from "../../../shared/errors.ts";

const CODES: Readonly<Record<string, ErrorCode>> = {
  SQLITE_FULL: "disk-full",
  // The index of the write-ahead log is a file too; SQLite calls it an error of input and output.
  SQLITE_IOERR_SHMSIZE: "disk-full",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  SQLITE_READONLY: "archive-read-only",
  EROFS: "archive-read-only",
};

/** What a database or the file system says of a disk that takes nothing more, as the failure a user can act on. */
export function asDiskFailure(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  const known = typeof code === "string" ? CODES[code] : undefined;
  return known === undefined ? error : new Failure(known, {}, { cause: error });
}
