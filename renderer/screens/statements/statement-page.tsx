import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { useCall } from "../../api/queries.ts";
import { useOpenCase } from "../../app/open-case.tsx";
import { usePlace } from "../../app/place.tsx";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { chosenWords } from "./chosen-words.ts";
import { LinkPanel, type Done } from "./link-panel.tsx";
import { useLinkTargets } from "./link-targets.ts";
import { MarkedNames } from "./marked-names.tsx";
import { NamePanel } from "./name-panel.tsx";
import { useNameSteps } from "./name-steps.ts";
import { NAME_TEXTS } from "./name-texts.ts";
import { useNameWork } from "./name-work.ts";
import type { Editing } from "./paragraph-editor.tsx";
import { ParagraphList } from "./paragraph-list.tsx";
import { useSubjects } from "./passage-subjects.ts";
import { passageOf, type Passage, type Selection } from "./passage.ts";
import { ReleaseDialog } from "./release-dialog.tsx";
import { StatementButtons } from "./statement-buttons.tsx";
import { useStatementCommands } from "./statement-commands.ts";
import { isSigned, paragraphsOf, type StatementContent } from "./statement-content.ts";
import { StatementHead } from "./statement-head.tsx";
import { StatementRecording } from "./statement-recording.tsx";
import { useMargins } from "./statement-view.ts";
import { STATEMENT_TEXTS } from "./texts.ts";
import { TranslationChoice } from "./translation-choice.tsx";
import { useTranslation } from "./translation-in-view.ts";
import { useRecording } from "./use-recording.ts";
import { VersionPanel } from "./version-panel.tsx";
import styles from "./statement-page.module.css";
import { DisposedRecord } from "../../records/record-page/disposed-record.tsx";

type Panel = "link" | "names" | "versions";
const PANEL_NAMES = { link: "linkAction", names: "namesAction", versions: "versionsAction" } as const;

