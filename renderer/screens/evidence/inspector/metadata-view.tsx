import { Content } from "../../../components/content.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import type { RecordView } from "../../../records/read-field.ts";
import { visible } from "../../../records/visible-text.ts";
import { EVIDENCE_TEXTS } from "../texts.ts";
import { FactList } from "./fact-list.tsx";
import { readMetadata } from "./read-metadata.ts";
import styles from "./inspector.module.css";

/** Times, places and devices that stand in the file, contradictory ones side by side, and every other value. */
export function MetadataView({ item }: { readonly item: RecordView }) {
  const text = useTexts(EVIDENCE_TEXTS);
  const { times, positions, devices, fields, hasConflict } = readMetadata(item.record.metadata);
  const isEmpty = times.length + positions.length + devices.length + fields.length === 0;
  return (
    <section>
      <h2>{text("metadata")}</h2>
      {isEmpty ? (
        <p data-quiet>{text("noMetadata")}</p>
      ) : (
        <>
          <p data-quiet>{text("metadataNote")}</p>
          {hasConflict && <Notice kind="warning">{text("conflict")}</Notice>}
          <FactList
            facts={[
              [text("taken"), lines(times)],
              [
                text("position"),
                lines(positions.map((each) => (each.isZero ? text("positionZero") : each.words))),
              ],
              [text("camera"), lines(devices)],
            ]}
          />
          {fields.length > 0 && (
            <details>
              <summary>{text("allFields", { count: fields.length })}</summary>
              <dl className={styles.facts}>
                {fields.map(({ name, value }, at) => (
                  <div key={at}>
                    <dt>
                      <Content>{visible(name)}</Content>
                    </dt>
                    <dd>
                      <Content>{visible(value)}</Content>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </>
      )}
    </section>
  );
}

function lines(values: readonly string[]) {
  if (values.length === 0) return undefined;
  return (
    <ul className={styles.lines}>
      {[...new Set(values)].map((value) => (
        <li key={value}>
          <Content>{visible(value)}</Content>
        </li>
      ))}
    </ul>
  );
}
