import { setTimeout } from "node:timers/promises";
import type { FileHandle } from "node:fs/promises";
import { diskFiles } from "../../../electron/core/objects/archive-files.ts";
import type { ArchiveFiles } from "../../../electron/core/objects/archive-files.ts";

/** The calls on an archive's file system that can be made to fail. */
export type Call = "write" | "sync" | "sync folder" | "rename" | "mkdir" | "read";

/** A disk whose `failing` call fails with `code` once `after` such calls have succeeded. */
export function failingFiles(failing: Call, code: string, after = 0): ArchiveFiles {
  let left = after;
  const check = (call: Call): Error | null => {
    if (call !== failing) return null;
    left -= 1;
    return left < 0 ? Object.assign(new Error(code), { code }) : null;
  };
  const checked = <T>(call: Call, act: () => Promise<T>): Promise<T> => {
    const error = check(call);
    return error === null ? act() : Promise.reject(error);
  };
  return {
    ...diskFiles,
    open: async (path, flags, mode) => {
      const handle = await diskFiles.open(path, flags, mode);
      return failingHandle(handle, {
        write: () => check("write"),
        read: () => check("read"),
        sync: () => check("sync"),
      });
    },
    writeWholeFile: (path, parts, time) => {
      const error = check("write");
      // A disk that is full has taken a part.
      const file = diskFiles.writeWholeFile(path, error === null ? parts : parts.slice(0, 1), time);
      if (error !== null) {
        void file.close();
        throw error;
      }
      return { ...file, sync: () => checked("sync", () => file.sync()) };
    },
    flushFolder: (path) => checked("sync folder", () => diskFiles.flushFolder(path)),
    rename: (from, to) => checked("rename", () => Promise.resolve(diskFiles.rename(from, to))),
    mkdir: ((path, options) =>
      checked("mkdir", () => diskFiles.mkdir(path, options))) as ArchiveFiles["mkdir"],
  };
}

/** A disk that takes `milliseconds` before it begins to write what it was given. */
export function slowFiles(milliseconds: number): ArchiveFiles {
  return {
    ...diskFiles,
    open: async (path, flags, mode) => {
      const handle = await diskFiles.open(path, flags, mode);
      const write = handle.write.bind(handle) as (...args: unknown[]) => Promise<unknown>;
      const slow = async (...args: unknown[]) => {
        await setTimeout(milliseconds);
        return write(...args);
      };
      return Object.assign(handle, { write: slow });
    },
  };
}

function failingHandle(handle: FileHandle, checks: Readonly<Record<string, () => Error | null>>): FileHandle {
  return new Proxy(handle, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      const check = typeof key === "string" ? checks[key] : undefined;
      return (...args: unknown[]): unknown => {
        const error = check?.() ?? null;
        return error === null ? (Reflect.apply(value, target, args) as unknown) : Promise.reject(error);
      };
    },
  });
}
