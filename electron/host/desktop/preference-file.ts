import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { preferences, type Preferences } from "../../../shared/contract/window.ts";
import type { PreferenceStore } from "../ports.ts";

/** What holds until the user says otherwise. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  theme: "system",
  lockMinutes: 5,
  rememberArchives: false,
  archives: [],
  greyscale: false,
  hiddenFromCapture: true,
};

/** Reads whatever is stored as preferences; what does not fit is replaced by the default. */
export function readPreferences(stored: unknown): Preferences {
  const given = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
  const kept = Object.entries(given).filter(([name, value]) => {
    const field = Object.hasOwn(preferences.shape, name)
      ? preferences.shape[name as keyof Preferences]
      : undefined;
    return field?.safeParse(value).success;
  });
  return { ...DEFAULT_PREFERENCES, ...(Object.fromEntries(kept) as Partial<Preferences>) };
}

/** Preferences in a JSON file of the user's configuration folder. */
export class PreferenceFile implements PreferenceStore {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  read(): Preferences {
    try {
      return readPreferences(JSON.parse(readFileSync(this.#path, "utf8")));
    } catch {
      return DEFAULT_PREFERENCES;
    }
  }

  write(changed: Preferences): void {
    mkdirSync(dirname(this.#path), { recursive: true, mode: 0o700 });
    const incoming = `${this.#path}.incoming`;
    writeFileSync(incoming, `${JSON.stringify(changed, null, 2)}\n`, { mode: 0o600 });
    renameSync(incoming, this.#path);
  }
}
