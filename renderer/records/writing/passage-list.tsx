import { useCall } from "../../api/queries.ts";
import { screenOf, usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { useTexts } from "../../language/use-texts.ts";
import link from "../record-link.module.css";
import { WRITING_TEXTS } from "./texts.ts";
import styles from "./writing.module.css";

/** The passages that are cited, with their words; each leads to its source. */
export function PassageList({
  citations,
  label,
  onRemove,
}: {
  readonly citations: readonly string[];
  readonly label: string;
  /** Absent where nothing is being edited. */
  readonly onRemove?: ((citation: string) => void) | undefined;
}) {
  const text = useTexts(WRITING_TEXTS);
  const { go } = usePlace();
  const { data } = useCall("passage.show", { citations: [...citations] }, { enabled: citations.length > 0 });
  if (citations.length === 0) return <p data-quiet>{text("noPassages")}</p>;
  if (!data) return null;
  const missing = citations.length - data.length;
  return (
    <>
      <ul className={styles.passages} aria-label={label}>
        {data.map((passage) => {
          const screen = screenOf(passage.sourceType);
          const where =
            passage.number === null
              ? passage.page === null
                ? passage.quote === ""
                  ? text("whole")
                  : ""
                : text("page", { page: passage.page })
              : text("paragraph", { number: passage.number });
          const words = (
            <>
              <Content code>{passage.sourceCode}</Content> <Content>{passage.sourceTitle}</Content>
            </>
          );
          return (
            <li key={passage.citation} className={styles.passage}>
              <span className={styles.where}>
                {screen ? (
                  <button
                    type="button"
                    className={link.link}
                    onClick={() => {
                      go({ screen, id: passage.source, ...(passage.part !== "" && { part: passage.part }) });
                    }}
                  >
                    {words}
                  </button>
                ) : (
                  words
                )}
                <span>{where}</span>
              </span>
              {passage.quote !== "" && (
                <span className={styles.quote} dir="auto" translate="no">
                  {passage.quote}
                </span>
              )}
              {onRemove && (
                <Button
                  look="quiet"
                  className={styles.remove!}
                  aria-label={text("remove", { source: passage.sourceCode })}
                  onPress={() => {
                    onRemove(passage.citation);
                  }}
                >
                  <span aria-hidden>×</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {missing > 0 && <p data-quiet>{text("gone", { count: missing })}</p>}
    </>
  );
}
