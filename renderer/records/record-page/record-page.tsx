import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { isClaimedType } from "../../../shared/claims/claim-value.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { useCommands, type Command } from "../../app/commands.tsx";
import { useCall, useChange } from "../../api/queries.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { ClaimsPanel } from "../claims/claims-panel.tsx";
import { useLabels } from "../labels.ts";
import { codeOf, textOf, type RecordView } from "../read-field.ts";
import { RecordForm } from "../record-form/record-form.tsx";
import { useRecordTitle } from "../titles.ts";
import { ConflictDialog } from "./conflict.tsx";
import { DisposedRecord } from "./disposed-record.tsx";
import { RecordHistory } from "./history.tsx";
import { Inspector } from "./inspector.tsx";
import { RecordFields } from "./record-view.tsx";
import { PAGE_TEXTS } from "./texts.ts";
import { useSaveRecord } from "./use-save-record.ts";
import styles from "./record-page.module.css";

/**
 * The page of one record: what is recorded, what leads to it, its history; editing it, confirming its wording, and
 * taking the last change back.
 */
export function RecordPage({
  id,
  mayEdit,
  onBack,
  leaveOut = [],
  children,
}: {
  readonly id: string;
  /** False for somebody who opened facts only, and on a medium that cannot be written to. */
  readonly mayEdit: boolean;
  readonly onBack: () => void;
  /** Fields that the screen shows and edits by other means. */
  readonly leaveOut?: readonly string[];
  /** What the screen adds between the fields and the history. */
  readonly children?: ReactNode;
}) {
  const { data: record, error } = useCall("record.get", { id });
  const text = useTexts(PAGE_TEXTS);
  const { failure } = useSharedTexts();
  if (error?.code === "record-disposed") return <DisposedRecord id={id} onBack={onBack} />;
  if (error)
    return (
      <div className={styles.gone}>
        <Notice kind="error">{failure(error)}</Notice>
        <Button onPress={onBack}>{text("backToList")}</Button>
      </div>
    );
  if (!record) return null;
  return (
    <Loaded key={id} record={record} mayEdit={mayEdit} onBack={onBack} leaveOut={leaveOut}>
      {children}
    </Loaded>
  );
}

function Loaded({
  record,
  mayEdit,
  onBack,
  leaveOut,
  children,
}: {
  readonly record: RecordView;
  readonly mayEdit: boolean;
  readonly onBack: () => void;
  readonly leaveOut: readonly string[];
  readonly children: ReactNode;
}) {
  const type = record.type as RecordType;
  // The version that was read when editing began: what somebody else saves meanwhile must not slip under it.
  const [edited, setEdited] = useState<RecordView>();
  const [showsHistory, setShowsHistory] = useState(false);
  const labels = useLabels();
  const method = type === "act" ? textOf(record, "method") : undefined;
  const words = useRecordTitle(record.id)?.title ?? codeOf(record) ?? "";
  // An act has no title of its own; it is called by what was done.
  const title = method === undefined ? words : labels.code("methods", method);
  const text = useTexts(PAGE_TEXTS);
  const { failure } = useSharedTexts();
  const review = useChange("record.review");
  const heading = useRef<HTMLHeadingElement>(null);
  const saving = useSaveRecord(() => {
    setEdited(undefined);
  });
  const isEditing = edited !== undefined;
  useEffect(() => {
    if (!isEditing) heading.current?.focus();
  }, [isEditing]);

  const undo = useRef(saving.undo);
  undo.current = saving.undo;
  const canUndo = saving.last !== undefined && !isEditing;
  const commands = useMemo<Command[]>(() => {
    const group = text("record");
    const list: Command[] = [{ id: "record.back", label: text("backToList"), group, run: onBack }];
    if (mayEdit && !isEditing)
      list.push({
        id: "record.edit",
        label: text("edit"),
        group,
        keys: "e",
        run: () => {
          setEdited(record);
        },
      });
    if (!isEditing)
      list.push({
        id: "record.history",
        label: text("showHistory"),
        group,
        keys: "h",
        run: () => {
          setShowsHistory((before) => !before);
        },
      });
    if (canUndo)
      list.push({
        id: "record.undo",
        label: text("undoLast"),
        group,
        keys: "Mod+Z",
        run: () => void undo.current(),
      });
    return list;
  }, [text, onBack, mayEdit, isEditing, canUndo, record]);
  useCommands(commands);

  const { last, clash } = saving;
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <header className={styles.head}>
          <Button look="quiet" onPress={onBack}>
            {text("backToList")}
          </Button>
          <h1 ref={heading} tabIndex={-1}>
            {title} {title !== codeOf(record) && <span data-code>{codeOf(record)}</span>}
          </h1>
          {mayEdit && !isEditing && (
            <div className={styles.actions}>
              <Button
                look="primary"
                onPress={() => {
                  setEdited(record);
                }}
              >
                {text("edit")}
              </Button>
              {!record.reviewed && (
                <Button
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
            {text("version", { number: record.number })} ·{" "}
            {text(mayEdit ? (record.reviewed ? "reviewed" : "unreviewed") : "factsOnly")}
          </p>
        </header>
        {saving.failure && <Notice kind="error">{failure(saving.failure)}</Notice>}
        {review.error && <Notice kind="error">{failure(review.error)}</Notice>}
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
          <RecordForm
            type={type}
            initial={edited.record}
            isNew={false}
            refused={saving.refused}
            isSaving={saving.isSaving}
            leaveOut={leaveOut}
            onSave={(content) => void saving.save(edited, content)}
            onCancel={() => {
              setEdited(undefined);
            }}
          />
        ) : (
          <>
            <RecordFields record={record} leaveOut={leaveOut} />
            {isClaimedType(type) && <ClaimsPanel record={record.id} type={type} mayEdit={mayEdit} />}
            {children}
            <div className={styles.section}>
              <Button
                aria-expanded={showsHistory}
                onPress={() => {
                  setShowsHistory((before) => !before);
                }}
              >
                {text(showsHistory ? "hideHistory" : "showHistory")}
              </Button>
            </div>
            {showsHistory && <RecordHistory id={record.id} type={type} />}
          </>
        )}
      </div>
      <Inspector id={record.id} />
      {clash && edited && (
        <ConflictDialog
          type={type}
          conflict={clash.conflict}
          onChoose={(changes) => void saving.settle(changes)}
          onClose={saving.leaveClash}
        />
      )}
    </div>
  );
}
