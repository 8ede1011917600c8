import type { ChronologyEntry } from "../../../shared/contract/chronology.ts";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { CHRONOLOGY_TEXTS } from "./texts.ts";

/** What an entry is, in words: words of the window, and words of the record. */
export type EntryWords = { readonly kind: string; readonly method: string; readonly record: string };

/** Gives what an entry is, in words. */
export function useEntryWords(): (entry: ChronologyEntry) => EntryWords {
  const text = useTexts(CHRONOLOGY_TEXTS);
  const { code } = useLabels();
  return ({ type, method, title }) => ({
    kind: text(type),
    method: method === null ? "" : code("methods", method),
    record: type === "captured" || type === "released" ? "" : title,
  });
}
