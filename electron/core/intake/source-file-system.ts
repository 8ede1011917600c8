import { constants, lstatSync, openSync, type BigIntStats } from "node:fs";
import { access, lstat, open, readdir, realpath, type FileHandle } from "node:fs/promises";

/**
 * What intake asks of the file system that evidence comes from. A parameter, so that tests can play a failing
 * disk. Paths are bytes, because a name need not be text.
 */
export interface SourceFileSystem {
  /** Facts about the entry itself; a symbolic link is not followed. */
  lstat(path: Buffer): Promise<BigIntStats>;
  /** The names in a folder, in any order, without `.` and `..`. */
  readdir(path: Buffer): Promise<Buffer[]>;
  /** The path with every symbolic link resolved. */
  realpath(path: Buffer): Promise<Buffer>;
  /** Succeeds if a regular file could be opened for reading. */
  readable(path: Buffer): Promise<void>;
  /** Opens for reading without following a link and without waiting for the other end of a pipe. */
  open(path: Buffer): Promise<FileHandle>;
  /** The same at once, for a small file: turns would take longer than the calls. Returns the descriptor. */
  openNow(path: Buffer): number;
}

const OPEN_FLAGS = constants.O_RDONLY | flag("O_NOFOLLOW") | flag("O_NONBLOCK");

function flag(name: "O_NOFOLLOW" | "O_NONBLOCK" | "O_NOATIME"): number {
  return (constants as Partial<Record<string, number>>)[name] ?? 0;
}

/** Entries asked about at once, which takes a tenth of a turn of the event loop, before others get one. */
const TURN_AFTER = 32;
let asked = 0;

/** The real file system. Access times of the source are left alone where the system permits that. */
export const sourceFileSystem: SourceFileSystem = {
  lstat: async (path) => {
    asked += 1;
    return asked % TURN_AFTER === 0 ? lstat(path, { bigint: true }) : lstatSync(path, { bigint: true });
  },
  readdir: (path) => readdir(path, { encoding: "buffer" }),
  realpath: (path) => realpath(path, { encoding: "buffer" }),
  readable: (path) => access(path, constants.R_OK),
  open: async (path) => {
    const quiet = flag("O_NOATIME");
    if (quiet === 0) return open(path, OPEN_FLAGS);
    try {
      return await open(path, OPEN_FLAGS | quiet);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EPERM") throw cause;
      return open(path, OPEN_FLAGS);
    }
  },
  openNow: (path) => {
    const quiet = flag("O_NOATIME");
    if (quiet === 0) return openSync(path, OPEN_FLAGS);
    try {
      return openSync(path, OPEN_FLAGS | quiet);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EPERM") throw cause;
      return openSync(path, OPEN_FLAGS);
    }
  },
};
