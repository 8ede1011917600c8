import { GUARANTEE_ANSWERS } from "../../../shared/model/vocabulary/proceedings.ts";
import { Choice } from "../../components/choice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../labels.ts";
import { RecordsPicker } from "../record-form/record-picker.tsx";
import { checklistOf, withAnswer } from "./guarantee-answers.ts";
import { GUARANTEE_TEXTS } from "./texts.ts";
import styles from "./guarantees.module.css";

/** The checklist of a fair trial to be answered: one choice for each guarantee, and what shows the answer. */
export function GuaranteesInput({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}) {
  const text = useTexts(GUARANTEE_TEXTS);
  const { code } = useLabels();
  const answers = GUARANTEE_ANSWERS.map((answer) => ({
    value: answer,
    label: code("guarantee-answers", answer),
  }));
  return (
    <fieldset className={styles.input}>
      <legend>{label}</legend>
      {checklistOf(value).map(({ guarantee, recorded }) => {
        const name = code("fair-trial-guarantees", guarantee);
        return (
          <div key={guarantee} className={styles.row}>
            <span aria-hidden>{name}</span>
            <Choice<string>
              label={name}
              labelHidden
              options={[{ value: "", label: text("none") }, ...answers]}
              value={recorded?.answer ?? ""}
              onChange={(chosen) => {
                const answer = GUARANTEE_ANSWERS.find((each) => each === chosen);
                const changed = answer && { ...recorded, answer };
                onChange(withAnswer(value, guarantee, changed));
              }}
            />
            {recorded && (
              <RecordsPicker
                label={text("shownBy")}
                types={["citation"]}
                value={recorded.citations ?? []}
                onChange={(citations) => {
                  onChange(withAnswer(value, guarantee, { answer: recorded.answer, citations }));
                }}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
