import { useCallback, useState } from "react";
import type { ChronologyQuestion } from "./chronology-filters.tsx";

/** How the chronology was left: what was asked, and which entry was chosen. */
export type ChronologyState = {
  readonly question: ChronologyQuestion;
  readonly selected: string | undefined;
  /** True when one left it for one of its records: the focus comes back to the entry. */
  readonly isLeft: boolean;
};

const FRESH: ChronologyState = { question: {}, selected: undefined, isLeft: false };

/** In the memory of the window, so that it goes with the window at lock; by the case. */
const left = new Map<string, ChronologyState>();

/** The state of the chronology of a case, found again when one comes back to it. */
export function useChronologyState(
  caseId: string,
): readonly [state: ChronologyState, change: (changes: Partial<ChronologyState>) => void] {
  const [states, setStates] = useState<ReadonlyMap<string, ChronologyState>>(() => new Map(left));
  const change = useCallback(
    (changes: Partial<ChronologyState>) => {
      left.set(caseId, { ...(left.get(caseId) ?? FRESH), ...changes });
      setStates(new Map(left));
    },
    [caseId],
  );
  return [states.get(caseId) ?? FRESH, change];
}
