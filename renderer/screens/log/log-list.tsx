import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { call } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { Choice } from "../../components/choice.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { LOG_TEXTS, LOGGED_ACTIONS } from "../../records/log-texts.ts";
import { useLogWords, type LogRow } from "../../records/log-words.ts";
import { useTimes } from "../../records/times.ts";
import type { Failure } from "../../../shared/errors.ts";
import { questionOf, WHOLE_LOG, type LogFilter } from "./log-filter.ts";
import { LOG_SCREEN_TEXTS } from "./texts.ts";
import styles from "./log-screen.module.css";

const PAGE = 200;
const ROW_PIXELS = 32;

/** The entries, newest first, of a log of any length. */
export function LogList() {
  const text = useTexts(LOG_SCREEN_TEXTS);
  const { failure } = useSharedTexts();
  const [filter, setFilter] = useState<LogFilter>(WHOLE_LOG);
  const question = questionOf(filter);
  const scroller = useRef<HTMLDivElement>(null);
  const { data: first, error } = useCall("custody.entries", { ...question, offset: 0, limit: PAGE });
  const total = first?.total ?? 0;
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const pages = [...new Set(items.map(({ index }) => Math.floor(index / PAGE)))];
  const loaded = useQueries({
    queries: pages.map((page) => {
      const input = { ...question, offset: page * PAGE, limit: PAGE };
      return {
        queryKey: ["custody.entries", input],
        queryFn: () => call("custody.entries", input),
        placeholderData: keepPreviousData,
      };
    }),
  });
  const rowAt = (index: number): LogRow | undefined =>
    loaded[pages.indexOf(Math.floor(index / PAGE))]?.data?.rows[index % PAGE];

  return (
    <Section title={text("entries")} about={first && text("shown", { total, size: first.size })}>
      <Filters filter={filter} onChange={setFilter} />
      {error && <Notice kind="error">{failure((error satisfies Failure).toData())}</Notice>}
      {first && total === 0 && <p data-quiet>{text("none")}</p>}
      {total > 0 && (
        <div ref={scroller} className={styles.list} tabIndex={0} role="group" aria-label={text("entries")}>
          <ol className={styles.rows} style={{ blockSize: virtual.getTotalSize() }}>
            {items.map(({ index, start, size }) => (
              <li
                key={index}
                className={styles.row}
                aria-setsize={total}
                aria-posinset={index + 1}
                style={{ insetBlockStart: start, blockSize: size }}
              >
                <Entry row={rowAt(index)} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </Section>
  );
}

function Entry({ row }: { readonly row: LogRow | undefined }) {
  const text = useTexts(LOG_SCREEN_TEXTS);
  const log = useTexts(LOG_TEXTS);
  const words = useLogWords();
  const { moment } = useTimes();
  if (!row) return <span data-quiet>…</span>;
  const said = words(row);
  return (
    <>
      <time dateTime={row.until} translate="no" data-quiet>
        {moment(row.until)}
      </time>
      <span className={styles.words} title={said}>
        {said}
        {row.clock === "behind" && <small> · {log("clockBehind")}</small>}
        {row.clock === "set" && <span data-quiet> · {log("clockSet")}</span>}
      </span>
      <span data-quiet>
        {text(row.count === 1 ? "single" : "range", { first: row.first, last: row.last })}
      </span>
    </>
  );
}

function Filters({
  filter,
  onChange,
}: {
  readonly filter: LogFilter;
  readonly onChange: (filter: LogFilter) => void;
}) {
  const text = useTexts(LOG_SCREEN_TEXTS);
  const log = useTexts(LOG_TEXTS);
  const { data: people } = useCall("keys.list", {});
  const acts = [
    { value: "all", label: text("everything") },
    { value: "changes", label: text("changes") },
    { value: "reading", label: text("reading") },
    ...LOGGED_ACTIONS.map((action) => ({ value: action, label: log(action, { actor: "…", what: "…" }) })),
  ];
  return (
    <div className={styles.filters}>
      <Choice
        label={text("who")}
        options={[
          { value: "", label: text("everybody") },
          ...(people ?? []).map(({ code, name }) => ({
            value: code,
            label: name === null ? code : `${code} · ${name}`,
          })),
        ]}
        value={filter.actor}
        onChange={(actor) => {
          onChange({ ...filter, actor });
        }}
      />
      <Choice
        label={text("what")}
        options={acts}
        value={filter.acts}
        onChange={(chosen) => {
          onChange({ ...filter, acts: chosen });
        }}
      />
      <TextField
        label={text("record")}
        placeholder={text("recordHint")}
        value={filter.record}
        onChange={(record) => {
          onChange({ ...filter, record });
        }}
        autoComplete="off"
      />
    </div>
  );
}
