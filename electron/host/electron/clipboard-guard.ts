import { createHash } from "node:crypto";
import type { Clipboard } from "electron";
import type { ElectronApi } from "./electron-api.ts";

/** How long what was copied stays on the clipboard, in milliseconds. */
export const CLIPBOARD_MILLISECONDS = 30_000;
/** The browser writes to the clipboard after it has said that it will. */
const WRITTEN_AFTER = 100;

/**
 * Takes from the clipboard what was copied out of a window: after thirty seconds, and at lock. What somebody else
 * put there meanwhile stays. Only a digest is kept to tell.
 */
export class ClipboardGuard {
  readonly #clipboards: readonly Clipboard[];
  readonly #digests = new Map<Clipboard, string>();
  #timer: NodeJS.Timeout | undefined;

  constructor({ clipboard }: Pick<ElectronApi, "clipboard">, platform = process.platform) {
    // What is selected on Linux is a clipboard of its own.
    this.#clipboards = platform === "linux" ? [clipboard, clipboard.selection] : [clipboard];
  }

  /** Something of ours is about to be on the clipboard. */
  copied(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#remember(), WRITTEN_AFTER);
  }

  /** Takes it away now. */
  async clear(): Promise<void> {
    // What was copied in the last moment is ours as well.
    if (this.#digests.size === 0 && this.#timer !== undefined) await this.#remember();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await Promise.all(
      this.#clipboards.map(async (clipboard) => {
        const ours = this.#digests.get(clipboard);
        this.#digests.delete(clipboard);
        if (ours !== undefined && (await digestOf(clipboard)) === ours) clipboard.clear();
      }),
    );
  }

  async #remember(): Promise<void> {
    for (const clipboard of this.#clipboards) this.#digests.set(clipboard, await digestOf(clipboard));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.clear(), CLIPBOARD_MILLISECONDS);
    this.#timer.unref();
  }
}

async function digestOf(clipboard: Clipboard): Promise<string> {
  const text = await clipboard.readText().catch(() => "");
  return createHash("sha256").update(text).digest("hex");
}
