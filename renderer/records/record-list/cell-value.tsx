import type { ListRow } from "../../../shared/contract/lists.ts";
import type { Column } from "../../../shared/lists/columns.ts";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../formats.ts";
import { useLabels } from "../labels.ts";
import { cellContent } from "./cell-content.tsx";
import { LIST_TEXTS } from "./texts.ts";

/** One value of a list by itself, as people read it. */
export function CellValue({
  column,
  value,
}: {
  readonly column: Column;
  readonly value: ListRow["cells"][string] | undefined;
}) {
  const { code } = useLabels();
  const { date, number } = useFormats();
  const text = useTexts(LIST_TEXTS);
  return <>{cellContent(column, { code, date, number, yes: text("yes"), no: text("no") })(value)}</>;
}
