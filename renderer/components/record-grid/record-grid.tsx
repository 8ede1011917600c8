import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import { useLanguage } from "../../language/language-context.tsx";
import { useColumnWidths } from "./column-widths.ts";
import type { GridColumn, GridSort } from "./grid-column.ts";
import { GridHeader } from "./grid-header.tsx";
import { move, type Cell } from "./grid-movement.ts";
import { GridRow } from "./grid-row.tsx";
import styles from "./record-grid.module.css";

/** What a grid shows and says. */
export type RecordGridProps<Row> = {
  /** Name of the grid, read out. */
  readonly label: string;
  /** Under which the widths of its columns are remembered. */
  readonly name: string;
  readonly columns: readonly GridColumn<Row>[];
  /** Rows there are. */
  readonly total: number;
  /** The row at a place; undefined while it is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Says which rows are in view, so that they are fetched. */
  readonly onView?: (first: number, last: number) => void;
  readonly sort?: GridSort | undefined;
  readonly onSort?: (sort: GridSort) => void;
  /** Enter, or a double click. */
  readonly onOpen?: (row: Row, index: number) => void;
  /** Space, or a click while Ctrl is held. Absent where nothing can be selected. */
  readonly onSelect?: (row: Row, index: number) => void;
  readonly isSelected?: (row: Row) => boolean;
  /** Row at which one enters the grid: where one was when one left it. */
  readonly startAt?: number;
  readonly onActive?: (index: number) => void;
  /** Another value scrolls to the top: another filter, another order. */
  readonly resetKey?: string;
  /** Puts the focus into the grid when it appears. */
  readonly autoFocus?: boolean;
};

const rowHeight = (): number =>
  parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--row")) || 34;

const OVERSCAN = 8;

/**
 * A grid of any number of rows (ARIA grid pattern), of which those in view are drawn. One cell is its stop for Tab;
 * arrows, Home, End and the Page keys move; the cell with the focus stays drawn wherever one scrolls.
 */
export function RecordGrid<Row>(props: RecordGridProps<Row>) {
  const { label, name, columns, total, rowAt, onView, sort, onSort, onOpen, onSelect, isSelected } = props;
  const { onActive, resetKey, startAt = 0 } = props;
  const { direction } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const [height] = useState(rowHeight);
  const [wanted, setWanted] = useState<Cell>({ row: startAt, column: 0 });
  const active = {
    row: Math.min(wanted.row, total - 1),
    column: Math.min(wanted.column, columns.length - 1),
  };
  const { template, total: width, resize } = useColumnWidths(name, columns);
  const moved = useRef(props.autoFocus === true);
  const held = useRef(false);

  const activeRow = active.row;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return activeRow < 0 || activeRow >= range.count || shown.includes(activeRow)
        ? shown
        : [...shown, activeRow].sort((a, b) => a - b);
    },
    [activeRow],
  );
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    rangeExtractor,
    scrollPaddingEnd: height,
    initialOffset: Math.max(0, startAt - 3) * height,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0];
  useEffect(() => {
    onView?.(Math.max(0, first - OVERSCAN), last + OVERSCAN);
  }, [onView, first, last]);

  const shownKey = useRef(resetKey);
  useEffect(() => {
    if (shownKey.current === resetKey) return;
    shownKey.current = resetKey;
    scroller.current?.scrollTo({ top: 0 });
    setWanted((before) => (before.row <= 0 ? before : { row: 0, column: before.column }));
  }, [resetKey]);

  // Rows that are taken away must not take the focus with them: it goes to the row that stands there now.
  useLayoutEffect(() => {
    const isLost = held.current && document.activeElement === document.body;
    if (!moved.current && !isLost) return;
    // Whoever types elsewhere before the rows are there goes on typing.
    if (document.activeElement?.matches("input, textarea")) {
      moved.current = false;
      return;
    }
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    if (!cell) return;
    moved.current = false;
    cell.focus({ preventScroll: active.row >= 0 });
  });

  const goTo = (cell: Cell) => {
    moved.current = true;
    setWanted(cell);
    if (cell.row >= 0) {
      virtual.scrollToIndex(cell.row, { align: "auto" });
      onActive?.(cell.row);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
    const extent = { rows: total, columns: columns.length, page };
    const to = move(active, event, extent, direction === "rtl");
    const row = active.row >= 0 ? rowAt(active.row) : undefined;
    if (to) goTo(to);
    else if (event.key === "Enter" && row !== undefined && onOpen) onOpen(row, active.row);
    else if (event.key === " " && row !== undefined && onSelect) onSelect(row, active.row);
    else return;
    event.preventDefault();
  };

  const cellOf = (event: MouseEvent): Cell | undefined => {
    const at = (event.target as Element).closest<HTMLElement>("[data-cell]")?.dataset.cell?.split(":");
    return at && { row: Number(at[0]), column: Number(at[1]) };
  };
  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event);
    if (!cell) return;
    if (cell.row < 0) {
      setWanted(cell);
      return;
    }
    goTo(cell);
    const row = rowAt(cell.row);
    if (row !== undefined && (event.ctrlKey || event.metaKey)) onSelect?.(row, cell.row);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const cell = cellOf(event);
    const row = cell && cell.row >= 0 ? rowAt(cell.row) : undefined;
    if (cell && row !== undefined) onOpen?.(row, cell.row);
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      aria-multiselectable={onSelect !== undefined ? true : undefined}
      className={styles.grid}
      style={{ "--columns": template, "--width": `${width}px` } as CSSProperties}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        // The second press of a double click would select a word, on the page that it opens.
        if (event.detail > 1) event.preventDefault();
      }}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onFocus={() => {
        held.current = true;
      }}
      onBlur={() => {
        // React tells nothing of the blur of an element it takes away: then the focus counts as held.
        held.current = false;
      }}
    >
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1} className={styles.line}>
          {columns.map((column, at) => (
            <GridHeader
              key={column.id}
              column={column}
              at={at}
              sort={sort}
              isTabStop={active.row < 0 && active.column === at}
              onSort={onSort}
              onResize={resize}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ blockSize: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rowAt(item.index);
          return (
            <GridRow
              key={item.index}
              row={row}
              index={item.index}
              start={item.start}
              columns={columns}
              tabStop={item.index === active.row ? active.column : -1}
              isSelected={onSelect && row !== undefined ? (isSelected?.(row) ?? false) : undefined}
            />
          );
        })}
      </div>
    </div>
  );
}
