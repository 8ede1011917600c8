import { useCallback, useState } from "react";

/** Narrowest and widest column, and the step of a key, in CSS pixels. */
export const NARROWEST = 48;
const WIDEST = 900;
export const WIDTH_STEP = 16;

/** Widths set by hand, as long as the window lives. */
const remembered = new Map<string, ReadonlyMap<string, number>>();

/**
 * Widths of columns that the reader may change. They are kept in memory and forgotten at lock.
 *
 * @param name - of the list whose widths they are
 */
export function useColumnWidths(
  name: string,
  columns: readonly { readonly id: string; readonly width: number }[],
): { readonly widths: readonly number[]; readonly resize: (column: string, width: number) => void } {
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
  return { widths: columns.map(({ id, width }) => changed.get(id) ?? width), resize };
}
