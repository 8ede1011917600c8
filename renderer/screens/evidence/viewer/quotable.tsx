import { useEffect, useRef } from "react";
import type { Citing } from "../citing/citing.ts";
import styles from "./viewer.module.css";

const MOST_LINES = 40;
const LONGEST_QUOTE = 20_000;

/**
 * Foreign text that can be selected by pointer and keyboard and quoted. It is a field that refuses every change: its
 * content is characters and nothing else, and the system's own keys select in it. (In a field that is `readonly`,
 * Chromium moves no caret.)
 */
export function Quotable({
  label,
  words,
  citing,
  isCode = false,
}: {
  readonly label: string;
  readonly words: string;
  readonly citing: Citing;
  readonly isCode?: boolean;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { mark, setMark, link, opened } = citing;
  const quote = mark?.kind === "whole" ? mark.quote : undefined;
  const cited = useRef(quote);
  useEffect(() => {
    cited.current = quote;
  }, [quote]);
  useEffect(() => {
    const wanted = cited.current;
    if (opened === "" || wanted === undefined) return;
    // A field counts a line's end as one character.
    const from = words.replaceAll("\r\n", "\n").indexOf(wanted);
    if (from < 0 || !field.current) return;
    field.current.focus({ preventScroll: true });
    field.current.setSelectionRange(from, from + wanted.length);
    reveal(field.current, from);
  }, [opened, words]);
  useEffect(() => {
    const element = field.current!;
    const refuse = (event: Event) => {
      event.preventDefault();
    };
    element.addEventListener("beforeinput", refuse);
    return () => {
      element.removeEventListener("beforeinput", refuse);
    };
  }, []);
  const onSelect = () => {
    const { selectionStart, selectionEnd, value } = field.current!;
    const selected = value.slice(selectionStart, selectionEnd).slice(0, LONGEST_QUOTE);
    if (selected.trim() !== "") setMark({ kind: "whole", quote: selected });
  };
  return (
    <textarea
      ref={field}
      aria-readonly
      inputMode="none"
      onChange={unchanged}
      className={isCode ? `${styles.text} ${styles.code}` : styles.text}
      aria-label={label}
      value={words}
      rows={Math.min(MOST_LINES, Math.max(4, words.split("\n").length + 2))}
      spellCheck={false}
      translate="no"
      dir="auto"
      onSelect={onSelect}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !quote) return;
        event.preventDefault();
        link();
      }}
    />
  );
}

/** What gets past the refusal is put back, because the value is given. */
const unchanged = () => undefined;

/** Brings the line of a character into view: within its field, and the field within what scrolls around it. */
function reveal(field: HTMLTextAreaElement, at: number): void {
  const probe = field.cloneNode() as HTMLTextAreaElement;
  probe.value = field.value.slice(0, at);
  probe.rows = 1;
  Object.assign(probe.style, {
    position: "absolute",
    visibility: "hidden",
    inlineSize: `${field.offsetWidth}px`,
    blockSize: "0",
  });
  field.after(probe);
  const line = probe.scrollHeight;
  probe.remove();
  field.scrollTop = line - field.clientHeight / 2;
  const around = field.closest("[data-scrolls]");
  if (!around) return;
  const top = field.getBoundingClientRect().top + line - field.scrollTop;
  around.scrollTop += top - around.getBoundingClientRect().top - around.clientHeight / 2;
}
