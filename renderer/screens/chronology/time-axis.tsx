import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import type { ChronologyEntry, CustodyOfPerson } from "../../../shared/contract/chronology.ts";
import { Content } from "../../components/content.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { reachOf } from "./date-mark.ts";
import { lanesOf, type Lane } from "./lanes.ts";
import { MARK_HEIGHT, MarkPatterns, MarkShape } from "./mark-shape.tsx";
import { TickLabels, TickLines } from "./ticks.tsx";
import { CHRONOLOGY_TEXTS } from "./texts.ts";
import { pan, position, ticks, zoom, type Span } from "./time-scale.ts";
import { useWidth } from "./use-width.ts";
import styles from "./time-axis.module.css";

const ROW = MARK_HEIGHT + 6;
const LANE_PADDING = 7;
const APART_PIXELS = MARK_HEIGHT + 4;
const STEP = 0.2;
const CLOSER = 0.7;

/** What can be done on the time axis by key, wheel and pointer. */
export type AxisActions = {
  readonly onSpan: (span: Span) => void;
  readonly onFit: () => void;
  readonly onSelect: (key: string) => void;
  /** Selects the entry so many places further on. */
  readonly onStep: (by: number) => void;
  readonly onOpen: (entry: ChronologyEntry) => void;
};

/** Entries and custody on a linear time axis: a lane for the events and one for each person. */
export function TimeAxis({
  entries,
  custody,
  selected,
  span,
  whole,
  actions,
}: {
  readonly entries: readonly ChronologyEntry[];
  readonly custody: readonly CustodyOfPerson[];
  readonly selected: ChronologyEntry | undefined;
  readonly span: Span;
  /** The most that can be shown. */
  readonly whole: Span;
  readonly actions: AxisActions;
}) {
  const text = useTexts(CHRONOLOGY_TEXTS);
  const frame = useRef<HTMLDivElement>(null);
  const [plot, width] = useWidth();
  const days = whole.to - whole.from;
  const lanes = useMemo(
    () => lanesOf(entries, custody, width === 0 ? 0 : (days / width) * APART_PIXELS),
    [entries, custody, days, width],
  );
  const lines = useMemo(() => ticks(span, Math.max(width, 1)), [span, width]);
  useWheel(frame, span, whole, actions.onSpan);
  const drag = useDrag(span, width, actions.onSpan);
  useEffect(() => {
    frame.current?.querySelector("[data-selected]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = keyAction(event, { entry: selected, span, whole, actions });
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    // The keys of the axis are those of a picture that one moves in; its entries stand as buttons in the table.
    <div
      ref={frame}
      role="application"
      tabIndex={0}
      aria-label={text("axis")}
      className={styles.axis}
      onKeyDown={onKeyDown}
    >
      <MarkPatterns />
      <div className={styles.head}>
        <div />
        <div ref={plot} className={styles.plot} translate="no">
          <TickLabels lines={lines} span={span} width={width} />
        </div>
      </div>
      <p className="visually-hidden">{text("picture", { count: entries.length })}</p>
      <div className={styles.lanes} aria-hidden {...drag}>
        {lanes.map((lane) => (
          <div key={lane.key} className={styles.lane}>
            <div className={styles.name}>
              {lane.kind === "person" ? <Content>{lane.person!.title}</Content> : text(lane.kind)}
            </div>
            <svg className={styles.plot} width={width} height={heightOf(lane)}>
              <TickLines lines={lines} span={span} width={width} height={heightOf(lane)} />
              {lane.custody && (
                <MarkShape kind="held" mark={lane.custody} span={span} width={width} y={LANE_PADDING} />
              )}
              {lane.entries.map(({ entry, mark, row }) => {
                const isSelected = entry.key === selected?.key;
                const y = LANE_PADDING + row * ROW;
                return (
                  <g
                    key={entry.key}
                    data-entry={entry.type}
                    data-selected={isSelected ? "" : undefined}
                    onClick={() => {
                      actions.onSelect(entry.key);
                    }}
                    onDoubleClick={() => {
                      actions.onOpen(entry);
                    }}
                  >
                    <rect
                      {...hitBox(position, mark, span, width)}
                      y={y - 3}
                      height={ROW}
                      className={styles.hit}
                    />
                    <MarkShape
                      kind={entry.type}
                      mark={mark}
                      span={span}
                      width={width}
                      y={y}
                      isSelected={isSelected}
                    />
                  </g>
                );
              })}
            </svg>
          </div>
        ))}
      </div>
    </div>
  );
}

const heightOf = ({ rows }: Lane): number => rows * ROW + 2 * LANE_PADDING - (ROW - MARK_HEIGHT);

/** Where a mark can be met by the pointer: never narrower than a fingertip of a mouse. */
function hitBox(
  at: typeof position,
  mark: Lane["entries"][number]["mark"],
  span: Span,
  width: number,
): { readonly x: number; readonly width: number } {
  const { from, to } = reachOf(mark);
  const left = Math.max(from === null ? 0 : at(from, span, width) - 6, -10);
  const right = Math.min(to === null ? width : at(to + 1, span, width) + 6, width + 10);
  return { x: left, width: Math.max(right - left, 0) };
}

function keyAction(
  { key, shiftKey }: KeyboardEvent,
  {
    entry,
    span,
    whole,
    actions,
  }: {
    readonly entry: ChronologyEntry | undefined;
    readonly span: Span;
    readonly whole: Span;
    readonly actions: AxisActions;
  },
): (() => void) | undefined {
  const { onStep, onSpan, onFit, onOpen } = actions;
  if (key === "ArrowRight" || key === "ArrowLeft") {
    const by = key === "ArrowRight" ? 1 : -1;
    if (!shiftKey)
      return () => {
        onStep(by);
      };
    return () => {
      onSpan(pan(span, by * STEP));
    };
  }
  if (key === "ArrowDown" || key === "ArrowUp")
    return () => {
      onStep(key === "ArrowDown" ? 1 : -1);
    };
  if (key === "+" || key === "=" || key === "-" || key === "−")
    return () => {
      onSpan(zoom(span, key === "+" || key === "=" ? CLOSER : 1 / CLOSER, whole));
    };
  if (key === "0") return onFit;
  if (key === "Enter" && entry)
    return () => {
      onOpen(entry);
    };
  return undefined;
}

/** The wheel moves in time sideways or with Shift, and zooms with Ctrl; upright it scrolls the lanes. */
function useWheel(
  frame: { readonly current: HTMLElement | null },
  span: Span,
  whole: Span,
  onSpan: (span: Span) => void,
): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (event.ctrlKey) {
        event.preventDefault();
        onSpan(zoom(span, event.deltaY > 0 ? 1 / CLOSER : CLOSER, whole));
      } else if (Math.abs(sideways) > 0) {
        event.preventDefault();
        onSpan(pan(span, sideways / element.clientWidth));
      }
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      element.removeEventListener("wheel", onWheel);
    };
  }, [frame, span, whole, onSpan]);
}

/** Moves in time while the pointer drags. */
function useDrag(span: Span, width: number, onSpan: (span: Span) => void) {
  const [begun, begin] = useState<{ readonly x: number; readonly span: Span }>();
  return {
    onPointerDown: ({ button, clientX }: PointerEvent) => {
      if (button === 0) begin({ x: clientX, span });
    },
    onPointerMove: ({ clientX, buttons }: PointerEvent) => {
      if (begun && buttons === 1 && width > 0) onSpan(pan(begun.span, (begun.x - clientX) / width));
    },
    onPointerUp: () => {
      begin(undefined);
    },
    onPointerLeave: () => {
      begin(undefined);
    },
  };
}
