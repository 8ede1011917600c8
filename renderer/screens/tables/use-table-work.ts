import { useCallback } from "react";
import { call, type OutputOf } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { useOpenCase } from "../../app/open-case.tsx";
import { useTasks } from "../../app/tasks.tsx";
import { useLanguage } from "../../language/language-context.tsx";
import { useTexts } from "../../language/use-texts.ts";
import type { CallEvent } from "../../../shared/contract/contract.ts";
import { Failure, type AppError } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { TableMap } from "../../../shared/tables/table-map.ts";
import { mapOf, type MapDraft } from "./map-draft.ts";
import { suggestedDraft } from "./suggest-fields.ts";
import { changeTable, tableOnDesk, type Doing } from "./tables-desk.ts";
import { TABLES_TEXTS } from "./texts.ts";

const asError = (error: unknown): AppError =>
  error instanceof Failure ? error.toData() : { code: "internal", params: {} };

/** The headings of a look, in the order of the columns. */
export const headingsOfLook = ({ columns }: OutputOf<"table.look">): readonly string[] =>
  columns.map(({ heading }) => heading);

/** What is done with the table on the desk: looking at it, checking it, bringing it in. */
export function useTableWork() {
  const text = useTexts(TABLES_TEXTS);
  const { language } = useLanguage();
  const { current } = useOpenCase();
  const { start } = useTasks();
  const { data: maps } = useCall("table.maps", {});

  const look = useCallback(
    async (place: TableMap["place"], draft?: MapDraft) => {
      const { file, type, mapName } = tableOnDesk()!;
      const doing = { what: "look", rows: 0, total: 0 } as const;
      changeTable(file, { place, look: null, doing, failure: null, checked: null, done: null });
      try {
        const found = await call("table.look", { file, table: place }, { onEvent: watch(file, "look") });
        const kept = draft ?? (mapName === "own" ? tableOnDesk()?.draft : undefined);
        const next = kept ?? suggestedDraft(type, found.columns, maps ?? (await call("table.maps", {})));
        changeTable(file, { look: found, draft: { ...next, place }, doing: null });
      } catch (error) {
        changeTable(file, { doing: null, failure: asError(error) });
      }
    },
    [maps],
  );

  const run = useCallback(
    async (what: "check" | "import") => {
      const table = tableOnDesk()!;
      const { file, draft, look: found, source, skipTo, decisions, type } = table;
      if (!draft || !found) return;
      changeTable(file, { doing: { what, rows: 0, total: 0 }, failure: null });
      const same = [...decisions].flatMap(([row, person]) =>
        person === null ? [] : [{ row, person: person as RecordId }],
      );
      try {
        const result = await start(
          text(what === "check" ? "checkNow" : "task"),
          "table.import",
          {
            file,
            type,
            map: mapOf(draft, headingsOfLook(found)),
            language,
            ...(what === "check" && { preview: true }),
            ...(current && { case: current.id }),
            ...(what === "import" && {
              ...(source.trim() !== "" && { source: source.trim() }),
              ...(skipTo !== null && { skipBadRows: skipTo }),
              ...(same.length > 0 && { same }),
            }),
          },
          watch(file, what),
        );
        const isRefused = result.bad > 0 && result.setAside === 0;
        if (what === "check" || isRefused) changeTable(file, { checked: { result, draft } });
        else changeTable(file, { done: result });
        changeTable(file, { doing: null });
      } catch (error) {
        changeTable(file, { doing: null, failure: asError(error) });
      }
    },
    [start, text, current, language],
  );
  return { look, run, maps: maps ?? [] };
}

const watch =
  (file: string, what: Doing["what"]) =>
  (event: CallEvent): void => {
    if (event.kind === "progress")
      changeTable(file, { doing: { what, rows: event.done, total: event.total } });
  };
