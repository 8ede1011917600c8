import { useCallback, useLayoutEffect, useMemo, useRef, type ReactNode } from "react";
import type { ListRow } from "../../../shared/contract/lists.ts";
import { LIST_COLUMNS, type Column } from "../../../shared/lists/columns.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { Content } from "../../components/content.tsx";
import type { GridColumn } from "../../components/record-grid/grid-column.ts";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../formats.ts";
import { useLabels } from "../labels.ts";
import { cellContent } from "./cell-content.tsx";
import { LIST_TEXTS } from "./texts.ts";
import styles from "./record-list.module.css";

const WIDTHS: Readonly<Record<Column["kind"], number>> = {
  text: 130,
  code: 170,
  date: 180,
  number: 110,
  records: 190,
  yes: 90,
};

/** Columns whose words are longer than others of their kind. */
const WIDER: Readonly<Record<string, number>> = { category: 200, roles: 210, method: 240 };

/** Types whose records have no words of their own to be called by: their code is enough. */
const UNTITLED: ReadonlySet<RecordType> = new Set([
  "act",
  "interview",
  "receipt",
  "permission",
  "transmission",
  "custody-episode",
  "proceeding",
  "medical-report",
  "protective-measure",
  "relation",
  "enquiry",
  "tracing-card",
]);

/** The columns of the list of a type: its code, its title, and those of `LIST_COLUMNS`. */
export function useListColumns(
  type: RecordType,
  onOpen: (row: ListRow) => void,
): readonly GridColumn<ListRow>[] {
  const labels = useLabels();
  const { date, number } = useFormats();
  const text = useTexts(LIST_TEXTS);
  const open = useLatest(onOpen);
  return useMemo(() => {
    const words = { code: labels.code, date, number, yes: text("yes"), no: text("no") };
    const grower = growerOf(type);
    const opening = (row: ListRow, content: ReactNode) => (
      <button
        type="button"
        tabIndex={-1}
        className={styles.title}
        onClick={() => {
          open(row);
        }}
      >
        <Content>{content}</Content>
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
      width: 300,
      grows: true,
      render: (row) => opening(row, row.title),
    };
    const own = LIST_COLUMNS[type].map((column): GridColumn<ListRow> => {
      const isNumber = column.kind === "number" && column.id !== "risk";
      const written = cellContent(column, words);
      return {
        id: column.id,
        label: labels.field(type, column.id),
        width: WIDER[column.id] ?? WIDTHS[column.kind],
        ...(isNumber && { align: "end" as const }),
        ...(column.id === grower && { grows: true }),
        render: ({ cells }) => written(cells[column.id]),
      };
    });
    return UNTITLED.has(type) ? [code, ...own] : [code, title, ...own];
  }, [type, labels, date, number, text, open]);
}

/** The column that takes what width is to spare where there is no title: the first of names or words. */
const growerOf = (type: RecordType): string | undefined =>
  UNTITLED.has(type)
    ? LIST_COLUMNS[type].find(({ kind }) => kind === "records" || kind === "text")?.id
    : undefined;

/** The same function for ever, which does what the one given last does: rows are not drawn again for its sake. */
function useLatest<Given>(act: (given: Given) => void): (given: Given) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  }, [act]);
  return useCallback((given) => {
    latest.current(given);
  }, []);
}
