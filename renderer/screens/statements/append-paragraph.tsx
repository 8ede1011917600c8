import { useState, type KeyboardEvent } from "react";
import { splitParagraphs } from "../../../shared/testimony/split-paragraphs.ts";
import { useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import type { RecordView } from "../../records/read-field.ts";
import type { Paragraph, StatementContent } from "./statement-content.ts";
import { isSaveKey } from "./save-key.ts";
import { STATEMENT_TEXTS } from "./texts.ts";
import styles from "./append-paragraph.module.css";

/** Adds what was said next behind the last paragraph. */
export function AppendParagraph({
  view,
  paragraphs,
}: {
  readonly view: RecordView;
  readonly paragraphs: readonly Paragraph[];
}) {
  const text = useTexts(STATEMENT_TEXTS);
  const { failure } = useSharedTexts();
  const [words, setWords] = useState<string>();
  const edit = useChange("record.edit", ["law.categories", "law.matrix"]);
  const close = () => {
    setWords(undefined);
  };
  const save = async () => {
    const last = paragraphs.at(-1);
    const language = last?.language ?? (view.record as StatementContent).statementLanguage;
    const added = splitParagraphs(words ?? "").map((said) => ({
      text: said,
      ...(last?.speaker !== undefined && { speaker: last.speaker }),
      ...(language !== undefined && { language }),
    }));
    if (added.length === 0) return;
    await edit.mutateAsync({
      id: view.id,
      version: view.version,
      changes: { paragraphs: [...paragraphs, ...added] },
    });
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (isSaveKey(event)) void save().catch(() => undefined);
    else return;
    event.preventDefault();
  };
  if (words === undefined)
    return (
      <div className={styles.append}>
        <Button
          look="quiet"
          onPress={() => {
            setWords("");
          }}
        >
          {text("appendAction")}
        </Button>
      </div>
    );
  return (
    <div className={styles.append} onKeyDown={onKeyDown}>
      <TextField
        label={text("text", { number: paragraphs.length + 1 })}
        value={words}
        onChange={setWords}
        rows={4}
        reading
        autoFocus
      />
      {edit.error && <Notice kind="error">{failure(edit.error.toData())}</Notice>}
      <div className={styles.actions}>
        <Button onPress={close}>{text("cancel")}</Button>
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
