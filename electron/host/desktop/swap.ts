import { readFileSync } from "node:fs";
import { basename } from "node:path";

/**
 * Whether memory may be written to an unencrypted disk: swap in `/proc/swaps` that is neither compressed memory
 * nor a dm-crypt device. Null where this cannot be known (other systems than Linux).
 */
export function unencryptedSwap(
  read: (path: string) => string = (path) => readFileSync(path, "utf8"),
): boolean | null {
  let lines: string[];
  try {
    lines = read("/proc/swaps").trim().split("\n").slice(1);
  } catch {
    return null;
  }
  return lines.some((line) => {
    const device = line.split(/\s+/)[0] ?? "";
    if (/^\/dev\/zram\d+$/.test(device)) return false;
    if (!/^\/dev\/dm-\d+$/.test(device)) return true;
    try {
      return !read(`/sys/block/${basename(device)}/dm/uuid`).startsWith("CRYPT-");
    } catch {
      return true;
    }
  });
}
