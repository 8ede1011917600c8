import { useQueries, useQuery } from "@tanstack/react-query";
import { LONGEST_PAGE } from "../../shared/contract/lists.ts";
import type { OutputOf } from "../api/bridge.ts";
import { call } from "../api/bridge.ts";

/** Type, code and title of a record. */
export type RecordTitle = OutputOf<"list.titles">[number];

type Waiting = {
  readonly resolve: (title: RecordTitle | null) => void;
  readonly reject: (error: Error) => void;
};
let waiting = new Map<string, Waiting[]>();

/** Titles asked for in the same moment are asked for in one call. */
function load(id: string): Promise<RecordTitle | null> {
  return new Promise((resolve, reject) => {
    if (waiting.size === 0) setTimeout(() => void askTogether(), 0);
    waiting.set(id, [...(waiting.get(id) ?? []), { resolve, reject }]);
  });
}

async function askTogether(): Promise<void> {
  const asked = [...waiting];
  waiting = new Map();
  for (let at = 0; at < asked.length; at += LONGEST_PAGE) {
    const some = asked.slice(at, at + LONGEST_PAGE);
    try {
      const titles = await call("list.titles", { ids: some.map(([id]) => id as RecordTitle["id"]) });
      const byId = new Map(titles.map((title) => [title.id as string, title]));
      for (const [id, all] of some) for (const { resolve } of all) resolve(byId.get(id) ?? null);
    } catch (error) {
      for (const [, all] of some) for (const { reject } of all) reject(error as Error);
    }
  }
}

/**
 * Type, code and title of a record by its id. Somebody without the identities gets the code as the title.
 *
 * @returns undefined until it is known, null for an id that is none
 */
export function useRecordTitle(id: string | undefined): RecordTitle | null | undefined {
  const { data } = useQuery({
    queryKey: ["list.titles", id],
    queryFn: () => load(id!),
    enabled: id !== undefined,
  });
  return data;
}

/** Type, code and title of several records, as they become known; an id that is none is left out. */
export function useRecordTitles(ids: readonly string[]): ReadonlyMap<string, RecordTitle> {
  return useQueries({
    queries: ids.map((id) => ({ queryKey: ["list.titles", id], queryFn: () => load(id) })),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }, at) => (data ? [[ids[at]!, data] as const] : []))),
  });
}
