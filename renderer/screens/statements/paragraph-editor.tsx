import { useQueryClient } from "@tanstack/react-query";
import { useState, type KeyboardEvent } from "react";
import { plainText } from "../../../shared/model/runs.ts";
import { PARAGRAPH_MARKS, SPEAKERS } from "../../../shared/model/vocabulary/testimony.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../../records/labels.ts";
import type { Paragraph } from "./statement-content.ts";
import { isSaveKey } from "./save-key.ts";
import { STATEMENT_TEXTS } from "./texts.ts";
import styles from "./paragraph-editor.module.css";

/** What is edited: the words of one paragraph as they stood in a version. */
export type Editing = { readonly version: RecordId; readonly paragraph: Paragraph; readonly number: number };

const NOT_SAID = "-";

/** Edits one paragraph in its place. Where somebody else changed it meanwhile, both wordings are shown. */
export function ParagraphEditor({
  statement,
  editing,
  current,
  currentVersion,
  versionNumber,
  onDone,
}: {
  readonly statement: RecordId;
  readonly editing: Editing;
  /** The paragraph as it stands now, and in which version. */
  readonly current: Paragraph | undefined;
  readonly currentVersion: RecordId;
  readonly versionNumber: number;
  readonly onDone: () => void;
}) {
  const text = useTexts(STATEMENT_TEXTS);
  const { failure } = useSharedTexts();
  const labels = useLabels();
  const client = useQueryClient();
  const { paragraph, number } = editing;
  const [words, setWords] = useState(() => plainText(paragraph.text));
  const [speaker, setSpeaker] = useState<string>(paragraph.speaker ?? NOT_SAID);
  const [mark, setMark] = useState<string>(paragraph.mark ?? NOT_SAID);
  const reword = useChange("testimony.reword", ["law.categories", "law.matrix"]);
  const isConflict = reword.error?.code === "version-conflict";

  const save = async () => {
    try {
      await reword.mutateAsync({
        statement,
        // After a conflict both wordings have been seen: saved once more, it is saved over what stands now.
        version: isConflict ? currentVersion : editing.version,
        paragraph: paragraph.id,
        text: words,
        ...(speaker !== NOT_SAID && { speaker }),
        ...(mark !== NOT_SAID && { mark }),
      });
      onDone();
    } catch {
      await client.invalidateQueries({ queryKey: ["record.get"] });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onDone();
    else if (isSaveKey(event)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.editor} onKeyDown={onKeyDown}>
      <TextField
        label={text("text", { number })}
        value={words}
        onChange={setWords}
        rows={Math.max(4, Math.min(14, Math.ceil(words.length / 60)))}
        reading
        autoFocus
        {...(paragraph.language !== undefined && { lang: paragraph.language })}
      />
      {isConflict && current && (
        <Notice kind="warning">
          <p>{text("conflict")}</p>
          <blockquote className={styles.theirs}>{plainText(current.text)}</blockquote>
        </Notice>
      )}
      {reword.error && !isConflict && <Notice kind="error">{failure(reword.error.toData())}</Notice>}
      <div className={styles.choices}>
        <Choice
          label={text("speaker")}
          options={[
            ...(paragraph.speaker === undefined ? [{ value: NOT_SAID, label: text("markNone") }] : []),
            ...SPEAKERS.map((value) => ({ value, label: labels.code("speakers", value) })),
          ]}
          value={speaker}
          onChange={setSpeaker}
        />
        <Choice
          label={text("mark")}
          options={[
            ...(paragraph.mark === undefined ? [{ value: NOT_SAID, label: text("markNone") }] : []),
            ...PARAGRAPH_MARKS.map((value) => ({ value, label: labels.code("paragraph-marks", value) })),
          ]}
          value={mark}
          onChange={setMark}
        />
      </div>
      <p data-quiet className={styles.hint}>
        {text("newVersion", { number: versionNumber + 1 })}
      </p>
      <div className={styles.actions}>
        <Button onPress={onDone}>{text("cancel")}</Button>
        <Button look="primary" isDisabled={reword.isPending} onPress={() => void save()}>
          {text("save")}
        </Button>
      </div>
    </div>
  );
}
