import { dirname, join } from "node:path";
import type { BrowserWindow } from "electron";
import type { Choice } from "../ports.ts";
import type { ElectronApi } from "./electron-api.ts";

/**
 * The operating system's dialogs. Nothing chosen becomes a recent document; the folder of the last choice is
 * offered again until the application ends, and kept nowhere.
 */
export class NativeDialogs {
  readonly #dialog: ElectronApi["dialog"];
  #lastFolder: string | undefined;

  constructor({ dialog }: Pick<ElectronApi, "dialog">) {
    this.#dialog = dialog;
  }

  /** @returns the paths chosen; null when the dialog was closed without an answer */
  async choose(window: BrowserWindow | undefined, { kind, name }: Choice): Promise<readonly string[] | null> {
    const paths =
      kind === "new-folder" || kind === "new-file"
        ? await this.#save(window, name ?? "")
        : await this.#open(window, kind === "folder");
    if (paths !== null) this.#lastFolder = dirname(paths[0]!);
    return paths;
  }

  async #open(window: BrowserWindow | undefined, folder: boolean): Promise<readonly string[] | null> {
    const options: Electron.OpenDialogOptions = {
      ...(this.#lastFolder !== undefined && { defaultPath: this.#lastFolder }),
      properties: [
        ...(folder ? (["openDirectory"] as const) : (["openFile", "multiSelections"] as const)),
        "treatPackageAsDirectory",
        "dontAddToRecent",
      ],
    };
    const { canceled, filePaths } = await (window
      ? this.#dialog.showOpenDialog(window, options)
      : this.#dialog.showOpenDialog(options));
    return canceled || filePaths.length === 0 ? null : filePaths;
  }

  async #save(window: BrowserWindow | undefined, name: string): Promise<readonly string[] | null> {
    const options: Electron.SaveDialogOptions = {
      defaultPath: this.#lastFolder === undefined ? name : join(this.#lastFolder, name),
      showsTagField: false,
      properties: ["createDirectory", "treatPackageAsDirectory", "dontAddToRecent"],
    };
    const { canceled, filePath } = await (window
      ? this.#dialog.showSaveDialog(window, options)
      : this.#dialog.showSaveDialog(options));
    return canceled || filePath === "" ? null : [filePath];
  }
}
