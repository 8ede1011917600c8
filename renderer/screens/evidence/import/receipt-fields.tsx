import { RECEIPT_METHODS } from "../../../../shared/model/vocabulary/evidence.ts";
import { Choice } from "../../../components/choice.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { useTexts } from "../../../language/use-texts.ts";
import { useLabels } from "../../../records/labels.ts";
import { isClockWrong, type ReceiptDraft, type ReceiptMethod } from "./receipt-draft.ts";
import { IMPORT_TEXTS } from "./texts.ts";
import styles from "./import.module.css";

/** The questions on one handing-over; each may be left empty. */
export function ReceiptFields({
  draft,
  onChange,
  isAsked,
}: {
  readonly draft: ReceiptDraft;
  readonly onChange: (draft: ReceiptDraft) => void;
  /** What is wrong is told: somebody tried to go on. */
  readonly isAsked: boolean;
}) {
  const text = useTexts(IMPORT_TEXTS);
  const labels = useLabels();
  const field = (name: Exclude<keyof ReceiptDraft, "method">) => ({
    value: draft[name],
    onChange: (value: string) => {
      onChange({ ...draft, [name]: value });
    },
  });
  return (
    <div className={styles.fields}>
      <TextField label={text("giver")} hint={text("giverHint")} {...field("giver")} autoFocus />
      <TextField label={text("source")} hint={text("sourceHint")} {...field("source")} />
      <Choice<ReceiptMethod>
        label={text("method")}
        options={[
          { value: "", label: text("methodNone") },
          ...RECEIPT_METHODS.map((value) => ({ value, label: labels.code("receipt-methods", value) })),
        ]}
        value={draft.method}
        onChange={(method) => {
          onChange({ ...draft, method });
        }}
      />
      <TextField label={text("device")} {...field("device")} />
      <TextField label={text("place")} {...field("place")} />
      <TextField
        label={text("clock")}
        hint={text("clockHint")}
        {...field("clock")}
        inputMode="numeric"
        error={isAsked && isClockWrong(draft) ? text("clockWrong") : undefined}
      />
      <div className={styles.wide}>
        <TextField
          label={text("conditions")}
          hint={text("conditionsHint")}
          {...field("conditions")}
          rows={2}
        />
      </div>
    </div>
  );
}
