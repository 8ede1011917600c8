import type { OutputOf } from "../../../api/bridge.ts";
import { Notice } from "../../../components/notice.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { RecordLink } from "../../../records/record-link.tsx";
import { ENQUIRY_TEXTS } from "./texts.ts";
import styles from "./enquiry.module.css";

type Telling = OutputOf<"enquiry.may-tell">;

/** The verdicts by which something may be told. */
const TELLS: ReadonlySet<string> = new Set(["may-tell", "under-conditions"]);

/**
 * The sentences of what may be told, in the language of the window: the verdict, and what to heed. What is not told
 * at all needs no word of health.
 */
export function useTellingSentences(telling: Telling | undefined): readonly string[] {
  const text = useTexts(ENQUIRY_TEXTS);
  if (!telling) return [];
  const { verdict, cautions } = telling;
  return [
    text(`verdict.${verdict}`),
    ...cautions
      .filter((caution) => caution !== "no-health" || TELLS.has(verdict))
      .map((caution) => text(`caution.${caution}`)),
  ];
}

/** What may be told about the person sought, and the records that say so. */
export function TellingNotice({
  telling,
  sentences,
}: {
  readonly telling: Telling;
  readonly sentences: readonly string[];
}) {
  const text = useTexts(ENQUIRY_TEXTS);
  const records = [...telling.permissions, ...telling.measures];
  return (
    <Notice kind={TELLS.has(telling.verdict) ? "note" : "warning"}>
      <div className={styles.sentences}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {records.length > 0 && (
          <div className={styles.because}>
            <span data-quiet>{text("because")}</span>
            {records.map((id) => (
              <RecordLink key={id} id={id} />
            ))}
          </div>
        )}
      </div>
    </Notice>
  );
}
