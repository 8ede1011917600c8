import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import styles from "./pick-list.module.css";

/** Something to pick, under a heading. */
export type Pick = {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly note?: ReactNode;
};

/**
 * A field that searches and the list of what it finds (ARIA combobox). The first is chosen already: Enter takes it,
 * the arrows choose another, and a digit takes that one as long as nothing was typed.
 */
export function PickList({
  label,
  hint,
  listLabel,
  query,
  onQuery,
  picks,
  empty,
  onPick,
  onEscape,
}: {
  readonly label: string;
  readonly hint: string;
  readonly listLabel: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly picks: readonly Pick[];
  readonly empty: string;
  readonly onPick: (key: string) => void;
  readonly onEscape: () => void;
}) {
  const id = useId();
  const [wanted, setWanted] = useState(0);
  const at = Math.max(0, Math.min(wanted, picks.length - 1));
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const digit = query === "" && /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : undefined;
    if (event.key === "ArrowDown") setWanted(Math.min(at + 1, picks.length - 1));
    else if (event.key === "ArrowUp") setWanted(Math.max(at - 1, 0));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing && picks[at]) onPick(picks[at].key);
    else if (digit !== undefined && picks[digit]) onPick(picks[digit].key);
    else if (event.key === "Escape") onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const groups = Map.groupBy(picks, ({ group }) => group);
  return (
    <div className={styles.pick}>
      <label htmlFor={`${id}-field`} className={styles.label}>
        {label}
      </label>
      <input
        ref={field}
        id={`${id}-field`}
        className={styles.field}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        {...(picks[at] && { "aria-activedescendant": `${id}-${at}` })}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value);
          setWanted(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={listLabel} className={styles.list}>
        {[...groups].map(([group, members], place) => (
          <div key={group} role="group" aria-labelledby={`${id}-group-${place}`}>
            <div id={`${id}-group-${place}`} className={styles.group}>
              {group}
            </div>
            {members.map((pick) => {
              const index = picks.indexOf(pick);
              return (
                <div
                  key={pick.key}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  className={styles.option}
                  onClick={() => {
                    onPick(pick.key);
                  }}
                >
                  <kbd aria-hidden className={styles.digit}>
                    {query === "" && index < 9 ? index + 1 : ""}
                  </kbd>
                  <span>
                    {pick.label}
                    {pick.note !== undefined && <span className={styles.note}>{pick.note}</span>}
                  </span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {picks.length === 0 && <p data-quiet>{empty}</p>}
    </div>
  );
}
