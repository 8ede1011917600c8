import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ListRow } from "../../../shared/contract/lists.ts";
import type { Failure } from "../../../shared/errors.ts";
import { call, type OutputOf } from "../../api/bridge.ts";
import { pageInput, pagesAround, pagesOf, placeOf, selectionKey, type ListSelection } from "./list-pages.ts";

/** The rows of a list, of which those in view are fetched. */
export type ListRows = {
  /** Rows that fit; undefined before the first answer. */
  readonly total: number | undefined;
  /** Rows there are. */
  readonly all: number | undefined;
  /** A row by its place; undefined while it is on its way. */
  readonly rowAt: (index: number) => ListRow | undefined;
  /** Says which rows are in view. */
  readonly onView: (first: number, last: number) => void;
  /** True while the rows shown are still those of the selection before. */
  readonly isBehind: boolean;
  /** Tells the selection whose rows are shown from others. */
  readonly shownKey: string;
  readonly failure: Failure | null;
};

type Shown = { readonly selection: ListSelection; readonly total: number; readonly all: number };
/** Pages out of view are kept for coming back, and not for ever: there are a thousand of 100,000 rows. */
const KEPT_MILLISECONDS = 30_000;

type Answer = OutputOf<"list.rows">;

/**
 * The rows of a list in pages. The rows of the selection before stay until the first of the new one are
 * there; an answer belongs to its question, so that one which comes late changes nothing.
 */
export function useListRows(selection: ListSelection): ListRows {
  const client = useQueryClient();
  const key = selectionKey(selection);
  const [view, setView] = useState({ key, pages: pagesOf(0, 0) });
  const [shown, setShown] = useState<Shown>();
  const pages = view.key === key ? view.pages : pagesOf(0, 0);

  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ["list.rows", pageInput(selection, page)] as const,
      queryFn: ({ signal }: { signal: AbortSignal }): Promise<Answer> =>
        call("list.rows", pageInput(selection, page), { signal }),
      gcTime: KEPT_MILLISECONDS,
    })),
  });
  const newest = answers
    .filter(({ data }) => data !== undefined)
    .sort((a, b) => b.dataUpdatedAt - a.dataUpdatedAt)[0]?.data;
  if (
    newest &&
    (!shown ||
      selectionKey(shown.selection) !== key ||
      shown.total !== newest.total ||
      shown.all !== newest.all)
  )
    setShown({ selection, total: newest.total, all: newest.all });

  const shownSelection = shown?.selection ?? selection;
  const read = new Map<number, Answer | undefined>();
  const rowAt = (index: number): ListRow | undefined => {
    const { page, at } = placeOf(index);
    if (!read.has(page))
      read.set(page, client.getQueryData<Answer>(["list.rows", pageInput(shownSelection, page)]));
    return read.get(page)?.rows[at];
  };
  const shownKey = selectionKey(shownSelection);
  const total = shown?.total ?? 0;
  const onView = useCallback(
    (first: number, last: number) => {
      // What is in view of the old rows says nothing of the new ones.
      if (shownKey !== key) return;
      const wanted = pagesAround(first, last, total);
      setView((before) =>
        before.key === key && before.pages.join() === wanted.join() ? before : { key, pages: wanted },
      );
    },
    [key, shownKey, total],
  );
  return {
    total: shown?.total,
    all: shown?.all,
    rowAt,
    onView,
    isBehind: shown !== undefined && shownKey !== key,
    shownKey,
    failure: (answers.find(({ error }) => error !== null)?.error ?? null) as Failure | null,
  };
}
