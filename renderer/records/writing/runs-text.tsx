import type { Runs } from "../../../shared/model/runs.ts";
import { RecordTitleText } from "../record-link.tsx";
import styles from "./writing.module.css";

/** A text as it was written, names underlined. Whoever may not see names reads the code in their place. */
export function RunsText({
  runs,
  language,
}: {
  readonly runs: Runs;
  readonly language?: string | undefined;
}) {
  return (
    <p className={styles.words} lang={language} dir="auto" translate="no">
      {runs.map(({ text, mention }, at) =>
        mention === undefined ? (
          text
        ) : (
          <span key={at} className={styles.mention}>
            {text === "" ? <RecordTitleText id={mention} /> : text}
          </span>
        ),
      )}
    </p>
  );
}
