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

/** A page that is not what it should be: SQLite, or the decryption under it, refuses to go on. */
const DAMAGE = /^SQLITE_(CORRUPT|NOTADB|IOERR)/;

/**
 * What a database or the file system says of a disk that takes nothing more, or of damage, as the failure a
 * user can act on.
 */
export function asDiskFailure(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  const known = typeof code === "string" ? CODES[code] : undefined;
  if (known !== undefined) return new Failure(known, {}, { cause: error });
  if (typeof code === "string" && DAMAGE.test(code))
    return new Failure("archive-damaged", { part: "database" }, { cause: error });
  return error;
}
