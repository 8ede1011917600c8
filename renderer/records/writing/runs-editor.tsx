import { useEffect, useRef, useState } from "react";
import { mentionsOf, unmarkRuns } from "../../../shared/model/mark-runs.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { editRuns } from "../record-form/edit-runs.ts";
import { RecordLink } from "../record-link.tsx";
import { insertMention } from "./insert-mention.ts";
import { NamePicker } from "./name-picker.tsx";
import { WRITING_TEXTS } from "./texts.ts";
import styles from "./writing.module.css";

type Selection = { readonly start: number; readonly end: number };

/**
 * A text that names persons and places: `@` puts one in, and what is named is listed below. Names that were put in
 * stay names while the words around them are changed.
 */
export function RunsEditor({
  label,
  value,
  onChange,
  onCite,
  rows = 5,
  error,
  autoFocus = false,
}: {
  readonly label: string;
  readonly value: Runs;
  readonly onChange: (value: Runs) => void;
  /** Asked by `[`, where sources can be cited. */
  readonly onCite?: (() => void) | undefined;
  readonly rows?: number;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}) {
  const text = useTexts(WRITING_TEXTS);
  const box = useRef<HTMLDivElement>(null);
  const [picking, pick] = useState<Selection>();
  const [caret, setCaret] = useState<number>();
  const field = () => box.current?.querySelector("textarea") ?? null;
  useEffect(() => {
    if (caret === undefined || picking) return;
    // After the dialog has given the focus back.
    const timer = setTimeout(() => {
      field()?.focus();
      field()?.setSelectionRange(caret, caret);
      setCaret(undefined);
    }, 30);
    return () => {
      clearTimeout(timer);
    };
  }, [caret, picking]);
  const selection = (): Selection => {
    const { selectionStart = 0, selectionEnd = 0 } = field() ?? {};
    return { start: selectionStart, end: selectionEnd };
  };
  const named = mentionsOf(value);
  const words = plainText(value);
  return (
    <div ref={box} className={styles.editor}>
      <TextField
        label={label}
        value={words}
        rows={rows}
        reading
        autoFocus={autoFocus}
        error={error}
        hint={text(onCite ? "hintCite" : "hint")}
        onChange={(typed) => {
          onChange(editRuns(value, typed));
        }}
        onKeyDown={(event) => {
          const isPlain = !event.ctrlKey && !event.metaKey;
          if (isPlain && event.key === "@") {
            event.preventDefault();
            pick(selection());
          } else if (isPlain && event.key === "[" && onCite) {
            event.preventDefault();
            onCite();
          } else event.continuePropagation();
        }}
      />
      <div className={styles.tools}>
        <Button
          onPress={() => {
            pick(selection());
          }}
        >
          {text("insertName")}
        </Button>
      </div>
      {named.length > 0 && (
        <ul className={styles.named} aria-label={text("named")}>
          {named.map(({ mention, start, end }) => (
            <li key={`${mention}:${start}`}>
              <bdi translate="no">{words.slice(start, end)}</bdi> → <RecordLink id={mention} />
              <button
                type="button"
                aria-label={text("unmark", { words: words.slice(start, end) })}
                onClick={() => {
                  onChange(unmarkRuns(value, mention));
                  field()?.focus();
                }}
              >
                <span aria-hidden>×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {picking && (
        <NamePicker
          onPick={({ id, title }) => {
            const put = insertMention(value, picking, { id, words: title });
            onChange(put.runs);
            setCaret(put.caret);
            pick(undefined);
          }}
          onClose={() => {
            setCaret(picking.end);
            pick(undefined);
          }}
        />
      )}
    </div>
  );
}
