import { z } from "zod";
import { recordId } from "./record-id.ts";

/**
 * Rows of tables that a record was made of: the evidence item that the file is, its SHA-256, the sheet of a workbook,
 * the row as a spreadsheet counts it, and the cells that each field came from (`B17`, or several with a space).
 */
export const sourceRows = z.array(
  z.strictObject({
    file: recordId,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    sheet: z.string().optional(),
    row: z.int().positive(),
    cells: z.array(z.strictObject({ field: z.string(), cell: z.string() })),
  }),
);
