import { memo } from "react";
import type { OutputOf } from "../../api/bridge.ts";
import type { Runs } from "../../../shared/model/runs.ts";
import { useTexts } from "../../language/use-texts.ts";
import { STATEMENT_TEXTS } from "./texts.ts";
import { textPieces, type KeyedStretch } from "./text-pieces.ts";
import styles from "./run-text.module.css";

/** What the mentions of a statement mean, by the id that their runs carry. */
export type Meanings = ReadonlyMap<string, OutputOf<"testimony.links">["mentions"][number]>;

const NONE: readonly KeyedStretch[] = [];

/**
 * The words of a paragraph: mentions underlined, possible names with dots. Whoever may not see names reads the code
 * of the person in their place.
 */
export const RunText = memo(function RunText({
  runs,
  language,
  meanings,
  suggestions = NONE,
  current,
}: {
  readonly runs: Runs;
  readonly language: string | undefined;
  readonly meanings: Meanings;
  readonly suggestions?: readonly KeyedStretch[];
  /** Key of the suggestion that is being decided. */
  readonly current?: string | undefined;
}) {
  const text = useTexts(STATEMENT_TEXTS);
  const meantBy = (mention: string): string => {
    const meaning = meanings.get(mention);
    if (meaning?.title) return meaning.title;
    if (meaning?.kind === "place") return text("unknownPlace");
    return text(meaning?.kind === "unit" ? "unit" : "unknownPerson");
  };
  const codeOf = (mention: string): string => {
    const code = meanings.get(mention)?.code ?? "";
    return code === "" ? text("unknownPerson") : code;
  };
  return (
    <p className={styles.text} lang={language} dir="auto" data-words>
      {textPieces(runs, suggestions).map(({ start, text: words, mention, suggestion }) => {
        if (mention !== undefined) {
          const surface = words === "" ? `[${codeOf(mention)}]` : words;
          return (
            <span
              key={start}
              className={styles.mention}
              title={text("means", { surface, meant: meantBy(mention) })}
              data-certainty={meanings.get(mention)?.certainty ?? "unknown"}
            >
              {surface}
            </span>
          );
        }
        if (suggestion !== undefined)
          return (
            <span
              key={start}
              className={styles.suggestion}
              title={text("possibleName", { surface: words })}
              data-suggestion={suggestion}
              data-current={suggestion === current || undefined}
            >
              {words}
            </span>
          );
        return words;
      })}
    </p>
  );
});
