import { useMemo, type ReactNode } from "react";
import type { ListRow } from "../../../shared/contract/lists.ts";
import { LIST_COLUMNS, type Column } from "../../../shared/lists/columns.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import type { GridColumn } from "../../components/record-grid/grid-column.ts";
import { useTexts } from "../../language/use-texts.ts";
import { useLabels } from "../labels.ts";
import { CellValue } from "./cell-value.tsx";
import { LIST_TEXTS } from "./texts.ts";
import styles from "./record-list.module.css";

const WIDTHS: Readonly<Record<Column["kind"], number>> = {
  text: 150,
  code: 210,
  date: 190,
  number: 120,
  records: 190,
  yes: 110,
};

/** Types whose records have no words of their own to be called by: their code is enough. */
const UNTITLED: ReadonlySet<RecordType> = new Set([
  "act",
  "interview",
  "receipt",
  "permission",
  "transmission",
]);

/** The columns of the list of a type: its code, its title, and those of `LIST_COLUMNS`. */
export function useListColumns(
  type: RecordType,
  onOpen: (row: ListRow) => void,
): readonly GridColumn<ListRow>[] {
  const labels = useLabels();
  const text = useTexts(LIST_TEXTS);
  return useMemo(() => {
    const opening = (row: ListRow, words: ReactNode) => (
      <button
        type="button"
        tabIndex={-1}
        className={styles.title}
        onClick={() => {
          onOpen(row);
        }}
      >
        {words}
      </button>
    );
    const code: GridColumn<ListRow> = {
      id: "code",
      label: text("code"),
      width: 96,
      render: (row) => opening(row, <span data-code>{row.code}</span>),
    };
    const title: GridColumn<ListRow> = {
      id: "title",
      label: text(type === "person" ? "personTitle" : "title"),
      width: 250,
      render: (row) => opening(row, row.title),
    };
    const own = LIST_COLUMNS[type].map((column): GridColumn<ListRow> => {
      const isNumber = column.kind === "number" && column.id !== "risk";
      return {
        id: column.id,
        label: labels.field(type, column.id),
        width: WIDTHS[column.kind],
        ...(isNumber && { align: "end" as const }),
        render: ({ cells }) => <CellValue column={column} value={cells[column.id]} />,
      };
    });
    return UNTITLED.has(type) ? [code, ...own] : [code, title, ...own];
  }, [type, labels, text, onOpen]);
}
