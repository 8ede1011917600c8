import { LIST_COLUMNS } from "../../../shared/lists/columns.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { message } from "../../../shared/messages/index.ts";
import { useCall } from "../../api/queries.ts";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../formats.ts";
import { useLabels } from "../labels.ts";
import { useLogWords } from "../log-words.ts";
import { CellValue } from "../record-list/cell-value.tsx";
import { RecordLink } from "../record-link.tsx";
import { PAGE_TEXTS } from "./texts.ts";
import styles from "./record-page.module.css";

const LOG_SHOWN = 6;
const SHOWN = 12;

type RecordKey = Parameters<typeof message>[0];

/** What leads to a record: what refers to it, by type, and its entries in the custody log. */
export function Inspector({ id }: { readonly id: string }) {
  const { data: groups } = useCall("record.links", { id: id as never });
  const { data: log } = useCall("custody.entries", { record: id, limit: LOG_SHOWN });
  const text = useTexts(PAGE_TEXTS);
  const { text: shared } = useSharedTexts();
  const labels = useLabels();
  const { moment } = useFormats();
  const inWords = useLogWords();
  return (
    <aside className={styles.inspector} aria-label={text("links")}>
      <h2>{text("links")}</h2>
      {groups?.length === 0 && <p data-quiet>{text("noLinks")}</p>}
      {groups?.map(({ type, total, links }) => (
        <section key={type}>
          <h3>
            {shared(`record.${type}` as RecordKey)} <span data-quiet>{total}</span>
          </h3>
          <ul className={styles.links}>
            {links.slice(0, SHOWN).map((link) => (
              <li key={link.id}>
                {link.within === null ? (
                  <RecordLink id={link.id} />
                ) : (
                  <>
                    {link.title} <span data-quiet>{text("inText")}</span> <RecordLink id={link.within} />
                  </>
                )}
                {type === "act" &&
                  LIST_COLUMNS.act.map(
                    (column) =>
                      link.cells[column.id] !== undefined && (
                        <span key={column.id} className={styles.cell}>
                          <CellValue column={column} value={link.cells[column.id]} />
                        </span>
                      ),
                  )}
                <span className={styles.by}>
                  {link.fields
                    .map((field) => labels.field(type as RecordType, withoutRuns(field)))
                    .join(", ")}
                </span>
              </li>
            ))}
          </ul>
          {total > SHOWN && <p data-quiet>{text("more", { count: total - SHOWN })}</p>}
        </section>
      ))}
      <h2>{text("custody")}</h2>
      <ol className={styles.links}>
        {log?.rows.map((row) => (
          <li key={row.first}>
            {inWords(row)}
            <span className={styles.by}>{moment(row.time)}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** Runs have no field names of their own that people know: the field that holds them is named. */
const withoutRuns = (path: string): string => path.replace(/\.mention$/, "");
