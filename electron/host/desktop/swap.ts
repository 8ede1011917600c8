import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";

/** Content of a file of the system; names in a folder, one a line. Throws where there is none. */
type ReadSystem = (path: string) => string;

const DEEPEST_STACK = 8;

const readSystem: ReadSystem = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).join("\n") : readFileSync(path, "utf8");

/**
 * Whether memory may be written to an unencrypted disk by swapping or hibernation, which on Linux goes to swap too:
 * swap in `/proc/swaps` that is neither compressed memory nor lies on dm-crypt. A file is told as unencrypted
 * whatever disk it is on, because the way from a file to its disks is not the same on all file systems. Null where
 * nothing can be known (other systems than Linux).
 */
export function unencryptedSwap(read: ReadSystem = readSystem): boolean | null {
  let lines: string[];
  try {
    lines = read("/proc/swaps").trim().split("\n").slice(1);
  } catch {
    return null;
  }
  return lines.some((line) => {
    const device = line.split(/\s+/)[0] ?? "";
    if (/^\/dev\/zram\d+$/.test(device)) return false;
    return !/^\/dev\/dm-\d+$/.test(device) || !isEncrypted(basename(device), read);
  });
}

/** A device of dm-crypt, or a volume that lies on nothing else. */
function isEncrypted(device: string, read: ReadSystem, depth = 0): boolean {
  try {
    if (read(`/sys/block/${device}/dm/uuid`).startsWith("CRYPT-")) return true;
    const below = read(`/sys/block/${device}/slaves`).trim().split("\n").filter(Boolean);
    return (
      below.length > 0 && depth < DEEPEST_STACK && below.every((each) => isEncrypted(each, read, depth + 1))
    );
  } catch {
    return false;
  }
}
