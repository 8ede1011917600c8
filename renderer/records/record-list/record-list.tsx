import { useCallback, useEffect, useState, type ReactNode } from "react";
import type { ListRow } from "../../../shared/contract/lists.ts";
import { LIST_COLUMNS } from "../../../shared/lists/columns.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/notice.tsx";
import type { GridSort } from "../../components/record-grid/grid-column.ts";
import { RecordGrid } from "../../components/record-grid/record-grid.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { ColumnFilter } from "./column-filter.tsx";
import { useListColumns } from "./list-columns.tsx";
import { useListState } from "./list-memory.ts";
import { LIST_TEXTS } from "./texts.ts";
import { useListRows } from "./use-list-rows.ts";
import styles from "./record-list.module.css";

/**
 * The list of all records of a type: filtered while one types, by column, ordered by its headers. How it was left is
 * found again when one comes back.
 */
export function RecordList({
  type,
  label,
  empty,
  onOpen,
}: {
  readonly type: RecordType;
  /** Name of the list, read out. */
  readonly label: string;
  /** Stands where there is no record yet; it teaches what belongs here. */
  readonly empty: ReactNode;
  readonly onOpen: (row: ListRow) => void;
}) {
  const [state, change] = useListState(type);
  const [comesBack] = useState(state.isLeft);
  useEffect(() => {
    change({ isLeft: false });
  }, [change]);
  const rows = useListRows({ type, filter: state.filter, where: asWhere(state.where), sort: state.sort });
  const columns = useListColumns(type, onOpen);
  const text = useTexts(LIST_TEXTS);
  const { failure } = useSharedTexts();
  const { total, all } = rows;
  const isFiltered =
    state.filter.trim() !== "" || Object.values(state.where).some(({ length }) => length > 0);
  const onActive = useCallback(
    (row: number) => {
      change({ row });
    },
    [change],
  );
  const onSort = useCallback(
    (sort: GridSort) => {
      change({ sort, row: 0 });
    },
    [change],
  );
  const clear = () => {
    change({ filter: "", where: {}, row: 0 });
  };

  if (rows.failure && total === undefined) return <Notice kind="error">{failure(rows.failure)}</Notice>;
  if (all === 0) return <>{empty}</>;
  return (
    <div className={styles.list}>
      <div className={styles.bar} role="search" aria-label={text("filters")}>
        <div className={styles.filter}>
          <TextField
            label={text("filter")}
            value={state.filter}
            onChange={(filter) => {
              change({ filter, row: 0 });
            }}
            type="search"
            autoComplete="off"
            spellCheck="false"
          />
        </div>
        {LIST_COLUMNS[type].map(
          ({ id, kind, vocabulary }) =>
            kind === "code" && (
              <ColumnFilter
                key={id}
                type={type}
                column={id}
                vocabulary={vocabulary ?? id}
                chosen={state.where[id] ?? []}
                onChange={(chosen) => {
                  change({ where: { ...state.where, [id]: chosen }, row: 0 });
                }}
              />
            ),
        )}
        {isFiltered && (
          <Button look="quiet" onPress={clear}>
            {text("clear")}
          </Button>
        )}
        <p className={styles.count} role="status">
          {total !== undefined &&
            all !== undefined &&
            (total === all ? text("count", { total }) : text("countOf", { total, all }))}
        </p>
      </div>
      {total === undefined ? null : total === 0 ? (
        <EmptyState title={text("noMatch")} body={text("noMatchBody")} />
      ) : (
        <RecordGrid
          label={label}
          name={type}
          columns={columns}
          total={total}
          rowAt={rows.rowAt}
          onView={rows.onView}
          sort={state.sort}
          onSort={onSort}
          onOpen={onOpen}
          startAt={state.row}
          onActive={onActive}
          resetKey={rows.shownKey}
          autoFocus={comesBack}
        />
      )}
    </div>
  );
}

const asWhere = (where: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(where).map(([column, values]) => [column, [...values]]));
