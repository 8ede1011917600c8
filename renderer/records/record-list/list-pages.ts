import type { InputOf } from "../../api/bridge.ts";

/** Rows of one call: several screens, and few enough to be there before one waits for them. */
export const PAGE = 100;

/** Which rows of which list, in which order. */
export type ListSelection = Pick<InputOf<"list.rows">, "type" | "filter" | "where" | "sort">;

/** Input of the call for one page of a list; equal selections give equal inputs. */
export function pageInput({ type, filter = "", where = {}, sort }: ListSelection, page: number) {
  const held = Object.entries(where).filter(([, values]) => values.length > 0);
  return {
    type,
    ...(filter.trim() !== "" && { filter: filter.trim() }),
    ...(held.length > 0 && { where: Object.fromEntries(held) }),
    ...(sort && { sort }),
    offset: page * PAGE,
    limit: PAGE,
  } satisfies InputOf<"list.rows">;
}

/** What tells one selection from another. */
export const selectionKey = (selection: ListSelection): string => JSON.stringify(pageInput(selection, 0));

/** On which page a row stands, and where on it. */
export const placeOf = (index: number): { readonly page: number; readonly at: number } => ({
  page: Math.floor(index / PAGE),
  at: index % PAGE,
});

/** How many rows before and behind those in view are fetched: some screens of scrolling. */
const AHEAD = 120;

/** The pages to have when the rows from the first to the last of so many are in view. */
export const pagesAround = (first: number, last: number, total: number): readonly number[] =>
  pagesOf(first - AHEAD, Math.min(last + AHEAD, total - 1));

/** The pages on which the rows from the first to the last stand. */
export function pagesOf(first: number, last: number): readonly number[] {
  const from = placeOf(Math.max(0, first)).page;
  const to = placeOf(Math.max(0, first, last)).page;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
