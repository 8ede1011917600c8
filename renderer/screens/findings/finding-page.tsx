import { useEffect, useMemo, useRef, useState } from "react";
import { useCall, useChange } from "../../api/queries.ts";
import { useCommands, type Command } from "../../app/commands.tsx";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { DisposedRecord } from "../../records/record-page/disposed-record.tsx";
import { codeOf, textOf, type RecordView } from "../../records/read-field.ts";
import { ConflictDialog } from "../../records/record-page/conflict.tsx";
import { RecordHistory } from "../../records/record-page/history.tsx";
import { Inspector } from "../../records/record-page/inspector.tsx";
import { RecordFields } from "../../records/record-page/record-view.tsx";
import { useSaveRecord } from "../../records/record-page/use-save-record.ts";
import { PassageList } from "../../records/writing/passage-list.tsx";
import { RunsText } from "../../records/writing/runs-text.tsx";
import { findingOf, savedFinding } from "./finding-content.ts";
import { FindingForm } from "./finding-form.tsx";
import { FINDINGS_TEXTS } from "./texts.ts";
import styles from "./finding-page.module.css";

const SHOWN_ABOVE = ["text", "citations", "contraryCitations", "weighing"];

/** The page of one finding: what is found, what it rests on, what speaks against it, its history. */
export function FindingPage({
  id,
  mayEdit,
  onBack,
}: {
  readonly id: string;
  readonly mayEdit: boolean;
  readonly onBack: () => void;
}) {
  const { data: record, error } = useCall("record.get", { id });
  const text = useTexts(FINDINGS_TEXTS);
  const { failure } = useSharedTexts();
  if (error?.code === "record-disposed") return <DisposedRecord id={id} onBack={onBack} />;
  if (error)
    return (
      <div className={styles.main}>
        <Notice kind="error">{failure(error.toData())}</Notice>
        <div>
          <Button onPress={onBack}>{text("back")}</Button>
        </div>
      </div>
    );
  return record ? <Loaded record={record} mayEdit={mayEdit} onBack={onBack} /> : null;
}

function Loaded({
  record,
  mayEdit,
  onBack,
}: {
  readonly record: RecordView;
  readonly mayEdit: boolean;
  readonly onBack: () => void;
}) {
  const text = useTexts(FINDINGS_TEXTS);
  const { failure } = useSharedTexts();
  const [edited, edit] = useState<RecordView>();
  const [showsHistory, setShowsHistory] = useState(false);
  const review = useChange("record.review");
  const heading = useRef<HTMLHeadingElement>(null);
  const saving = useSaveRecord(() => {
    edit(undefined);
  });
  const isEditing = edited !== undefined;
  useEffect(() => {
    if (isEditing) return;
    // The double click that opened it must not leave the page selected.
    window.getSelection()?.removeAllRanges();
    heading.current?.focus();
  }, [isEditing]);
  const commands = useMemo<Command[]>(() => {
    const group = text("finding");
    const back: Command = { id: "finding.back", label: text("back"), group, run: onBack };
    if (!mayEdit || isEditing) return [back];
    const begin = () => {
      edit(record);
    };
    return [back, { id: "finding.edit", label: text("edit"), group, keys: "e", run: begin }];
  }, [text, mayEdit, isEditing, record, onBack]);
  useCommands(commands);

  const finding = findingOf(record);
  const { citations = [], contraryCitations = [] } = finding;
  const { last, clash } = saving;
  const language = textOf(record, "language");
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <header className={styles.head}>
          <Button look="quiet" onPress={onBack}>
            {text("back")}
          </Button>
          <h1 ref={heading} tabIndex={-1}>
            {text("finding")} <Content code>{codeOf(record)}</Content>
          </h1>
          {mayEdit && !isEditing && (
            <div className={styles.actions}>
              <Button
                look="primary"
                onPress={() => {
                  edit(record);
                }}
              >
                {text("edit")}
              </Button>
              {!record.reviewed && (
                <Button
                  isDisabled={review.isPending}
                  onPress={() => {
                    review.mutate({ id: record.id });
                  }}
                >
                  {text("review")}
                </Button>
              )}
            </div>
          )}
          <p data-quiet>
            {text("version", { number: record.number })} · {text(record.reviewed ? "reviewed" : "unreviewed")}
          </p>
        </header>
        {saving.failure && <Notice kind="error">{failure(saving.failure.toData())}</Notice>}
        {review.error && <Notice kind="error">{failure(review.error.toData())}</Notice>}
        {last && !isEditing && (
          <Notice kind="good">
            {text(last.isUndo ? "undone" : "saved", { number: last.after.number })}{" "}
            {!last.isUndo && (
              <Button onPress={() => void saving.undo()} isDisabled={saving.isSaving}>
                {text("undo")}
              </Button>
            )}
          </Notice>
        )}
        {edited ? (
          <FindingForm
            initial={findingOf(edited)}
            isNew={false}
            isSaving={saving.isSaving}
            onSave={(content) => void saving.save(edited, savedFinding(content))}
            onCancel={() => {
              edit(undefined);
            }}
          />
        ) : (
          <>
            <RunsText runs={finding.text ?? []} language={language} />
            <section className={styles.section}>
              <h2>{text("for")}</h2>
              {citations.length === 0 ? (
                <Notice kind="warning">{text("uncited")}</Notice>
              ) : (
                <PassageList citations={citations} label={text("for")} />
              )}
            </section>
            <section className={styles.section}>
              <h2>{text("against")}</h2>
              <PassageList citations={contraryCitations} label={text("against")} />
              {finding.weighing ? (
                <>
                  <h3>{text("weighing")}</h3>
                  <RunsText runs={finding.weighing} language={language} />
                </>
              ) : (
                contraryCitations.length > 0 && <Notice kind="warning">{text("notWeighed")}</Notice>
              )}
            </section>
            <RecordFields record={record} leaveOut={SHOWN_ABOVE} />
            <div className={styles.section}>
              <Button
                aria-expanded={showsHistory}
                onPress={() => {
                  setShowsHistory(!showsHistory);
                }}
              >
                {text(showsHistory ? "hideHistory" : "showHistory")}
              </Button>
            </div>
            {showsHistory && <RecordHistory id={record.id} type="finding" />}
          </>
        )}
      </div>
      <Inspector id={record.id} />
      {clash && edited && (
        <ConflictDialog
          type="finding"
          conflict={clash.conflict}
          onChoose={(changes) => void saving.settle(changes)}
          onClose={saving.leaveClash}
        />
      )}
    </div>
  );
}
