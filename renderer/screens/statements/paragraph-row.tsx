import { memo, type ReactNode } from "react";
import { useLabels } from "../../records/labels.ts";
import { useTexts } from "../../language/use-texts.ts";
import type { Beside } from "./aligned-segments.ts";
import { ParagraphMargin, type ParagraphLink, type Restriction } from "./paragraph-margin.tsx";
import { RunText, type Meanings } from "./run-text.tsx";
import type { Paragraph, Segment } from "./statement-content.ts";
import { STATEMENT_TEXTS } from "./texts.ts";
import type { KeyedStretch } from "./text-pieces.ts";
import { timeCode } from "./time-code.ts";
import styles from "./paragraph-row.module.css";

type Props = {
  readonly paragraph: Paragraph;
  readonly at: number;
  /** False where who speaks and how is as in the paragraph above, so that it need not be said again. */
  readonly saysWho: boolean;
  readonly isTabStop: boolean;
  readonly isChosen: boolean;
  readonly isSpoken: boolean;
  readonly meanings: Meanings;
  readonly suggestions: readonly KeyedStretch[];
  readonly current: string | undefined;
  readonly links: readonly ParagraphLink[];
  readonly restrictions: readonly Restriction[];
  readonly elementName: (link: ParagraphLink) => string;
  /** What stands beside it; undefined where no translation is shown. */
  readonly beside: Beside | undefined;
  readonly translationLanguage: string | undefined;
  /** Seeks in the recording; absent where none is open. */
  readonly onSeek: ((seconds: number) => void) | undefined;
  readonly onTranslate: ((paragraph: Paragraph, segment: Segment | undefined) => void) | undefined;
  /** In place of the words: the editor of this paragraph, or of its translation. */
  readonly editor: ReactNode;
  readonly translationEditor: ReactNode;
};

/** One paragraph with its number, its translation and its margin. Drawn again only when something of it changed. */
export const ParagraphRow = memo(function ParagraphRow(props: Props) {
  const { paragraph, at, beside, meanings, isChosen } = props;
  const text = useTexts(STATEMENT_TEXTS);
  const labels = useLabels();
  const { speaker, mark, recordedAt } = paragraph;
  const who = [
    ...(speaker === undefined ? [] : [labels.code("speakers", speaker)]),
    ...(mark === undefined ? [] : [labels.code("paragraph-marks", mark)]),
  ].join(", ");
  return (
    <div
      role="row"
      aria-selected={isChosen}
      aria-rowindex={at + 2}
      tabIndex={props.isTabStop ? 0 : -1}
      className={styles.row}
      data-at={at}
      data-paragraph={paragraph.id}
      data-translated={beside !== undefined || undefined}
      data-spoken={props.isSpoken || undefined}
    >
      <div role="rowheader" className={styles.number}>
        <span className="visually-hidden">{text("paragraph", { number: at + 1 })}</span>
        <span aria-hidden>{at + 1}</span>
        {recordedAt !== undefined && (
          <TimeCode
            seconds={recordedAt}
            onSeek={props.onSeek}
            isSpoken={props.isSpoken}
            isTabStop={props.isTabStop}
          />
        )}
      </div>
      <div role="gridcell" className={styles.original} data-original>
        {props.editor ?? (
          <>
            {who !== "" && <p className={props.saysWho ? styles.who : "visually-hidden"}>{who}</p>}
            <RunText
              runs={paragraph.text}
              language={paragraph.language}
              meanings={meanings}
              suggestions={props.suggestions}
              current={props.current}
            />
          </>
        )}
      </div>
      {beside && (
        <div role="gridcell" className={styles.translation}>
          {props.translationEditor ?? <Rendering {...props} beside={beside} />}
        </div>
      )}
      <div role="gridcell" className={styles.margin}>
        <ParagraphMargin
          paragraph={paragraph}
          links={props.links}
          restrictions={props.restrictions}
          meanings={meanings}
          elementName={props.elementName}
          isTabStop={props.isTabStop}
        />
      </div>
    </div>
  );
});

function Rendering({
  paragraph,
  at,
  beside,
  meanings,
  translationLanguage,
  onTranslate,
  isTabStop,
}: Props & { beside: Beside }) {
  const text = useTexts(STATEMENT_TEXTS);
  const [only] = beside.segments;
  return (
    <>
      {beside.segments.map(({ id, text: runs }) => (
        <RunText key={id} runs={runs} language={translationLanguage} meanings={meanings} />
      ))}
      {!only && (
        <p data-quiet className={styles.note}>
          {beside.above === undefined ? text("untranslated") : text("above", { number: beside.above })}
        </p>
      )}
      {onTranslate && beside.segments.length < 2 && (only !== undefined || beside.above === undefined) && (
        <button
          type="button"
          className={styles.translate}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={`${text(only ? "editTranslation" : "writeTranslation")}: ${text("paragraph", { number: at + 1 })}`}
          onClick={() => {
            onTranslate(paragraph, only);
          }}
        >
          {text(only ? "editTranslation" : "writeTranslation")}
        </button>
      )}
    </>
  );
}

function TimeCode({
  seconds,
  onSeek,
  isSpoken,
  isTabStop,
}: {
  readonly seconds: number;
  readonly onSeek: Props["onSeek"];
  readonly isSpoken: boolean;
  readonly isTabStop: boolean;
}) {
  const words = (
    <>
      {isSpoken && <span aria-hidden>▸ </span>}
      {timeCode(seconds)}
    </>
  );
  if (!onSeek) return <span className={styles.time}>{words}</span>;
  return (
    <button
      type="button"
      className={styles.time}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => {
        onSeek(seconds);
      }}
    >
      {words}
    </button>
  );
}
