import type { ReactNode } from "react";

/** One column of a grid. */
export type GridColumn<Row> = {
  readonly id: string;
  readonly label: string;
  /** Width in CSS pixels until the reader changes it. */
  readonly width: number;
  /** Takes what width is to spare, until the reader sets its width; the last column does so where none is marked. */
  readonly grows?: boolean;
  /** False where the core cannot order by it. */
  readonly isSortable?: boolean;
  /** Numbers stand at the end of their column. */
  readonly align?: "start" | "end";
  /** Content of the cell. It is drawn often: no calls that are not kept. */
  readonly render: (row: Row) => ReactNode;
};

/** By which column a grid is ordered. */
export type GridSort = { readonly column: string; readonly descending: boolean };
