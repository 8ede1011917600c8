import { memo, type ReactNode } from "react";
import type { GridColumn } from "./grid-column.ts";
import styles from "./record-grid.module.css";

type Props<Row> = {
  readonly row: Row | undefined;
  readonly index: number;
  readonly start: number;
  readonly columns: readonly GridColumn<Row>[];
  /** Column of this row at which Tab stops; -1 for none. */
  readonly tabStop: number;
  readonly isSelected: boolean | undefined;
};

function Line<Row>({ row, index, start, columns, tabStop, isSelected }: Props<Row>): ReactNode {
  return (
    <div
      role="row"
      className={`${styles.line} ${styles.row}`}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined ? true : undefined}
      data-row={index}
      data-active={tabStop >= 0 ? true : undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + 1}
          data-cell={`${index}:${at}`}
          tabIndex={at === tabStop ? 0 : -1}
          className={column.align === "end" ? `${styles.cell} ${styles.end}` : styles.cell}
        >
          {row === undefined ? <span className={styles.coming}>…</span> : column.render(row)}
        </div>
      ))}
    </div>
  );
}

/** One row of a grid; it is drawn again only when something of it changed. */
export const GridRow = memo(Line) as typeof Line;
