import { Fragment } from "react";
import type { ListRow } from "../../../shared/contract/lists.ts";
import type { Column } from "../../../shared/lists/columns.ts";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../formats.ts";
import { useLabels } from "../labels.ts";
import { RecordTitleText } from "../record-link.tsx";
import { LIST_TEXTS } from "./texts.ts";

/** One value of a list as people read it: a word for a code, a date in words, a title for a record. */
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
  if (value === null || value === undefined) return null;
  const values = Array.isArray(value) ? value : [String(value)];
  if (typeof value === "boolean") return <>{text(value ? "yes" : "no")}</>;
  switch (column.kind) {
    case "code":
      return <>{values.map((each) => code(column.vocabulary ?? column.id, each)).join(", ")}</>;
    case "date":
      return <>{values.map(date).join(", ")}</>;
    case "number":
      if (column.id === "risk") return <>{code("protection-risks", values[0]!)}</>;
      return <>{number(Number(values[0]))}</>;
    case "records":
      return (
        <>
          {values.map((id, at) => (
            <Fragment key={id}>
              {at > 0 && ", "}
              <RecordTitleText id={id} />
            </Fragment>
          ))}
        </>
      );
    default:
      return <>{values.join(", ")}</>;
  }
}
