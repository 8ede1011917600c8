import type { Preferences } from "../../../shared/contract/window.ts";
import { readPreferences } from "../desktop/preference-file.ts";
import type { PreferenceStore } from "../ports.ts";

/** What is used of `electron-store`, which loads Electron and is therefore named by the entry alone. */
export type StoredPreferences = { store: Record<string, unknown> };

/** Preferences in `electron-store`: the same file, and the same reading of whatever stands in it, as elsewhere. */
export class ElectronPreferences implements PreferenceStore {
  readonly #stored: StoredPreferences;

  constructor(stored: StoredPreferences) {
    this.#stored = stored;
  }

  read(): Preferences {
    return readPreferences(this.#stored.store);
  }

  write(preferences: Preferences): void {
    this.#stored.store = { ...preferences };
  }
}
