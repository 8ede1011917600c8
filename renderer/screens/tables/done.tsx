import { screenOf, usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { COUNT_TEXTS, countedType } from "../../records/count-texts.ts";
import { RecordLink } from "../../records/record-link.tsx";
import { visible } from "../../records/visible-text.ts";
import { clearDesk, type TableOnDesk, type TableResult } from "./tables-desk.ts";
import { TABLES_TEXTS } from "./texts.ts";
import { useTargetWords } from "./use-target-words.ts";
import styles from "./tables.module.css";

/** What came of bringing a table in, and where to go from there. */
export function Done({ table, result }: { readonly table: TableOnDesk; readonly result: TableResult }) {
  const text = useTexts(TABLES_TEXTS);
  const counts = useTexts(COUNT_TEXTS);
  const words = useTargetWords(table.type);
  const { go } = usePlace();
  const { imported, beside, joined, setAside, differing, evidence } = result;
  const screen = screenOf(table.type);
  const told = [
    text("done", { count: imported }),
    ...Object.entries(beside).map(([type, count]) => counts(countedType(type), { count })),
    ...(joined > 0 ? [text("joinedDone", { count: joined })] : []),
    ...(setAside > 0 ? [text("asideDone", { count: setAside })] : []),
  ];
  return (
    <>
      <Notice kind="good">
        {told.join(" · ")} {text("notReviewed")}
      </Notice>
      {setAside > 0 && table.skipTo !== null && (
        <p>
          {text("setAsideTo")} <Content>{visible(table.skipTo)}</Content>
        </p>
      )}
      {differing.length > 0 && (
        <div>
          <p>{text("differing", { count: differing.length })}</p>
          <ul className={styles.differing}>
            {differing.map(({ row, person, field }) => (
              <li key={`${row} ${field}`}>
                {text("candidateRow", { row })} · {words({ type: "person", path: field })} ·{" "}
                <Content>
                  <RecordLink id={person} />
                </Content>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.actions}>
        {screen && (
          <Button
            look="primary"
            onPress={() => {
              go({ screen });
            }}
          >
            {text("toList")}
          </Button>
        )}
        {evidence !== null && (
          <Button
            onPress={() => {
              go({ screen: "evidence", id: evidence });
            }}
          >
            {text("toItem")}
          </Button>
        )}
        <Button onPress={clearDesk}>{text("another2")}</Button>
      </div>
    </>
  );
}
