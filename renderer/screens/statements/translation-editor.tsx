import { useState, type KeyboardEvent } from "react";
import { rewordRuns } from "../../../shared/model/mark-runs.ts";
import { plainText } from "../../../shared/model/runs.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import type { RecordView } from "../../records/read-field.ts";
import type { Paragraph, Segment } from "./statement-content.ts";
import { isSaveKey } from "./save-key.ts";
import { STATEMENT_TEXTS } from "./texts.ts";
import styles from "./paragraph-editor.module.css";

/** Edits the translation of one paragraph, or begins it. */
export function TranslationEditor({
  translation,
  segments,
  paragraph,
  segment,
  number,
  language,
  onDone,
}: {
  readonly translation: RecordView;
  readonly segments: readonly Segment[];
  readonly paragraph: Paragraph;
  readonly segment: Segment | undefined;
  readonly number: number;
  readonly language: string | undefined;
  readonly onDone: () => void;
}) {
  const text = useTexts(STATEMENT_TEXTS);
  const { failure } = useSharedTexts();
  const edit = useChange("record.edit", ["law.categories", "law.matrix"]);
  const [words, setWords] = useState(() => (segment ? plainText(segment.text) : ""));
  const [version] = useState(translation.version);
  const save = async () => {
    const changed = segment
      ? segments.map((each) =>
          each.id === segment.id ? { ...each, text: rewordRuns(each.text, words) } : each,
        )
      : [...segments, { source: [paragraph.id], text: [{ text: words }] }];
    await edit.mutateAsync({ id: translation.id, version, changes: { segments: changed, reviewed: false } });
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onDone();
    else if (isSaveKey(event)) void save().catch(() => undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.editor} onKeyDown={onKeyDown}>
      <TextField
        label={`${text("columnTranslation")}: ${text("paragraph", { number })}`}
        value={words}
        onChange={setWords}
        rows={Math.max(4, Math.min(14, Math.ceil(words.length / 60)))}
        reading
        autoFocus
        {...(language !== undefined && { lang: language })}
      />
      {edit.error && <Notice kind="error">{failure(edit.error.toData())}</Notice>}
      <div className={styles.actions}>
        <Button onPress={onDone}>{text("cancel")}</Button>
        <Button
          look="primary"
          isDisabled={edit.isPending || words.trim() === ""}
          onPress={() => void save().catch(() => undefined)}
        >
          {text("save")}
        </Button>
      </div>
    </div>
  );
}