/** A statement: its paragraphs with translation and margin, and what can be done with them. */
export function StatementPage({ id, part }: { readonly id: RecordId; readonly part: string | undefined }) {
  const text = useTexts(STATEMENT_TEXTS);
  const names = useTexts(NAME_TEXTS);
  const { failure } = useSharedTexts();
  const client = useQueryClient();
  const { go } = usePlace();
  const { current: matter } = useOpenCase();
  const open = useCall("app.state", {}).data?.open;
  const mayWrite = open?.seesIdentities === true && !open.readOnly;
  const { data: view, error } = useCall("record.get", { id });
  const { data: links } = useCall("testimony.links", { statement: id });
  const content = view?.record as StatementContent | undefined;
  const frozen = content !== undefined && isSigned(content);
  const paragraphs = useMemo(() => paragraphsOf(view), [view]);
  const isThere = paragraphs.length > 0;
  const margins = useMargins(links);
  const work = useNameWork(id, mayWrite);
  // Asked for beforehand, so that the keys of linking never wait for it.
  useLinkTargets(matter?.id, "", false);

  const [selection, select] = useState<Selection>({ anchor: 0, focus: 0 });
  const [panel, setPanel] = useState<Panel>();
  const [passage, setPassage] = useState<Passage>();
  const [done, setDone] = useState<Done>();
  const [said, say] = useState<"undone" | "released">();
  const [isReleasing, release] = useState(false);
  const [editing, edit] = useState<Editing>();
  const [translationId, translate] = useState<string>();
  const translation = useTranslation(links, translationId);
  const subjects = useSubjects(content?.witness, passage, paragraphs, margins.meanings);
  const list = useRef<HTMLDivElement>(null);
  const { focus } = selection;
  const chosen = paragraphs[focus];

  const focusRow = useCallback((at: number, block: ScrollLogicalPosition = "nearest") => {
    const row = list.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block });
  }, []);
  const backToText = useCallback(() => {
    requestAnimationFrame(() => {
      focusRow(focus);
    });
  }, [focusRow, focus]);
  const closePanel = useCallback(() => {
    setPanel(undefined);
    backToText();
  }, [backToText]);

  // Where a link led here, the paragraph is shown and has the focus; else the first one has it.
  const arrived = useRef<string>(undefined);
  useEffect(() => {
    const key = `${id}/${part ?? ""}`;
    if (!isThere || arrived.current === key) return;
    arrived.current = key;
    // A double click that led here would have chosen the whole page by now.
    window.getSelection()?.removeAllRanges();
    const at = Math.max(
      0,
      paragraphs.findIndex((each) => each.id === part),
    );
    select({ anchor: at, focus: at });
    focusRow(at, part === undefined ? "nearest" : "center");
  }, [id, part, isThere, paragraphs, focusRow]);

  const link = useCallback(() => {
    const words = chosenWords();
    const from = words === undefined ? selection : range(words);
    const found = passageOf(from, paragraphs);
    if (!found) return;
    select(from);
    setPassage(words?.kind === "words" ? { ...found, words } : found);
    setDone(undefined);
    setPanel("link");
  }, [paragraphs, selection]);

  const numberOf = useMemo(
    () => new Map<string, number>(paragraphs.map((each, index) => [each.id, index + 1])),
    [paragraphs],
  );
  const steps = useNameSteps({
    work,
    isOpen: panel === "names",
    open: useCallback(() => {
      setPanel("names");
    }, []),
    from: focus,
    numberOf,
    list,
    onParagraph: useCallback((at: number) => {
      select({ anchor: at, focus: at });
    }, []),
  });
  const undo = useCallback(async () => {
    if (!done) return;
    await done.undo();
    setDone(undefined);
    say("undone");
    await client.invalidateQueries();
  }, [done, client]);
  const startEditing = useCallback(() => {
    if (chosen && view) edit({ version: view.version, paragraph: chosen, number: focus + 1 });
  }, [chosen, focus, view]);
  const recording = useRecording(
    id,
    content?.interview,
    view?.version,
    mayWrite && !frozen ? chosen : undefined,
  );

  const actions = {
    link: mayWrite && isThere ? link : undefined,
    stepName: mayWrite ? steps.step : undefined,
    edit: mayWrite && isThere && !frozen ? startEditing : undefined,
    versions: useCallback(() => {
      setPanel((before) => (before === "versions" ? undefined : "versions"));
    }, []),
    undo: useMemo(() => (done ? () => void undo() : undefined), [done, undo]),
    setTime: recording.setTime,
  };
  useStatementCommands(actions);

  const toList = () => {
    go({ screen: "statements" });
  };
  if (error?.code === "record-disposed") return <DisposedRecord id={id} onBack={toList} />;
  if (error) return <Notice kind="error">{failure(error.toData())}</Notice>;
  if (!view || !content) return null;
  return (
    <div className={styles.page} data-panel={panel}>
      <div className={styles.main}>
        <StatementHead view={view} links={links}>
          <TranslationChoice
            statement={id}
            from={content.statementLanguage}
            translations={links?.translations ?? []}
            chosen={translation?.view.id ?? ""}
            onChoose={translate}
            mayAdd={mayWrite}
          />
          <StatementButtons
            actions={actions}
            onDetails={() => {
              go({ screen: "statements", id, part: "details" });
            }}
            onRelease={
              mayWrite && isThere && !view.reviewed
                ? () =>
                    void work.flush().then(() => {
                      release(true);
                    })
                : undefined
            }
          />
        </StatementHead>
        {recording.of && mayWrite && <StatementRecording {...recording.of} />}
        <div role="status" className={styles.done}>
          {done && (
            <>
              <span>{done.words}</span>
              <Button look="quiet" onPress={() => void undo()} aria-keyshortcuts="u">
                {text("undo")}
              </Button>
            </>
          )}
          {!done && said === "undone" && <span>{text("undone")}</span>}
          {!done && said === "released" && view.reviewed && <span>{names("released")}</span>}
          {recording.error && <span>{failure(recording.error.toData())}</span>}
        </div>
        <ParagraphList
          ref={list}
          view={view}
          paragraphs={paragraphs}
          selection={selection}
          onSelect={select}
          margins={margins}
          work={work}
          currentName={steps.current?.key}
          translation={translation}
          editing={editing}
          onEdited={() => {
            edit(undefined);
            backToText();
          }}
          moment={recording.moment}
          onSeek={recording.seek}
          mayWrite={mayWrite}
          isFrozen={frozen}
        />
      </div>
      {panel !== undefined && (
        <aside className={styles.side} aria-label={text(PANEL_NAMES[panel])}>
          <Button look="quiet" className={styles.close!} onPress={closePanel}>
            {text("close")}
          </Button>
          {panel === "link" && passage && (
            <LinkPanel
              key={passage.paragraphs.join() + (passage.words?.text ?? "")}
              statement={id}
              caseId={matter?.id}
              passage={passage}
              subjects={subjects}
              onDone={(what) => {
                setDone(what);
                closePanel();
              }}
              onClose={closePanel}
            />
          )}
          {panel === "names" && (
            <>
              <NamePanel
                statement={id}
                work={work}
                at={steps.at}
                number={numberOf.get(steps.current?.paragraph ?? "") ?? 0}
                onStep={steps.step}
                onClose={closePanel}
              />
              {chosen && (
                <MarkedNames
                  statement={id}
                  paragraph={chosen}
                  number={focus + 1}
                  meanings={margins.meanings}
                />
              )}
            </>
          )}
          {panel === "versions" && <VersionPanel statement={id} />}
        </aside>
      )}
      {isReleasing && (
        <ReleaseDialog
          statement={id}
          code={content.code ?? ""}
          version={view.number}
          marked={
            paragraphs.flatMap((each) => each.text).filter(({ mention }) => mention !== undefined).length
          }
          work={work}
          onReleased={() => {
            release(false);
            setDone(undefined);
            say("released");
            backToText();
          }}
          onClose={() => {
            release(false);
          }}
        />
      )}
    </div>
  );
}

const range = (words: NonNullable<ReturnType<typeof chosenWords>>): Selection =>
  words.kind === "words" ? { anchor: words.at, focus: words.at } : { anchor: words.from, focus: words.to };
