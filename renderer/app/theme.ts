import { useEffect } from "react";
import type { Preferences } from "../../shared/contract/window.ts";

/** Sets light or dark on the page; `system` follows the machine as it changes. */
export function useTheme(theme: Preferences["theme"]): void {
  useEffect(() => {
    const machine = window.matchMedia("(prefers-color-scheme: dark)");
    const apply = () => {
      const dark = theme === "dark" || (theme === "system" && machine.matches);
      document.documentElement.dataset.theme = dark ? "dark" : "light";
    };
    apply();
    machine.addEventListener("change", apply);
    return () => {
      machine.removeEventListener("change", apply);
    };
  }, [theme]);
}
