import { useCallback } from "react";
import { useTexts } from "../../../language/use-texts.ts";
import { timeCode, type Mark } from "./mark.ts";
import { CITING_TEXTS } from "./texts.ts";

const LONGEST_SHOWN = 160;

const shortened = (quote: string): string =>
  quote.length > LONGEST_SHOWN ? `${quote.slice(0, LONGEST_SHOWN).trimEnd()}…` : quote;

/** Gives the function that says in words which place is marked. */
export function useMarkWords(): (mark: Mark) => string {
  const text = useTexts(CITING_TEXTS);
  return useCallback(
    (mark) => {
      const quote = "quote" in mark ? shortened(mark.quote) : undefined;
      switch (mark.kind) {
        case "whole":
          return quote === undefined ? text("whole") : text("wholeQuote", { quote });
        case "page":
          return text("page", { page: mark.page });
        case "region":
          if (mark.page === undefined) return text("aRegion");
          return quote === undefined
            ? text("onPage", { page: mark.page })
            : text("onPageQuote", { page: mark.page, quote });
        case "time":
          return mark.to === undefined
            ? text("time", { from: timeCode(mark.from) })
            : text("times", { from: timeCode(mark.from), to: timeCode(mark.to) });
      }
    },
    [text],
  );
}
