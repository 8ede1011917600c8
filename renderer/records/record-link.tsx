import { screenOf, usePlace } from "../app/place.tsx";
import { useRecordTitle } from "./titles.ts";
import styles from "./record-link.module.css";

/** Another record by its title, with its code, leading to where it is at home. */
export function RecordLink({ id, part }: { readonly id: string; readonly part?: string }) {
  const title = useRecordTitle(id);
  const { go } = usePlace();
  if (title === undefined) return <span data-quiet>…</span>;
  if (title === null) return <code>{id.slice(0, 6)}…</code>;
  const screen = screenOf(title.type);
  const words = (
    <>
      {title.title}
      {title.title !== title.code && <span className={styles.code}>{title.code}</span>}
    </>
  );
  if (!screen) return <span>{words}</span>;
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => {
        go({ screen, id, ...(part !== undefined && { part }) });
      }}
    >
      {words}
    </button>
  );
}

/** The title of another record as plain text, for cells of lists. */
export function RecordTitleText({ id }: { readonly id: string }) {
  const title = useRecordTitle(id);
  return <>{title === undefined ? "…" : (title?.title ?? "")}</>;
}
