import type { RecordType } from "../../../shared/model/records.ts";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../labels.ts";
import type { RecordView } from "../read-field.ts";
import { SECTION_TEXTS } from "../section-texts.ts";
import { sectionsOf } from "../sections.ts";
import { FieldValue } from "./field-value.tsx";
import { PAGE_TEXTS } from "./texts.ts";
import styles from "./record-page.module.css";

/** What is recorded, by section; fields without a value are left out. */
export function RecordFields({
  record,
  leaveOut = [],
}: {
  readonly record: RecordView;
  readonly leaveOut?: readonly string[];
}) {
  const type = record.type as RecordType;
  const labels = useLabels();
  const sectionNames = useTexts(SECTION_TEXTS);
  const text = useTexts(PAGE_TEXTS);
  const sections = sectionsOf(type)
    .map(({ name, fields }) => ({
      name,
      fields: fields.filter(
        (field) => record.record[field.name] !== undefined && !["code", ...leaveOut].includes(field.name),
      ),
    }))
    .filter(({ fields }) => fields.length > 0);
  if (sections.length === 0) return <p data-quiet>{text("nothingHere")}</p>;
  return (
    <>
      {sections.map(({ name, fields }) => (
        <section key={name} className={styles.section}>
          <h2>{sectionNames(name)}</h2>
          <dl className={styles.fields}>
            {fields.map((field) => (
              <div key={field.name} className={styles.field}>
                <dt>{labels.field(type, field.name)}</dt>
                <dd>
                  <FieldValue type={type} field={field} path={field.name} value={record.record[field.name]} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
