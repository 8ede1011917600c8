import { useMemo, useState } from "react";
import type { ChronologyEntry } from "../../../shared/contract/chronology.ts";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../../records/formats.ts";
import type { Chronology } from "./chronology-screen.tsx";
import { EntryTable } from "./entry-table.tsx";
import { useEntryWords } from "./entry-words.ts";
import { Legend } from "./legend.tsx";
import { CHRONOLOGY_TEXTS } from "./texts.ts";
import { TimeAxis, type AxisActions } from "./time-axis.tsx";
import { dayNumber, fit, pan, reveal, zoom, type Span } from "./time-scale.ts";
import styles from "./chronology-screen.module.css";

const STEP = 0.25;
const CLOSER = 0.6;

/** The time axis with its buttons, the entry that is chosen, and the table below; one choice for both. */
export function ChronologyView({
  chronology,
  selected,
  isReturn,
  onSelect,
  onOpen,
}: {
  readonly chronology: Chronology;
  /** Key of the entry that is chosen. */
  readonly selected: string | undefined;
  /** True when one comes back from the record of that entry. */
  readonly isReturn: boolean;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (entry: ChronologyEntry) => void;
}) {
  const text = useTexts(CHRONOLOGY_TEXTS);
  const { entries, custody, total, undated } = chronology;
  const whole = useMemo(() => spanOf(chronology), [chronology]);
  const [shown, show] = useState<Span>();
  const span = shown ?? whole;
  const entry = entries.find(({ key }) => key === selected);

  const select = (key: string) => {
    onSelect(key);
    const chosen = entries.find((each) => each.key === key);
    const day = chosen && (chosen.earliest ?? chosen.latest);
    if (day) show((now) => now && reveal(now, dayNumber(day)));
  };
  const actions: AxisActions = {
    onSpan: show,
    onFit: () => {
      show(undefined);
    },
    onSelect: select,
    onStep: (by) => {
      const at = entries.findIndex(({ key }) => key === selected);
      const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), entries.length - 1);
      select(entries[next]!.key);
    },
    onOpen,
  };
  const buttons = [
    ["zoomIn", zoom(span, CLOSER, whole)],
    ["zoomOut", zoom(span, 1 / CLOSER, whole)],
    ["earlier", pan(span, -STEP)],
    ["later", pan(span, STEP)],
  ] as const;

  return (
    <>
      <div className={styles.tools}>
        {buttons.map(([key, next]) => (
          <Button
            key={key}
            onPress={() => {
              show(next);
            }}
          >
            {text(key)}
          </Button>
        ))}
        <Button onPress={actions.onFit}>{text("fit")}</Button>
      </div>
      <TimeAxis {...{ entries, custody, span, whole, actions }} selected={entry} />
      <div className={styles.chosen}>
        {!entry && <p data-quiet>{text("keys")}</p>}
        <Chosen entry={entry} />
      </div>
      <Legend />
      <div className={styles.table}>
        <EntryTable
          entries={entries}
          selected={entry?.key}
          takesFocus={isReturn}
          onSelect={select}
          onOpen={onOpen}
        />
        {total > entries.length && (
          <p className={styles.note}>{text("more", { shown: entries.length, total })}</p>
        )}
        {undated > 0 && <p className={styles.note}>{text("undated", { count: undated })}</p>}
      </div>
    </>
  );
}

/** The chosen entry in one line, told to who does not see the axis. */
function Chosen({ entry }: { readonly entry: ChronologyEntry | undefined }) {
  const formats = useFormats();
  const wordsOf = useEntryWords();
  const words = entry && wordsOf(entry);
  return (
    <p className={styles.words} role="status">
      {entry && words && (
        <>
          <strong>
            <Content>{formats.date(entry.edtf)}</Content>
          </strong>
          <span>{words.kind}</span>
          {words.method !== "" && <span>{words.method}</span>}
          {words.record !== "" && <Content>{words.record}</Content>}
          {entry.place !== null && <Content>{entry.place}</Content>}
          {entry.type !== "event" &&
            entry.persons.map(({ id, title }) => <Content key={id}>{title}</Content>)}
        </>
      )}
    </p>
  );
}

/** All days that anything told reaches, and a margin. */
function spanOf({ entries, custody }: Chronology): Span {
  const dates = [...entries, ...custody.flatMap(({ captured, released }) => [captured, released])];
  const days = dates.flatMap((date) => [date?.earliest, date?.latest]);
  return fit(days.flatMap((day) => (day ? [dayNumber(day)] : []))) ?? { from: 0, to: 1 };
}
