import { useMemo } from "react";
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
  code: 190,
  date: 160,
  number: 120,
  records: 190,
  yes: 110,
};

/** The columns of the list of a type: its code, its title, and those of `LIST_COLUMNS`. */
export function useListColumns(
  type: RecordType,
  onOpen: (row: ListRow) => void,
): readonly GridColumn<ListRow>[] {
  const labels = useLabels();
  const text = useTexts(LIST_TEXTS);
  return useMemo(
    () => [
      { id: "code", label: text("code"), width: 96, render: ({ code }) => <span data-code>{code}</span> },
      {
        id: "title",
        label: text(type === "person" ? "personTitle" : "title"),
        width: 250,
        render: (row) => (
          <button
            type="button"
            tabIndex={-1}
            className={styles.title}
            onClick={() => {
              onOpen(row);
            }}
          >
            {row.title}
          </button>
        ),
      },
      ...LIST_COLUMNS[type].map((column): GridColumn<ListRow> => {
        const isNumber = column.kind === "number" && column.id !== "risk";
        return {
          id: column.id,
          label: labels.field(type, column.id),
          width: WIDTHS[column.kind],
          ...(isNumber && { align: "end" as const }),
          render: ({ cells }) => <CellValue column={column} value={cells[column.id]} />,
        };
      }),
    ],
    [type, labels, text, onOpen],
  );
}
