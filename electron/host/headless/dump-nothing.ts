import { writeFileSync } from "node:fs";

/**
 * Leaves every page out of a dump of this process: one that crashes would otherwise write keys and decrypted
 * text to the disk. Processes that it starts inherit this. Linux alone has the setting; see core(5).
 */
export function dumpNothing(): void {
  if (process.platform !== "linux") return;
  try {
    writeFileSync("/proc/self/coredump_filter", "0");
  } catch {
    // Without /proc there is nothing to set, and the archive is none the worse for being opened.
  }
}
