import { Content } from "../../../components/content.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { useLabels } from "../../../records/labels.ts";
import { textOf, type RecordView } from "../../../records/read-field.ts";
import { RecordLink } from "../../../records/record-link.tsx";
import { EVIDENCE_TEXTS } from "../texts.ts";
import { FactList } from "./fact-list.tsx";
import styles from "./inspector.module.css";

type Relation = { readonly kind: string; readonly to: string };

/** What the bytes are, whether the name agrees, and how the item relates to others. */
export function FileFacts({ item }: { readonly item: RecordView }) {
  const text = useTexts(EVIDENCE_TEXTS);
  const labels = useLabels();
  const { size, extensionAgrees } = item.record;
  const relations = (item.record.relations ?? []) as readonly Relation[];
  return (
    <section>
      <h2>{text("file")}</h2>
      {extensionAgrees === false && <Notice kind="warning">{text("disagrees")}</Notice>}
      <FactList
        facts={[
          [
            text("mediaType"),
            <Content key="type" code>
              {textOf(item, "mediaType")}
            </Content>,
          ],
          [text("size"), typeof size === "number" ? text("bytes", { size }) : undefined],
          [
            text("sha256"),
            <span key="sha" className={styles.hash}>
              <Content code>{textOf(item, "sha256")}</Content>
            </span>,
          ],
        ]}
      />
      {relations.length > 0 && (
        <>
          <h3>{text("relations")}</h3>
          <ul className={styles.list}>
            {relations.map((each, at) => (
              <li key={at}>
                {labels.code("evidence-relations", each.kind)}: <RecordLink id={each.to} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
