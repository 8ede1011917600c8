import { useState } from "react";
import type { RecordType } from "../../../shared/model/records.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { fieldsOf } from "../fields.ts";
import { useLabels } from "../labels.ts";
import type { Conflict } from "./differences.ts";
import { FieldValue } from "./field-value.tsx";
import { PAGE_TEXTS } from "./texts.ts";
import styles from "./record-page.module.css";

/** Shows both wordings of every field that two people changed, and asks which is to stay. */
export function ConflictDialog({
  type,
  conflict,
  onChoose,
  onClose,
}: {
  readonly type: RecordType;
  readonly conflict: Conflict;
  /** Given the changes to be made to the newest version. */
  readonly onChoose: (changes: Readonly<Record<string, unknown>>) => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(PAGE_TEXTS);
  const labels = useLabels();
  const [chosen, setChosen] = useState<Readonly<Record<string, "mine" | "theirs">>>({});
  const fields = new Map(fieldsOf(type).map((field) => [field.name, field]));
  const choose = () => {
    const mine = conflict.clashing.filter(({ field }) => (chosen[field] ?? "theirs") === "mine");
    onChoose({
      ...conflict.free,
      ...Object.fromEntries(mine.map(({ field, mine: value }) => [field, value ?? null])),
    });
  };
  return (
    <Dialog title={text("conflict")} isOpen onClose={onClose} wide must>
      <p>{text("conflictBody")}</p>
      {conflict.clashing.map(({ field, mine, theirs }) => {
        const known = fields.get(field);
        if (!known) return null;
        const label = labels.field(type, field);
        return (
          <section key={field} className={styles.clash}>
            <h3>{label}</h3>
            <dl>
              <dt>{text("mine")}</dt>
              <dd>
                <FieldValue type={type} field={known} path={field} value={mine} />
              </dd>
              <dt>{text("theirs")}</dt>
              <dd>
                <FieldValue type={type} field={known} path={field} value={theirs} />
              </dd>
            </dl>
            <Choice
              label={text("keep", { field: label })}
              options={(["theirs", "mine"] as const).map((value) => ({ value, label: text(value) }))}
              value={chosen[field] ?? "theirs"}
              onChange={(value) => {
                setChosen((before) => ({ ...before, [field]: value }));
              }}
            />
          </section>
        );
      })}
      <DialogActions>
        <Button onPress={onClose}>{text("back")}</Button>
        <Button look="primary" onPress={choose}>
          {text("saveChosen")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
