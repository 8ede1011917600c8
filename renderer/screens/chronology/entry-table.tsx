import { useEffect, useRef, type KeyboardEvent } from "react";
import type { ChronologyEntry } from "../../../shared/contract/chronology.ts";
import { Content } from "../../components/content.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../../records/formats.ts";
import { useEntryWords } from "./entry-words.ts";
import { CHRONOLOGY_TEXTS } from "./texts.ts";
import styles from "./entry-table.module.css";

/** Persons of one event that are named in its row. */
const MOST_NAMED = 4;

/** The chronology in words, in order: the same as the time axis for who does not see it. */
export function EntryTable({
  entries,
  selected,
  takesFocus,
  onSelect,
  onOpen,
}: {
  readonly entries: readonly ChronologyEntry[];
  readonly selected: string | undefined;
  /** Puts the focus on the chosen entry when the table appears. */
  readonly takesFocus: boolean;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (entry: ChronologyEntry) => void;
}) {
  const text = useTexts(CHRONOLOGY_TEXTS);
  const formats = useFormats();
  const wordsOf = useEntryWords();
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    body.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  const focusesAtFirst = useRef(takesFocus);
  useEffect(() => {
    if (focusesAtFirst.current) body.current?.querySelector<HTMLElement>("[aria-current] button")?.focus();
  }, []);

  const move = (event: KeyboardEvent, at: number) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
    const entry = to === undefined ? undefined : entries[to];
    if (!entry) return;
    event.preventDefault();
    onSelect(entry.key);
    body.current?.querySelectorAll<HTMLElement>("button")[to!]?.focus();
  };

  return (
    <table className={styles.table} aria-label={text("entries")}>
      <thead>
        <tr>
          <th scope="col">{text("when")}</th>
          <th scope="col">{text("what")}</th>
          <th scope="col">{text("where")}</th>
          <th scope="col">{text("who")}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {entries.map((entry, at) => {
          const words = wordsOf(entry);
          const isSelected = entry.key === selected;
          const isNamed = words.method !== "" || words.record !== "";
          return (
            <tr
              key={entry.key}
              className={styles.row}
              aria-current={isSelected ? "true" : undefined}
              onClick={() => {
                onSelect(entry.key);
              }}
            >
              <td className={styles.when}>
                <Content>{formats.date(entry.edtf)}</Content>
              </td>
              <td>
                <button
                  type="button"
                  className={styles.open}
                  tabIndex={isSelected || (selected === undefined && at === 0) ? 0 : -1}
                  onFocus={() => {
                    onSelect(entry.key);
                  }}
                  onKeyDown={(event) => {
                    move(event, at);
                  }}
                  onClick={() => {
                    onOpen(entry);
                  }}
                >
                  <span className={isNamed ? styles.kind : undefined}>{words.kind}</span>
                  {words.method !== "" && <span>{words.method}</span>}
                  {words.record !== "" && (
                    <Content code={words.record === entry.code}>{words.record}</Content>
                  )}
                </button>
              </td>
              <td>{entry.place !== null && <Content>{entry.place}</Content>}</td>
              <td>
                <ul className={styles.persons}>
                  {entry.persons.slice(0, MOST_NAMED).map(({ id, title }) => (
                    <li key={id}>
                      <Content>{title}</Content>
                    </li>
                  ))}
                  {entry.persons.length > MOST_NAMED && (
                    <li data-quiet>{text("others", { count: entry.persons.length - MOST_NAMED })}</li>
                  )}
                </ul>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
