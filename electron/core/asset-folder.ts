import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Finds a folder of the program's own `assets`, whether the sources run directly or built output does.
 *
 * @param name - folder within `assets`, for example `fonts`
 * @throws Error if there is none: the installation is damaged
 */
export function assetFolder(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, "assets", name);
    if (existsSync(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`assets/${name} is missing`);
    folder = parent;
  }
}
