import { useMemo, useRef, useState } from "react";
import type { Runs } from "../../../shared/model/runs.ts";
import { plainText } from "../../../shared/model/runs.ts";
import { useCommands } from "../../app/commands.tsx";
import { Button } from "../../components/button.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { RecordsPicker } from "../../records/record-form/record-picker.tsx";
import { CitationsEditor } from "../../records/writing/citations-editor.tsx";
import { RunsEditor } from "../../records/writing/runs-editor.tsx";
import type { FindingContent } from "./finding-content.ts";
import { FINDINGS_TEXTS } from "./texts.ts";
import styles from "./finding-page.module.css";

const NO_RUNS: Runs = [];

/** Writes a finding: its words, what it rests on, what speaks against it, and how that was weighed. */
export function FindingForm({
  initial,
  isNew,
  isSaving,
  onSave,
  onCancel,
}: {
  readonly initial: FindingContent;
  readonly isNew: boolean;
  readonly isSaving: boolean;
  readonly onSave: (content: FindingContent) => void;
  readonly onCancel: () => void;
}) {
  const text = useTexts(FINDINGS_TEXTS);
  const [draft, setDraft] = useState(initial);
  const [isAsked, ask] = useState(false);
  const [picking, setPicking] = useState<"for" | "against">();
  const change = (changes: Partial<FindingContent>) => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  const isEmpty = plainText(draft.text ?? NO_RUNS).trim() === "";
  const save = () => {
    ask(true);
    if (!isEmpty) onSave(draft);
  };
  const latest = useRef(save);
  latest.current = save;
  const commands = useMemo(
    () => [
      {
        id: "finding.save",
        label: text(isNew ? "create" : "save"),
        group: text("finding"),
        keys: "Mod+S",
        run: () => {
          latest.current();
        },
      },
    ],
    [text, isNew],
  );
  useCommands(commands);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <RunsEditor
        label={text("text")}
        value={draft.text ?? NO_RUNS}
        autoFocus
        rows={6}
        error={isAsked && isEmpty ? text("textNeeded") : undefined}
        onChange={(runs) => {
          change({ text: runs });
        }}
        onCite={() => {
          setPicking("for");
        }}
      />
      <CitationsEditor
        label={text("for")}
        value={draft.citations ?? []}
        onChange={(citations) => {
          change({ citations });
        }}
        isPicking={picking === "for"}
        onPicking={(isPicking) => {
          setPicking(isPicking ? "for" : undefined);
        }}
      />
      <CitationsEditor
        label={text("against")}
        value={draft.contraryCitations ?? []}
        onChange={(contraryCitations) => {
          change({ contraryCitations });
        }}
        isPicking={picking === "against"}
        onPicking={(isPicking) => {
          setPicking(isPicking ? "against" : undefined);
        }}
      />
      <RunsEditor
        label={text("weighing")}
        value={draft.weighing ?? NO_RUNS}
        rows={3}
        onChange={(weighing) => {
          change({ weighing });
        }}
        onCite={() => {
          setPicking("against");
        }}
      />
      <RecordsPicker
        label={text("about")}
        types={["person", "place"]}
        value={draft.about ?? []}
        onChange={(about) => {
          change({ about });
        }}
      />
      <RecordsPicker
        label={text("events")}
        types={["event"]}
        value={draft.events ?? []}
        onChange={(events) => {
          change({ events });
        }}
      />
      <RecordsPicker
        label={text("acts")}
        types={["act"]}
        value={draft.acts ?? []}
        onChange={(acts) => {
          change({ acts });
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={isSaving}>
          {text(isNew ? "create" : "save")}
        </Button>
        <Button onPress={onCancel}>{text("cancel")}</Button>
      </div>
    </form>
  );
}
