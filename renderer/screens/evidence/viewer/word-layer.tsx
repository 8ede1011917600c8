import { useEffect, useMemo, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { OutputOf } from "../../../api/bridge.ts";
import { useCall } from "../../../api/queries.ts";
import { useTexts } from "../../../language/use-texts.ts";
import type { Citing } from "../citing/citing.ts";
import { boxAround, findQuote, quoteOf } from "../citing/mark.ts";
import { VIEWER_TEXTS } from "./texts.ts";
import { wordAfterKey, wordAt } from "./word-movement.ts";
import styles from "./viewer.module.css";

export type PageWord = Extract<OutputOf<"evidence.page-text">, { words: unknown }>["words"][number];

/** The words of a page over its picture, to be selected by pointer or keys and cited by their quotation. */
export function WordLayer({
  id,
  page,
  citing,
}: {
  readonly id: string;
  readonly page: number;
  readonly citing: Citing;
}) {
  const text = useTexts(VIEWER_TEXTS);
  const { data } = useCall("evidence.page-text", { id, page });
  const words = useMemo(() => (data && "words" in data ? data.words : []), [data]);
  const { mark, setMark, isDrawing, link, opened } = citing;
  const [ends, setEnds] = useState<{ from: number; to: number }>();
  const [isPressed, press] = useState(false);

  // A citation that is opened shows its words again, where they still stand.
  useEffect(() => {
    if (mark?.kind !== "region" || (mark.page ?? 1) !== page || mark.quote === undefined) return;
    setEnds(findQuote(words, mark.quote, mark.box));
  }, [words, opened]);

  const select = (from: number, to: number) => {
    setEnds({ from, to });
    const chosen = words.slice(Math.min(from, to), Math.max(from, to) + 1);
    const box = boxAround(chosen);
    if (box) setMark({ kind: "region", page, box, quote: quoteOf(words, from, to) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = ends?.to ?? -1;
    const next = wordAfterKey(words, at, event.key);
    if (next !== undefined) select(event.shiftKey && ends ? ends.from : next, next);
    else if (event.key === "Enter" && ends) link();
    else if (event.key === "Escape" && ends) {
      setEnds(undefined);
      setMark(undefined);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const found = (event: PointerEvent<HTMLElement>): number | undefined => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return wordAt(words, { x: (event.clientX - left) / width, y: (event.clientY - top) / height });
  };

  if (!data) return null;
  if (words.length === 0) return <p className="visually-hidden">{text("noWords")}</p>;
  const [first, last] = ends ? [Math.min(ends.from, ends.to), Math.max(ends.from, ends.to)] : [1, 0];
  return (
    <div
      className={styles.words}
      tabIndex={isDrawing ? -1 : 0}
      role="application"
      aria-label={text("words", { page })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        const at = found(event);
        if (at === undefined) {
          setEnds(undefined);
          return;
        }
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
        press(true);
        select(event.shiftKey && ends ? ends.from : at, at);
      }}
      onPointerMove={(event) => {
        if (!isPressed) return;
        const at = found(event);
        if (at !== undefined && ends && at !== ends.to) select(ends.from, at);
      }}
      onPointerUp={() => {
        press(false);
      }}
    >
      {words.map(
        (word, at) =>
          at >= first &&
          at <= last && (
            <span
              key={at}
              className={styles.word}
              data-word={at}
              style={{
                left: `${word.x * 100}%`,
                top: `${word.y * 100}%`,
                width: `${word.width * 100}%`,
                height: `${word.height * 100}%`,
              }}
            />
          ),
      )}
      <p className="visually-hidden" translate="no">
        {linesOf(words)}
      </p>
      <p className="visually-hidden" role="status">
        {ends ? quoteOf(words, ends.from, ends.to) : ""}
      </p>
    </div>
  );
}

/** The whole page as text, for those who listen to it. */
function linesOf(words: readonly PageWord[]): string {
  let line = -1;
  return words
    .map((word) => {
      const before = line === -1 ? "" : word.line === line ? " " : "\n";
      line = word.line;
      return before + word.text;
    })
    .join("");
}
