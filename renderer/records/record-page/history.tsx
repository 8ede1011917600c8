import type { RecordType } from "../../../shared/model/records.ts";
import { useCall } from "../../api/queries.ts";
import { useTexts } from "../../language/use-texts.ts";
import { fieldsOf } from "../fields.ts";
import { useFormats } from "../formats.ts";
import { useLabels } from "../labels.ts";
import { FORM_TEXTS } from "../record-form/texts.ts";
import { historyOf } from "./differences.ts";
import { FieldValue } from "./field-value.tsx";
import { PAGE_TEXTS } from "./texts.ts";
import styles from "./record-page.module.css";

/** All versions of a record, newest first, each with what it changed, field by field. */
export function RecordHistory({ id, type }: { readonly id: string; readonly type: RecordType }) {
  const { data: versions } = useCall("record.versions", { id });
  const { data: log } = useCall("custody.log", { record: id });
  const text = useTexts(PAGE_TEXTS);
  const form = useTexts(FORM_TEXTS);
  const labels = useLabels();
  const { moment } = useFormats();
  if (!versions) return null;
  const times = new Map(log?.entries.map(({ version, time }) => [version, time]));
  const fields = new Map(fieldsOf(type).map((field) => [field.name, field]));
  return (
    <section aria-labelledby="record-history" className={styles.section}>
      <h2 id="record-history">{text("history")}</h2>
      <ol className={styles.history}>
        {historyOf(versions).map(({ version, differences }, at) => {
          const time = times.get(version.version);
          return (
            <li key={version.version}>
              <h3>
                {text("version", { number: version.number })}
                {at === 0 && <span data-quiet> · {text("current")}</span>}
                {version.number === 1 && <span data-quiet> · {text("made")}</span>}
                {typeof time === "string" && <span data-quiet> · {moment(time)}</span>}
              </h3>
              {differences.length === 0 ? (
                <p data-quiet>{text("nothingChanged")}</p>
              ) : (
                <dl className={styles.differences}>
                  {differences.map(({ field, before, after }) => {
                    const known = fields.get(field);
                    if (!known) return null;
                    const shown = { type, field: known, path: field };
                    return (
                      <div key={field} className={styles.difference}>
                        <dt>{labels.field(type, field)}</dt>
                        {version.number > 1 && (
                          <dd>
                            <span className={styles.when}>{text("before")}</span>
                            {before === undefined ? (
                              <span data-quiet>{form("notStated")}</span>
                            ) : (
                              <del>
                                <FieldValue {...shown} value={before} />
                              </del>
                            )}
                          </dd>
                        )}
                        <dd>
                          {version.number > 1 && <span className={styles.when}>{text("after")}</span>}
                          {after === undefined ? (
                            <span data-quiet>{form("notStated")}</span>
                          ) : (
                            <ins>
                              <FieldValue {...shown} value={after} />
                            </ins>
                          )}
                        </dd>
                      </div>
                    );
                  })}
                </dl>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
