import { useEffect, useId, useRef, useState } from "react";
import type { ListRow } from "../../../../shared/contract/lists.ts";
import { useCall } from "../../../api/queries.ts";
import { Content } from "../../../components/content.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { useFormats } from "../../../records/formats.ts";
import { useLabels } from "../../../records/labels.ts";
import { ENQUIRY_TEXTS } from "./texts.ts";
import styles from "./enquiry.module.css";

const MOST = 8;
const SHORTEST = 2;
const PAUSE_MILLISECONDS = 120;

/**
 * Finds the person sought while one types, in any script and spelling. The last choice is always that they are not
 * known here.
 */
export function PersonSearch({
  typed,
  onType,
  onKnown,
  onUnknown,
}: {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onKnown: (row: ListRow) => void;
  readonly onUnknown: () => void;
}) {
  const text = useTexts(ENQUIRY_TEXTS);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(typed.trim());
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    input.current?.focus();
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(typed.trim());
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  const isAsked = asked.length >= SHORTEST;
  const { data } = useCall("list.rows", { type: "person", filter: asked, limit: MOST }, { enabled: isAsked });
  const rows = isAsked ? (data?.rows ?? []) : [];
  // While the answer is out, Enter must not take somebody who was found for other words.
  const isSettled = isAsked && data !== undefined && asked === typed.trim();
  const last = rows.length;
  const at = Math.min(chosen, last);
  const take = (index: number) => {
    const row = rows[index];
    if (row) onKnown(row);
    else onUnknown();
  };
  return (
    <div className={styles.search}>
      <label htmlFor={`${id}-input`}>{text("search")}</label>
      <input
        ref={input}
        id={`${id}-input`}
        role="combobox"
        aria-expanded={isAsked}
        aria-controls={`${id}-found`}
        aria-describedby={`${id}-hint`}
        aria-activedescendant={isSettled ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck="false"
        value={typed}
        onChange={(event) => {
          onType(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (!isSettled) return;
          if (event.key === "ArrowDown") setChosen(Math.min(at + 1, last));
          else if (event.key === "ArrowUp") setChosen(Math.max(at - 1, 0));
          else if (event.key === "Enter") take(at);
          else return;
          event.preventDefault();
        }}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {text("searchHint")}
      </p>
      <div
        role="listbox"
        id={`${id}-found`}
        aria-label={text("found")}
        className={styles.found}
        hidden={!isAsked}
      >
        {rows.map((row, index) => (
          <div
            key={row.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.option}
            onPointerDown={(event) => {
              event.preventDefault();
              onKnown(row);
            }}
          >
            <PersonLine row={row} />
          </div>
        ))}
        <div
          id={`${id}-${last}`}
          role="option"
          aria-selected={at === last}
          className={styles.option}
          onPointerDown={(event) => {
            event.preventDefault();
            onUnknown();
          }}
        >
          {text("unknown", { typed: typed.trim() })}
        </div>
      </div>
      <p role="status" className={styles.hint}>
        {isSettled && text("count", { total: data.total, shown: rows.length })}
      </p>
    </div>
  );
}

/** A person in a line: name, code, and by what one tells people of one name apart. */
export function PersonLine({ row }: { readonly row: ListRow }) {
  const { code } = useLabels();
  const { date } = useFormats();
  const text = useTexts(ENQUIRY_TEXTS);
  const { born, category, custodyStatus } = row.cells;
  return (
    <>
      <span className={styles.name}>
        <Content>{row.title}</Content> <Content code>{row.code}</Content>
      </span>
      <span className={styles.marks}>
        {typeof born === "string" && <span>{text("born", { date: date(born) })}</span>}
        {typeof category === "string" && <span>{code("person-categories", category)}</span>}
        {typeof custodyStatus === "string" && <span>{code("custody-statuses", custodyStatus)}</span>}
      </span>
    </>
  );
}
