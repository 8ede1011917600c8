import { useMemo } from "react";
import type { Texts } from "../../language/define-texts.ts";
import { useTexts } from "../../language/use-texts.ts";
import type { RecordScreenWords } from "./record-screen.tsx";

/** The words of a screen of records in the language of the window. */
export function useScreenWords(texts: Texts<keyof RecordScreenWords>): RecordScreenWords {
  const text = useTexts(texts);
  return useMemo(
    () => ({
      title: text("title"),
      add: text("add"),
      emptyTitle: text("emptyTitle"),
      emptyBody: text("emptyBody"),
    }),
    [text],
  );
}
