import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `docs/format.md` of this release: how everything in a hand-over is made, and how to check it.
 *
 * @throws Error if it is not there: the installation is damaged
 */
export function formatDocument(): Uint8Array {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, "docs", "format.md");
    if (existsSync(candidate)) return new Uint8Array(readFileSync(candidate));
    const parent = dirname(folder);
    if (parent === folder) throw new Error("docs/format.md is missing");
    folder = parent;
  }
}
