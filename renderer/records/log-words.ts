import { useCallback } from "react";
import type { OutputOf } from "../api/bridge.ts";
import { useTexts } from "../language/use-texts.ts";
import { COUNT_TEXTS, countedType } from "./count-texts.ts";
import { LOG_TEXTS, LOGGED_ACTIONS, ON_RECORDS, type LoggedAction } from "./log-texts.ts";

export type LogRow = OutputOf<"custody.entries">["rows"][number];

const isLogged = (action: string): action is LoggedAction =>
  (LOGGED_ACTIONS as readonly string[]).includes(action);

/** Gives the function that writes an act of the custody log in words: “H-0001 imported 18 items of evidence”. */
export function useLogWords(): (row: LogRow) => string {
  const text = useTexts(LOG_TEXTS);
  const counts = useTexts(COUNT_TEXTS);
  return useCallback(
    ({ actor, action, type, record, recordCode, count }) => {
      if (!isLogged(action)) return text("other", { actor, action });
      const isOne = record !== null && recordCode !== null;
      const what = isOne ? recordCode : counts(countedType(type), { count });
      const isNamedDossier = action === "dossier-exported" && isOne;
      const words = text(isNamedDossier ? "dossierNamed" : action, { actor, what });
      const repeats = count > 1 && (isOne || !ON_RECORDS.has(action));
      return repeats ? `${words}, ${text("times", { count })}` : words;
    },
    [text, counts],
  );
}
