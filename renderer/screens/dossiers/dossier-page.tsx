import { useEffect, useMemo, useRef, useState } from "react";
import { useCommands, type Command } from "../../app/commands.tsx";
import { usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { codeOf, textOf, type RecordView } from "../../records/read-field.ts";
import { RecordForm } from "../../records/record-form/record-form.tsx";
import { ConflictDialog } from "../../records/record-page/conflict.tsx";
import { useSaveRecord } from "../../records/record-page/use-save-record.ts";
import { AddedRecord } from "./added-record.tsx";
import { BlockList } from "./block-list.tsx";
import type { Block } from "./blocks.ts";
import { DossierHead } from "./dossier-head.tsx";
import { atLevel, choiceOf, definitionFor } from "./export-choice.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { ExportResult } from "./export-result.tsx";
import { EXPORT_TEXTS } from "./export-texts.ts";
import { PreviewPane } from "./preview-pane.tsx";
import { DOSSIERS_TEXTS } from "./texts.ts";
import { useExport } from "./use-export.ts";
import { usePreview } from "./use-preview.ts";
import { useVerification } from "./use-verification.ts";
import { WentOut } from "./went-out.tsx";
import styles from "./dossier-page.module.css";

const NO_BLOCKS: readonly Block[] = [];
const today = (): string => new Date().toISOString().slice(0, 10);

/** The page of a dossier: its head, what is written, its real pages beside it, its export, and what went out. */
export function DossierPage({
  record,
  part,
  mayEdit,
  seesIdentities,
  onBack,
}: {
  readonly record: RecordView;
  readonly part: string | undefined;
  readonly mayEdit: boolean;
  /** Without the identities there is neither preview nor export. */
  readonly seesIdentities: boolean;
  readonly onBack: () => void;
}) {
  const text = useTexts(DOSSIERS_TEXTS);
  const words = useTexts(EXPORT_TEXTS);
  const { failure } = useSharedTexts();
  const { go } = usePlace();
  const { id } = record;
  const [edited, edit] = useState<RecordView>();
  const [isAsking, ask] = useState(false);
  const [page, setPage] = useState(1);
  const [choice, setChoice] = useState(() => choiceOf(record, today()));
  const heading = useRef<HTMLHeadingElement>(null);
  const saving = useSaveRecord(() => {
    edit(undefined);
  });
  const preview = usePreview(
    JSON.stringify(choice.level === textOf(record, "level") ? { dossier: id } : definitionFor(id, choice)),
    record.version,
    seesIdentities,
  );
  const verification = useVerification();
  const exporting = useExport(id);
  const isEditing = edited !== undefined;
  useEffect(() => {
    if (isEditing) return;
    // The double click that opened it must not leave the page selected.
    window.getSelection()?.removeAllRanges();
    heading.current?.focus();
  }, [isEditing]);

  const undo = useRef(saving.undo);
  undo.current = saving.undo;
  const { last, clash } = saving;
  const canUndo = last !== undefined && !isEditing;
  const commands = useMemo<Command[]>(() => {
    const group = text("dossier");
    const list: Command[] = [{ id: "dossier.back", label: text("back"), group, run: onBack }];
    if (mayEdit) {
      const begin = () => {
        ask(true);
      };
      list.push({ id: "dossier.export", label: text("export"), group, keys: "x", run: begin });
    }
    if (canUndo)
      list.push({
        id: "dossier.undo",
        label: text("undo"),
        group,
        keys: "Mod+Z",
        run: () => void undo.current(),
      });
    return list;
  }, [text, mayEdit, canUndo, onBack]);
  useCommands(commands);

  if (part === "transmission" && mayEdit)
    return (
      <AddedRecord
        type="transmission"
        title={text("transmission")}
        initial={{ dossier: id, recipient: textOf(record, "recipient"), sent: today() }}
        onSaved={() => {
          go({ screen: "dossiers", id });
        }}
        onCancel={() => {
          go({ screen: "dossiers", id });
        }}
      />
    );
  const blocks = (record.record.blocks as readonly Block[] | undefined) ?? NO_BLOCKS;
  return (
    <div className={styles.page} data-preview={seesIdentities}>
      <div className={styles.main}>
        <header className={styles.head}>
          <Button look="quiet" onPress={onBack}>
            {text("back")}
          </Button>
          <h1 ref={heading} tabIndex={-1}>
            <Content>{textOf(record, "title") ?? codeOf(record)}</Content>{" "}
            <Content code>{codeOf(record)}</Content>
          </h1>
          {mayEdit && !isEditing && (
            <div className={styles.tools}>
              <Button
                look="primary"
                isDisabled={exporting.isRunning}
                onPress={() => {
                  ask(true);
                }}
              >
                {text("export")}
              </Button>
              <Button
                onPress={() => {
                  edit(record);
                }}
              >
                {text("editHead")}
              </Button>
              <Button
                onPress={() => {
                  go({ screen: "dossiers", id, part: "transmission" });
                }}
              >
                {text("transmission")}
              </Button>
            </div>
          )}
          <p data-quiet>{text("version", { number: record.number })}</p>
        </header>
        {!seesIdentities && <Notice>{words("factsOnly")}</Notice>}
        {saving.failure && <Notice kind="error">{failure(saving.failure.toData())}</Notice>}
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
        {exporting.isRunning && <Notice>{words("running")}</Notice>}
        {exporting.failure && <Notice kind="error">{failure(exporting.failure.toData())}</Notice>}
        {exporting.outcome && <ExportResult outcome={exporting.outcome} verification={verification} />}
        {edited ? (
          <RecordForm
            type="dossier"
            initial={edited.record}
            isNew={false}
            refused={saving.refused}
            isSaving={saving.isSaving}
            leaveOut={["blocks"]}
            onSave={(content) => void saving.save(edited, { ...content, blocks: edited.record.blocks })}
            onCancel={() => {
              edit(undefined);
            }}
          />
        ) : (
          <>
            <DossierHead record={record} />
            <BlockList
              blocks={blocks}
              categories={(record.record.categories ?? []) as readonly string[]}
              paragraphs={preview.made?.paragraphs ?? []}
              mayEdit={mayEdit}
              isSaving={saving.isSaving}
              onSave={(changed) => saving.save(record, { ...record.record, blocks: changed })}
              onShowPage={setPage}
            />
            <WentOut
              id={id}
              shownAbove={exporting.outcome?.folder}
              verification={verification}
              onVerify={(signer) =>
                void exporting.choose("dossier", words("verifyTitle")).then((paths) => {
                  const folder = paths?.[0];
                  return folder === undefined ? undefined : verification.verify(folder, signer);
                })
              }
            />
          </>
        )}
      </div>
      {seesIdentities && (
        <PreviewPane
          preview={preview}
          level={choice.level}
          onLevel={(level) => {
            setChoice(atLevel(record, choice, level));
          }}
          page={page}
          onPage={setPage}
        />
      )}
      {isAsking && (
        <ExportDialog
          record={record}
          initial={atLevel(record, choice, choice.level)}
          onChosen={(chosen) => {
            ask(false);
            setChoice(chosen);
            void exporting.run(chosen);
          }}
          onClose={() => {
            ask(false);
          }}
        />
      )}
      {exporting.chooser}
      {clash && (
        <ConflictDialog
          type="dossier"
          conflict={clash.conflict}
          onChoose={(changes) => void saving.settle(changes)}
          onClose={saving.leaveClash}
        />
      )}
    </div>
  );
}
