import { useCallback, useMemo, useState } from "react";

/** Narrowest and widest column, and the step of a key, in CSS pixels. */
export const NARROWEST = 48;
const WIDEST = 900;
export const WIDTH_STEP = 16;

/** Widths set by hand, as long as the window lives. */
const remembered = new Map<string, ReadonlyMap<string, number>>();

type Sized = { readonly id: string; readonly width: number; readonly grows?: boolean };

/**
 * How the columns of a grid lie side by side, as CSS.
 *
 * @param set - widths that the reader gave
 */
export function layOut(
  columns: readonly Sized[],
  set: ReadonlyMap<string, number>,
): {
  readonly widths: readonly number[];
  /** A grid's `grid-template-columns`: one column takes what is to spare. */
  readonly template: string;
  /** In CSS pixels, what the columns take at least. Head and rows are that wide, or as wide as the grid. */
  readonly total: number;
} {
  const widths = columns.map(({ id, width }) => set.get(id) ?? width);
  const marked = columns.findIndex(({ id, grows }) => grows === true && !set.has(id));
  const growing = marked < 0 ? columns.length - 1 : marked;
  return {
    widths,
    template: widths
      .map((width, at) => (at === growing ? `minmax(${width}px, 1fr)` : `${width}px`))
      .join(" "),
    total: widths.reduce((sum, width) => sum + width, 0),
  };
}

/**
 * Widths of columns that the reader may change. They are kept in memory and forgotten at lock.
 *
 * @param name - of the list whose widths they are
 */
export function useColumnWidths(
  name: string,
  columns: readonly Sized[],
): ReturnType<typeof layOut> & { readonly resize: (column: string, width: number) => void } {
  const [changed, setChanged] = useState<ReadonlyMap<string, number>>(remembered.get(name) ?? new Map());
  const resize = useCallback(
    (column: string, width: number) => {
      setChanged((before) => {
        const after = new Map(before).set(column, Math.max(NARROWEST, Math.min(WIDEST, Math.round(width))));
        remembered.set(name, after);
        return after;
      });
    },
    [name],
  );
  const laidOut = useMemo(() => layOut(columns, changed), [columns, changed]);
  return { ...laidOut, resize };
}
