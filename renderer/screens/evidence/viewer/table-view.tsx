import { useState } from "react";
import { MOST_TABLE_ROWS } from "../../../../shared/contract/viewing.ts";
import { useCall } from "../../../api/queries.ts";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../../language/use-texts.ts";
import { Refused } from "./refused.tsx";
import { VIEWER_TEXTS } from "./texts.ts";
import styles from "./viewer.module.css";

/** A file of separated values as a table; its first row as titles, because it usually is. */
export function TableView({ id }: { readonly id: string }) {
  const text = useTexts(VIEWER_TEXTS);
  const { failure } = useSharedTexts();
  const [offset, setOffset] = useState(1);
  const titles = useCall("evidence.table", { id, offset: 0, limit: 1 });
  const { data, error } = useCall("evidence.table", { id, offset, limit: MOST_TABLE_ROWS });
  if (error) return <Notice kind="error">{failure(error.toData())}</Notice>;
  if (!data || !titles.data) return <p data-quiet>{text("loading")}</p>;
  if ("refused" in data) return <Refused id={id} reason={data.refused} />;
  const head = "rows" in titles.data ? (titles.data.rows[0] ?? []) : [];
  const wide = Math.max(head.length, ...data.rows.map(({ length }) => length));
  const columns = Array.from({ length: wide }, (_, at) => at);
  const to = offset + data.rows.length - 1;
  return (
    <div className={styles.stack}>
      <p data-quiet>{text("encoding", { charset: data.charset })}</p>
      {data.cut && <Notice>{text("cut")}</Notice>}
      <div className={styles.bar}>
        <span role="status">{text("rows", { from: offset, to, total: data.total - 1 })}</span>
        <Button
          isDisabled={offset <= 1}
          onPress={() => {
            setOffset(Math.max(1, offset - MOST_TABLE_ROWS));
          }}
        >
          {text("earlier")}
        </Button>
        <Button
          isDisabled={to >= data.total - 1}
          onPress={() => {
            setOffset(to + 1);
          }}
        >
          {text("later")}
        </Button>
      </div>
      <div className={styles.tableFrame} tabIndex={0} role="group" aria-label={text("table")} translate="no">
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((at) => (
                <th key={at} scope="col" dir="auto">
                  {head[at] ?? ""}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row, at) => (
              <tr key={at}>
                {columns.map((column) => (
                  <td key={column} dir="auto">
                    {row[column] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
