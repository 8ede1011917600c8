import { useState } from "react";
import { FORUMS, LEVELS } from "../../../shared/model/vocabulary/dossiers.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Dialog, DialogActions } from "../../components/dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import type { RecordView } from "../../records/read-field.ts";
import { atLevel, isDay, type ExportChoice } from "./export-choice.ts";
import { EXPORT_TEXTS } from "./export-texts.ts";
import styles from "./dossier-page.module.css";

/** Asks for whom and at which level a dossier is to be written, and says beforehand what that means. */
export function ExportDialog({
  record,
  initial,
  onChosen,
  onClose,
}: {
  readonly record: RecordView;
  readonly initial: ExportChoice;
  readonly onChosen: (choice: ExportChoice) => void;
  readonly onClose: () => void;
}) {
  const text = useTexts(EXPORT_TEXTS);
  const labels = useLabels();
  const [choice, setChoice] = useState(initial);
  const change = (changes: Partial<ExportChoice>) => {
    setChoice((before) => ({ ...before, ...changes }));
  };
  const isDated = isDay(choice.dated);
  return (
    <Dialog title={text("title")} isOpen onClose={onClose} wide>
      <Notice kind="warning">{text("about")}</Notice>
      <div className={styles.choices}>
        <Choice
          label={text("level")}
          options={LEVELS.map((value) => ({ value, label: labels.code("levels", value) }))}
          value={choice.level}
          onChange={(level) => {
            setChoice(atLevel(record, choice, level));
          }}
        />
        <Choice
          label={text("forum")}
          options={FORUMS.map((value) => ({ value, label: labels.code("forums", value) }))}
          value={choice.forum}
          onChange={(forum) => {
            change({ forum });
          }}
        />
        <TextField
          label={text("recipient")}
          value={choice.recipient}
          onChange={(recipient) => {
            change({ recipient });
          }}
        />
        <TextField
          label={text("suffix")}
          value={choice.versionSuffix}
          onChange={(versionSuffix) => {
            change({ versionSuffix });
          }}
          spellCheck="false"
        />
        <TextField
          label={text("dated")}
          hint={text("datedHint")}
          value={choice.dated}
          error={isDated ? undefined : text("notADay")}
          onChange={(dated) => {
            change({ dated: dated.trim() });
          }}
          spellCheck="false"
        />
      </div>
      <DialogActions>
        <Button onPress={onClose}>{text("cancel")}</Button>
        <Button
          look="primary"
          isDisabled={!isDated}
          onPress={() => {
            onChosen(choice);
          }}
        >
          {text("chooseFolder")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
