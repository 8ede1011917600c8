import { describe, expect, it, vi } from "vitest";
import { applicationMenu, menuLanguage } from "../../../electron/host/electron/application-menu.ts";
import { MENU_TEXTS } from "../../../electron/host/electron/menu-texts.ts";
import { LANGUAGES } from "../../../shared/messages/index.ts";

type Item = { label?: string; role?: string; type?: string; submenu?: Item[]; click?: () => void };

const itemsOf = (menu: readonly Item[]): Item[] =>
  menu.flatMap((item) => [item, ...itemsOf(item.submenu ?? [])]);

describe("the menu", () => {
  const lock = vi.fn();
  const quit = vi.fn();
  const items = (language: (typeof LANGUAGES)[number], platform: NodeJS.Platform) =>
    itemsOf(applicationMenu(language, { lock, quit }, platform) as Item[]);

  it.each(LANGUAGES)("in %s reloads nothing, opens no developer tools and no other program", (language) => {
    const harmless = [
      "undo",
      "redo",
      "cut",
      "copy",
      "paste",
      "selectAll",
      "resetZoom",
      "zoomIn",
      "zoomOut",
      "togglefullscreen",
    ];
    for (const platform of ["linux", "darwin", "win32"] as const) {
      const all = items(language, platform);
      expect(all.map(({ role }) => role).filter((role) => role !== undefined)).toEqual(harmless);
      expect(all.filter(({ type, label }) => type !== "separator" && label === undefined)).toEqual([]);
    }
  });

  it("locks and quits", () => {
    const all = items("fr", "linux");
    all.find(({ label }) => label === MENU_TEXTS.fr.lock)!.click!();
    all.find(({ label }) => label === MENU_TEXTS.fr.quit)!.click!();
    expect(lock).toHaveBeenCalledTimes(1);
    expect(quit).toHaveBeenCalledTimes(1);
  });

  it("speaks the language chosen, else the system's where we have it, else English", () => {
    expect(menuLanguage("fr", "uk-UA")).toBe("fr");
    expect(menuLanguage(null, "uk-UA")).toBe("uk");
    expect(menuLanguage(null, "de")).toBe("en");
    expect(menuLanguage(null, "")).toBe("en");
  });
});
