import { useMemo } from "react";
import { useLanguage } from "../language/language-context.tsx";

/** Ways to write moments of the log: the clock of this machine, in the language of the window. */
export type Times = {
  /** “12 May 2026, 14:03” */
  readonly moment: (iso: string) => string;
  /** “12 May 2026” */
  readonly day: (iso: string) => string;
};

/** Gives the ways to write moments. What is no moment is given as it is. */
export function useTimes(): Times {
  const { language } = useLanguage();
  return useMemo(() => {
    // British order: the day before the month, as in the dossiers.
    const locale = language === "en" ? "en-GB" : language;
    const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
    const short = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });
    const written = (iso: string, write: (time: number) => string) => {
      const time = Date.parse(iso);
      return Number.isNaN(time) ? iso : write(time);
    };
    return {
      moment: (iso) => written(iso, (time) => `${short.format(time)}, ${clock.format(time)}`),
      day: (iso) => written(iso, (time) => short.format(time)),
    };
  }, [language]);
}
