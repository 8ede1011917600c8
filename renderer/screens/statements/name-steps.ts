import { useCallback, useEffect, useState, type RefObject } from "react";
import type { NameWork, PossibleName } from "./name-work.ts";

/** Which possible name is in question, and how one comes to the next. */
export type NameSteps = {
  readonly current: PossibleName | undefined;
  /** Its place among those without a decision. */
  readonly at: number;
  /** To the next or the previous name; where none is in question, to the first at the paragraph or below. */
  readonly step: (by: 1 | -1) => void;
};

/** Goes through the possible names of a statement, and shows each where it stands. */
export function useNameSteps({
  work,
  isOpen,
  open,
  from,
  numberOf,
  list,
  onParagraph,
}: {
  readonly work: NameWork;
  readonly isOpen: boolean;
  readonly open: () => void;
  /** Place of the paragraph from which one begins. */
  readonly from: number;
  readonly numberOf: ReadonlyMap<string, number>;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onParagraph: (at: number) => void;
}): NameSteps {
  const { undecided } = work;
  const [wanted, want] = useState(0);
  const count = undecided.length;
  const at = Math.min(wanted, Math.max(0, count - 1));
  const current = isOpen ? undecided[at] : undefined;
  const step = useCallback(
    (by: 1 | -1) => {
      if (isOpen) {
        if (count > 0) want((at + by + count) % count);
        return;
      }
      const first = undecided.findIndex(({ paragraph }) => (numberOf.get(paragraph) ?? 0) > from);
      want(Math.max(0, first));
      open();
    },
    [isOpen, count, at, undecided, numberOf, from, open],
  );
  const key = current?.key;
  const paragraph = current?.paragraph;
  useEffect(() => {
    if (key === undefined || paragraph === undefined) return;
    const place = (numberOf.get(paragraph) ?? 1) - 1;
    onParagraph(place);
    for (const sought of [`[data-at="${place}"]`, `[data-suggestion="${CSS.escape(key)}"]`])
      list.current?.querySelector(sought)?.scrollIntoView({ block: "nearest" });
  }, [key, paragraph, numberOf, list, onParagraph]);
  return { current, at, step };
}
