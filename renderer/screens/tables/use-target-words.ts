import { useCallback } from "react";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import { itemNumber, wordsPath, type Target } from "./field-targets.ts";
import { TABLES_TEXTS } from "./texts.ts";
import { TYPE_TEXTS, typeKey } from "./type-texts.ts";

/** Gives the words for a field that a column becomes: with its type where it is not the row's own. */
export function useTargetWords(own: string): (target: Target) => string {
  const text = useTexts(TABLES_TEXTS);
  const types = useTexts(TYPE_TEXTS);
  const labels = useLabels();
  return useCallback(
    (target) => {
      const { type, path } = target;
      const whole = wordsPath(path);
      // The first text of a list of names is called as the list is.
      const [list] = whole.split(".");
      const name = /^names\.\d+\.text$/u.test(path)
        ? labels.field(type, "names.text")
        : labels.field(type, whole);
      const isPart = whole.includes(".") && list !== "names";
      const word = isPart && !whole.endsWith(".country") ? `${labels.field(type, list!)} – ${name}` : name;
      const number = itemNumber(path);
      const field = number === undefined ? word : text("item", { field: word, number });
      return type === own ? field : text("beside", { type: types(typeKey(type)), field });
    },
    [text, types, labels, own],
  );
}
