import { useId, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { useLanguage } from "../../language/language-context.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { WIDTH_STEP } from "./column-widths.ts";
import type { GridColumn, GridSort } from "./grid-column.ts";
import { GRID_TEXTS } from "./texts.ts";
import styles from "./record-grid.module.css";

const SIGNS = { ascending: "↑", descending: "↓", none: "" } as const;

/** The header of one column: a button that sorts, and an edge that widens. */
export function GridHeader<Row>({
  column,
  at,
  width,
  sort,
  isTabStop,
  onSort,
  onResize,
}: {
  readonly column: GridColumn<Row>;
  readonly at: number;
  readonly width: number;
  readonly sort: GridSort | undefined;
  readonly isTabStop: boolean;
  readonly onSort: ((sort: GridSort) => void) | undefined;
  readonly onResize: (width: number) => void;
}) {
  const { direction } = useLanguage();
  const text = useTexts(GRID_TEXTS);
  const hint = useId();
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const outward = direction === "rtl" ? -1 : 1;
  const isSortable = column.isSortable !== false && onSort !== undefined;
  const sorted = sort?.column === column.id ? (sort.descending ? "descending" : "ascending") : "none";

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.shiftKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    event.preventDefault();
    event.stopPropagation();
    onResize(width + WIDTH_STEP * outward * (event.key === "ArrowRight" ? 1 : -1));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) onResize(drag.current.width + outward * (event.clientX - drag.current.x));
  };

  return (
    <div
      role="columnheader"
      aria-colindex={at + 1}
      className={styles.header}
      {...(isSortable && { "aria-sort": sorted })}
    >
      <button
        type="button"
        className={styles.sort}
        data-cell={`-1:${at}`}
        tabIndex={isTabStop ? 0 : -1}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        onClick={() => {
          if (isSortable) onSort({ column: column.id, descending: sorted === "ascending" });
        }}
      >
        <span className={styles.headerText}>{column.label}</span>
        <span aria-hidden>{SIGNS[sorted]}</span>
      </button>
      <span id={hint} hidden>
        {text("resizeHint")}
      </span>
      <span
        aria-hidden
        className={styles.edge}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = undefined;
        }}
      />
    </div>
  );
}
