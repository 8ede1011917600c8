import { mentionsOf } from "../../../shared/model/mark-runs.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { plainText } from "../../../shared/model/runs.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { NAME_TEXTS } from "./name-texts.ts";
import type { Meanings } from "./run-text.tsx";
import type { Paragraph } from "./statement-content.ts";
import { STATEMENT_TEXTS } from "./texts.ts";
import styles from "./marked-names.module.css";

/** The names that are marked in a paragraph, each to be unmarked. */
export function MarkedNames({
  statement,
  paragraph,
  number,
  meanings,
}: {
  readonly statement: RecordId;
  readonly paragraph: Paragraph;
  readonly number: number;
  readonly meanings: Meanings;
}) {
  const text = useTexts(NAME_TEXTS);
  const words = useTexts(STATEMENT_TEXTS);
  const { failure } = useSharedTexts();
  const unmark = useChange("testimony.mark-mentions", ["law.categories", "law.matrix"]);
  const marks = mentionsOf(paragraph.text);
  if (marks.length === 0) return null;
  const plain = plainText(paragraph.text);
  return (
    <section className={styles.marked}>
      <h3>
        {text("marked", { count: marks.length })} {text("inParagraph", { number })}
      </h3>
      {unmark.error && <Notice kind="error">{failure(unmark.error.toData())}</Notice>}
      <ul>
        {marks.map(({ mention, start, end }) => {
          const surface = plain.slice(start, end);
          const meant = meanings.get(mention)?.title;
          return (
            <li key={mention + String(start)}>
              <span>
                {words("means", {
                  surface,
                  meant: meant === undefined || meant === "" ? words("unknownPerson") : meant,
                })}
              </span>
              <Button
                look="quiet"
                isDisabled={unmark.isPending}
                aria-label={`${text("remove")}: ${surface}`}
                onPress={() => {
                  unmark.mutate({ statement, marks: [], unmark: [{ paragraph: paragraph.id, mention }] });
                }}
              >
                {text("remove")}
              </Button>
            </li>
          );
        })}
      </ul>
      <p data-quiet className={styles.hint}>
        {text("removeHint")}
      </p>
    </section>
  );
}
