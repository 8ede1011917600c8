import { useCall } from "../../../api/queries.ts";
import { useTexts } from "../../../language/use-texts.ts";
import { useFormats } from "../../../records/formats.ts";
import { useLogWords } from "../../../records/log-words.ts";
import { EVIDENCE_TEXTS } from "../texts.ts";
import styles from "./inspector.module.css";

const SHOWN = 20;

/** What the custody log says of the item, newest first. */
export function CustodyOfItem({ id }: { readonly id: string }) {
  const text = useTexts(EVIDENCE_TEXTS);
  const words = useLogWords();
  const { moment } = useFormats();
  const { data } = useCall("custody.entries", { record: id, limit: SHOWN });
  if (!data) return null;
  return (
    <section>
      <h2>{text("log")}</h2>
      <ol className={styles.log}>
        {data.rows.map((row) => (
          <li key={row.first}>
            <time dateTime={row.time}>{moment(row.time)}</time> {words(row)}
          </li>
        ))}
      </ol>
      {data.total > data.rows.length && (
        <p data-quiet>{text("logMore", { count: data.total - data.rows.length })}</p>
      )}
    </section>
  );
}
