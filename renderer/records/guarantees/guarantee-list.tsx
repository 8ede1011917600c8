import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../labels.ts";
import { RecordLink } from "../record-link.tsx";
import { checklistOf, countsOf, type GuaranteeAnswer } from "./guarantee-answers.ts";
import { GUARANTEE_TEXTS } from "./texts.ts";
import styles from "./guarantees.module.css";

const SIGNS: Readonly<Record<GuaranteeAnswer["answer"], string>> = {
  respected: "✓",
  violated: "×",
  unknown: "?",
  "not-applicable": "–",
};

/** The guarantees of a fair trial as a checklist: every one in its line, with its answer and what shows it. */
export function GuaranteeList({ value }: { readonly value: unknown }) {
  const text = useTexts(GUARANTEE_TEXTS);
  const { code } = useLabels();
  const lines = checklistOf(value);
  return (
    <div className={styles.checklist}>
      <p>{text("counts", countsOf(lines))}</p>
      <ul className={styles.lines}>
        {lines.map(({ guarantee, recorded }) => (
          <li key={guarantee} className={styles.line} data-answer={recorded?.answer ?? "none"}>
            <span aria-hidden className={styles.sign}>
              {recorded ? SIGNS[recorded.answer] : ""}
            </span>
            <span>{code("fair-trial-guarantees", guarantee)}</span>
            <span className={styles.answer}>
              {recorded ? code("guarantee-answers", recorded.answer) : text("none")}
            </span>
            <span className={styles.citations}>
              {recorded?.citations?.map((id) => (
                <RecordLink key={id} id={id} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
