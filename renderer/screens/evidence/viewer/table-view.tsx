import { useEffect, useRef, useState } from "react";
import { MOST_TABLE_ROWS } from "../../../../shared/contract/viewing.ts";
import { useCall } from "../../../api/queries.ts";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import type { Citing } from "../citing/citing.ts";
import { columnName } from "./column-name.ts";
import { Refused } from "./refused.tsx";
import { VIEWER_TEXTS } from "./texts.ts";
import styles from "./viewer.module.css";

/** A file of separated values as a table with numbered rows; a row is cited by its words as they stand in the file. */
export function TableView({ id, citing }: { readonly id: string; readonly citing: Citing }) {
  const text = useTexts(VIEWER_TEXTS);
  const { failure } = useSharedTexts();
  const [offset, setOffset] = useState(0);
  const { data, error } = useCall("evidence.table", { id, offset, limit: MOST_TABLE_ROWS });
  const marked = useRef<HTMLTableRowElement>(null);
  const { mark, setMark, opened } = citing;
  const quote = mark?.kind === "whole" ? mark.quote : undefined;
  useEffect(() => {
    marked.current?.scrollIntoView({ block: "nearest" });
  }, [opened, data]);
  if (error) return <Notice kind="error">{failure(error.toData())}</Notice>;
  if (!data) return <p data-quiet>{text("loading")}</p>;
  if ("refused" in data) return <Refused id={id} reason={data.refused} />;
  const { rows, total, delimiter, charset, cut } = data;
  const columns = Array.from({ length: Math.max(0, ...rows.map(({ length }) => length)) }, (_, at) => at);
  const to = offset + rows.length;
  return (
    <div className={styles.stack}>
      <p data-quiet>{text("encoding", { charset })}</p>
      {cut && <Notice>{text("cut")}</Notice>}
      <div className={styles.bar}>
        <span role="status">{text("rows", { from: offset + 1, to, total })}</span>
        <Button
          isDisabled={offset === 0}
          onPress={() => {
            setOffset(Math.max(0, offset - MOST_TABLE_ROWS));
          }}
        >
          {text("earlier")}
        </Button>
        <Button
          isDisabled={to >= total}
          onPress={() => {
            setOffset(to);
          }}
        >
          {text("later")}
        </Button>
      </div>
      <div className={styles.tableFrame} tabIndex={0} role="group" aria-label={text("table")} translate="no">
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {columns.map((at) => (
                <th key={at} scope="col">
                  {columnName(at)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const words = row.join(delimiter);
              const isMarked = words === quote?.trim();
              return (
                <tr
                  key={at}
                  ref={isMarked ? marked : undefined}
                  className={isMarked ? styles.markedRow : undefined}
                  data-marked={isMarked || undefined}
                >
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.rowNumber}
                      aria-label={text("citeRow", { row: offset + at + 1 })}
                      aria-pressed={isMarked}
                      onClick={() => {
                        setMark(words.trim() === "" ? undefined : { kind: "whole", quote: words });
                      }}
                    >
                      {offset + at + 1}
                    </button>
                  </th>
                  {columns.map((column) => (
                    <td key={column} dir="auto">
                      {row[column] ?? ""}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
