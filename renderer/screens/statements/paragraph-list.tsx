import {
  useCallback,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from "react";
import { Notice } from "../../components/notice.tsx";
import { useTexts } from "../../language/use-texts.ts";
import type { RecordView } from "../../records/read-field.ts";
import { AppendParagraph } from "./append-paragraph.tsx";
import { alignSegments } from "./aligned-segments.ts";
import type { NameWork, PossibleName } from "./name-work.ts";
import { ParagraphEditor, type Editing } from "./paragraph-editor.tsx";
import type { ParagraphLink, Restriction } from "./paragraph-margin.tsx";
import { ParagraphRow } from "./paragraph-row.tsx";
import { isChosen, moveSelection, type Selection } from "./passage.ts";
import type { Paragraph, Segment } from "./statement-content.ts";
import { useElementNames, type Margins } from "./statement-view.ts";
import { STATEMENT_TEXTS } from "./texts.ts";
import { paragraphAt } from "./time-code.ts";
import type { TranslationInView } from "./translation-in-view.ts";
import { TranslationEditor } from "./translation-editor.tsx";
import styles from "./paragraph-list.module.css";

const NO_LINKS: readonly ParagraphLink[] = [];
const NO_RESTRICTIONS: readonly Restriction[] = [];
const NO_NAMES: readonly PossibleName[] = [];

/**
 * The paragraphs of a statement (ARIA grid of rows that several of can be chosen). Arrows move, with Shift they
 * extend; the browser draws only what is in view, so that five hundred paragraphs cost no more than fifty.
 */
export function ParagraphList({
  ref,
  view,
  paragraphs,
  selection,
  onSelect,
  margins,
  work,
  currentName,
  translation,
  editing,
  onEdited,
  moment,
  onSeek,
  mayWrite,
  isFrozen,
}: {
  readonly ref: Ref<HTMLDivElement>;
  readonly view: RecordView;
  readonly paragraphs: readonly Paragraph[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly margins: Margins;
  readonly work: NameWork;
  readonly currentName: string | undefined;
  readonly translation: TranslationInView | undefined;
  readonly editing: Editing | undefined;
  readonly onEdited: () => void;
  /** Where the recording is; undefined where none is open. */
  readonly moment: number | undefined;
  readonly onSeek: ((seconds: number) => void) | undefined;
  readonly mayWrite: boolean;
  readonly isFrozen: boolean;
}) {
  const text = useTexts(STATEMENT_TEXTS);
  const elementName = useElementNames();
  const [translating, translate] = useState<{ paragraph: Paragraph; segment: Segment | undefined }>();
  const names = useMemo(
    () => Map.groupBy(work.undecided, ({ paragraph }) => paragraph as string),
    [work.undecided],
  );
  const beside = useMemo(
    () => translation && alignSegments(paragraphs, translation.segments),
    [paragraphs, translation],
  );
  const isMoving = useRef(false);
  const spoken = moment === undefined ? undefined : paragraphAt(paragraphs, moment);
  const onTranslate = useCallback((paragraph: Paragraph, segment: Segment | undefined) => {
    translate({ paragraph, segment });
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute("role") !== "row") return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moveSelection(selection, event, paragraphs.length);
    if (!next) return;
    event.preventDefault();
    window.getSelection()?.removeAllRanges();
    onSelect(next);
    const row = event.currentTarget.querySelector<HTMLElement>(`[data-at="${next.focus}"]`);
    isMoving.current = true;
    row?.focus({ preventScroll: true });
    isMoving.current = false;
    row?.scrollIntoView({ block: "nearest" });
  };
  // Whatever brings the focus to a paragraph, a reading aid for one, chooses it.
  const onFocus = (event: FocusEvent) => {
    const { target } = event;
    if (isMoving.current || !(target instanceof HTMLElement) || target.getAttribute("role") !== "row") return;
    const at = Number(target.dataset.at);
    if (at !== selection.focus) onSelect({ anchor: at, focus: at });
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const at = (event.target as Element).closest<HTMLElement>("[data-at]")?.dataset.at;
    if (at === undefined) return;
    onSelect({ anchor: event.shiftKey ? selection.anchor : Number(at), focus: Number(at) });
  };

  if (paragraphs.length === 0)
    return (
      <div className={styles.empty}>
        <Notice>{text(mayWrite ? "noText" : "withheld")}</Notice>
        {mayWrite && !isFrozen && <AppendParagraph view={view} paragraphs={paragraphs} />}
      </div>
    );
  return (
    <div className={styles.scroller}>
      <div
        ref={ref}
        role="grid"
        aria-label={text("paragraphs")}
        aria-multiselectable
        aria-rowcount={paragraphs.length + 1}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={onClick}
      >
        <div role="row" className="visually-hidden" aria-rowindex={1}>
          <div role="columnheader">{text("columnNumber")}</div>
          <div role="columnheader">{text("columnOriginal")}</div>
          {beside && <div role="columnheader">{text("columnTranslation")}</div>}
          <div role="columnheader">{text("columnLinks")}</div>
        </div>
        {paragraphs.map((paragraph, at) => {
          const above = paragraphs[at - 1];
          const ours = names.get(paragraph.id) ?? NO_NAMES;
          return (
            <ParagraphRow
              key={paragraph.id}
              paragraph={paragraph}
              at={at}
              saysWho={paragraph.speaker !== above?.speaker || paragraph.mark !== above?.mark}
              isTabStop={at === Math.min(selection.focus, paragraphs.length - 1)}
              isChosen={isChosen(selection, at)}
              isSpoken={spoken === paragraph.id}
              meanings={margins.meanings}
              suggestions={ours}
              current={ours.some(({ key }) => key === currentName) ? currentName : undefined}
              links={margins.links.get(paragraph.id) ?? NO_LINKS}
              restrictions={margins.restrictions.get(paragraph.id) ?? NO_RESTRICTIONS}
              elementName={elementName}
              beside={beside?.get(paragraph.id)}
              translationLanguage={translation?.language}
              onSeek={onSeek}
              onTranslate={mayWrite ? onTranslate : undefined}
              editor={
                editing?.paragraph.id === paragraph.id ? (
                  <ParagraphEditor
                    statement={view.id}
                    editing={editing}
                    current={paragraph}
                    currentVersion={view.version}
                    versionNumber={view.number}
                    onDone={onEdited}
                  />
                ) : undefined
              }
              translationEditor={
                translation && translating?.paragraph.id === paragraph.id ? (
                  <TranslationEditor
                    translation={translation.view}
                    segments={translation.segments}
                    paragraph={paragraph}
                    segment={translating.segment}
                    number={at + 1}
                    language={translation.language}
                    onDone={() => {
                      translate(undefined);
                      onEdited();
                    }}
                  />
                ) : undefined
              }
            />
          );
        })}
      </div>
      {mayWrite && !isFrozen && <AppendParagraph view={view} paragraphs={paragraphs} />}
    </div>
  );
}
