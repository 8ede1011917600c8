import { useState } from "react";
import type { ClaimedType } from "../../../shared/claims/claim-value.ts";
import { isEdtf } from "../../../shared/dates/parse-edtf.ts";
import { useCall } from "../../api/queries.ts";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../labels.ts";
import { DateInput } from "../record-form/plain-inputs.tsx";
import { ValueOfField } from "./claim-value.tsx";
import { CLAIMS_TEXTS } from "./texts.ts";
import styles from "./claims.module.css";

/** The record by what was true on one date and was known on another. */
export function Snapshot({ record, type }: { readonly record: string; readonly type: ClaimedType }) {
  const text = useTexts(CLAIMS_TEXTS);
  const labels = useLabels();
  const [trueOn, setTrueOn] = useState("");
  const [knownOn, setKnownOn] = useState("");
  const dates = { ...(isEdtf(trueOn) && { trueOn }), ...(isEdtf(knownOn) && { knownOn }) };
  const isAsked = Object.keys(dates).length > 0;
  const { data } = useCall("claims.as-of", { record, ...dates }, { enabled: isAsked });
  return (
    <details className={styles.snapshot}>
      <summary>
        <h3>{text("snapshot")}</h3>
      </summary>
      <p data-quiet>{text("snapshotAbout")}</p>
      <div className={styles.dates}>
        <DateInput
          label={text("trueOn")}
          value={trueOn}
          onChange={(value = "") => {
            setTrueOn(value);
          }}
        />
        <DateInput
          label={text("knownOn")}
          value={knownOn}
          onChange={(value = "") => {
            setKnownOn(value);
          }}
        />
      </div>
      <div role="status">
        {isAsked && data && (
          <>
            <p data-quiet>
              {data.version === null
                ? text("noVersionThen")
                : text("versionThen", { number: data.version.number })}
            </p>
            {data.fields.length === 0 && <p>{text("nothingThen")}</p>}
            <dl className={styles.then}>
              {data.fields.map(({ field, basis, values }) => (
                <div key={field}>
                  <dt>{labels.field(type, field)}</dt>
                  {values.length === 0 && <dd data-quiet>{text("noValueThen")}</dd>}
                  {values.map(({ value, certainty, preferred }, at) => (
                    <dd key={at}>
                      {basis === "claims" && certainty === "possible" && <em>{text("possibly")}</em>}
                      <ValueOfField type={type} field={field} value={value} />
                      {preferred && <span data-quiet>{text("preferred")}</span>}
                      {basis === "record" && <span data-quiet>{text("undated")}</span>}
                    </dd>
                  ))}
                </div>
              ))}
            </dl>
          </>
        )}
      </div>
    </details>
  );
}
