import { useCallback, useState } from "react";
import type { GridSort } from "../../components/record-grid/grid-column.ts";

/** How a list was left: what was typed, chosen and ordered, and at which row one was. */
export type ListState = {
  readonly filter: string;
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly sort: GridSort | undefined;
  readonly row: number;
  /** True when one left it for one of its records, and comes back to where one was. */
  readonly isLeft: boolean;
};

const FRESH: ListState = { filter: "", where: {}, sort: undefined, row: 0, isLeft: false };

/** In the memory of the window, so that it goes with the window at lock: a filter may be a name. */
const left = new Map<string, ListState>();

/** The state of a list, found again when one comes back to it. */
export function useListState(
  name: string,
): readonly [state: ListState, change: (changes: Partial<ListState>) => void] {
  const [state, setState] = useState(left.get(name) ?? FRESH);
  const change = useCallback(
    (changes: Partial<ListState>) => {
      setState((before) => {
        const after = { ...before, ...changes };
        left.set(name, after);
        return after;
      });
    },
    [name],
  );
  return [state, change];
}

/** Remembers that one leaves a list for one of its records, so that the focus comes back to its row. */
export function leaveList(name: string): void {
  left.set(name, { ...(left.get(name) ?? FRESH), isLeft: true });
}
