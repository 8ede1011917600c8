import type { IpcMainInvokeEvent } from "electron";
import type { WindowAnswer } from "../../../shared/contract/bridge.ts";
import type { FromWindow } from "../../../shared/contract/bridge.ts";
import type { WindowRequests } from "../ports.ts";
import { TO_APPLICATION, WINDOW_ORIGIN, type ElectronApi } from "./electron-api.ts";

/** What the preload script says for itself, without the page: something was copied. */
export type FromPreload = { readonly kind: "copied" };

/** The one channel from windows to the application. */
export class WindowChannel {
  readonly #windows = new Map<number, WindowRequests>();
  readonly #onCopied: () => void;

  /** @param onCopied - called when something was copied in a window */
  constructor({ ipcMain }: Pick<ElectronApi, "ipcMain">, onCopied: () => void) {
    this.#onCopied = onCopied;
    ipcMain.handle(TO_APPLICATION, (event, message: unknown) => this.#receive(event, message));
  }

  /** Hears a window from now on. */
  add(contentsId: number, requests: WindowRequests): void {
    this.#windows.set(contentsId, requests);
  }

  /** Hears it no more. */
  remove(contentsId: number): void {
    this.#windows.delete(contentsId);
  }

  async #receive(event: IpcMainInvokeEvent, message: unknown): Promise<WindowAnswer> {
    const requests = this.#windows.get(event.sender.id);
    if (requests === undefined || !isOurPage(event)) throw new Error("refused");
    if (isFromPreload(message)) {
      this.#onCopied();
      return { ok: true, output: {} };
    }
    // The application reads it strictly: nothing is believed here.
    return requests.call(message as FromWindow);
  }
}

/** Only the top page of a window, loaded from us, and still there. */
function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    senderFrame !== null &&
    !senderFrame.detached &&
    senderFrame.parent === null &&
    senderFrame === sender.mainFrame &&
    senderFrame.origin === WINDOW_ORIGIN
  );
}

function isFromPreload(message: unknown): message is FromPreload {
  return typeof message === "object" && message !== null && "kind" in message && message.kind === "copied";
}
