import { memo, useId, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { useLanguage } from "../../language/language-context.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { WIDTH_STEP } from "./column-widths.ts";
import type { GridColumn, GridSort } from "./grid-column.ts";
import { GRID_TEXTS } from "./texts.ts";
import styles from "./record-grid.module.css";

const SIGNS = { ascending: "↑", descending: "↓", none: "" } as const;

type Props<Row> = {
  readonly column: GridColumn<Row>;
  readonly at: number;
  readonly sort: GridSort | undefined;
  readonly isTabStop: boolean;
  readonly onSort: ((sort: GridSort) => void) | undefined;
  readonly onResize: (column: string, width: number) => void;
};

/** As wide as it stands there, which is more than was asked for where it takes what is to spare. */
const widthOf = (part: Element): number =>
  part.closest('[role="columnheader"]')?.getBoundingClientRect().width ?? 0;

function Header<Row>({ column, at, sort, isTabStop, onSort, onResize }: Props<Row>): ReactNode {
  const { direction } = useLanguage();
  const text = useTexts(GRID_TEXTS);
  const hint = useId();
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const outward = direction === "rtl" ? -1 : 1;
  const isSortable = column.isSortable !== false && onSort !== undefined;
  const sorted = sort?.column === column.id ? (sort.descending ? "descending" : "ascending") : "none";

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.shiftKey || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    event.preventDefault();
    event.stopPropagation();
    const step = WIDTH_STEP * outward * (event.key === "ArrowRight" ? 1 : -1);
    onResize(column.id, widthOf(event.currentTarget) + step);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width: widthOf(event.currentTarget) };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return;
    onResize(column.id, drag.current.width + outward * (event.clientX - drag.current.x));
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

/** The header of one column: a button that sorts, and an edge that widens. It is drawn again only when it changed. */
export const GridHeader = memo(Header) as typeof Header;
