import type { MenuItemConstructorOptions } from "electron";
import type { Language } from "../../../shared/messages/index.ts";
import { MENU_TEXTS } from "./menu-texts.ts";

/** What the menu can do besides editing and looking. */
export type MenuActions = { readonly lock: () => void; readonly quit: () => void };

/**
 * The menu: enough for the shortcuts that people expect of every window. Nothing in it reloads the page, opens
 * developer tools, tells of other programs or leads to a browser.
 */
export function applicationMenu(
  language: Language,
  actions: MenuActions,
  platform = process.platform,
): MenuItemConstructorOptions[] {
  const text = MENU_TEXTS[language];
  const lock: MenuItemConstructorOptions = {
    label: text.lock,
    accelerator: "CommandOrControl+L",
    click: actions.lock,
  };
  const quit: MenuItemConstructorOptions = {
    label: text.quit,
    accelerator: "CommandOrControl+Q",
    click: actions.quit,
  };
  const separator: MenuItemConstructorOptions = { type: "separator" };
  return [
    { label: platform === "darwin" ? "Affiant" : text.archive, submenu: [lock, separator, quit] },
    {
      label: text.edit,
      submenu: [
        { role: "undo", label: text.undo },
        { role: "redo", label: text.redo },
        separator,
        { role: "cut", label: text.cut },
        { role: "copy", label: text.copy },
        { role: "paste", label: text.paste },
        { role: "selectAll", label: text.selectAll },
      ],
    },
    {
      label: text.view,
      submenu: [
        { role: "resetZoom", label: text.actualSize },
        { role: "zoomIn", label: text.larger },
        { role: "zoomOut", label: text.smaller },
        separator,
        { role: "togglefullscreen", label: text.fullScreen },
      ],
    },
  ];
}

/** The language of the menu: the one chosen, else the system's, else English. */
export function menuLanguage(chosen: Language | null, system: string): Language {
  const own = system.split("-")[0] ?? "";
  return chosen ?? (Object.hasOwn(MENU_TEXTS, own) ? (own as Language) : "en");
}
