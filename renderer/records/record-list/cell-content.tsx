import { Fragment, type ReactNode } from "react";
import type { ListRow } from "../../../shared/contract/lists.ts";
import type { Column } from "../../../shared/lists/columns.ts";
import { Content } from "../../components/content.tsx";
import type { Formats } from "../formats.ts";
import type { Labels } from "../labels.ts";
import { RecordTitleText } from "../record-link.tsx";

type Value = ListRow["cells"][string] | undefined;

/** What cells are written with, in the language of the window. */
export type CellWords = Pick<Labels, "code"> &
  Pick<Formats, "date" | "number"> & { readonly yes: string; readonly no: string };

/**
 * The way to write the values of one column as people read them: a word for a code, a date in words, a title for a
 * record. A list draws hundreds of cells while one scrolls, so that only those which name records are components.
 */
export function cellContent(column: Column, words: CellWords): (value: Value) => ReactNode {
  const written = byKind(column, words);
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === "boolean") return value ? words.yes : words.no;
    return written(Array.isArray(value) ? value : [String(value)]);
  };
}

function byKind(column: Column, { code, date, number }: CellWords): (values: readonly string[]) => ReactNode {
  switch (column.kind) {
    case "code":
      return (values) => values.map((each) => code(column.vocabulary ?? column.id, each)).join(", ");
    case "date": {
      const known = remembering(date);
      return (values) => <Content>{values.map(known).join(", ")}</Content>;
    }
    case "number":
      return column.id === "risk"
        ? ([value]) => code("protection-risks", value!)
        : ([value]) => number(Number(value));
    case "records":
      return (values) => (
        <Content>
          {values.map((id, at) => (
            <Fragment key={id}>
              {at > 0 && ", "}
              <RecordTitleText id={id} />
            </Fragment>
          ))}
        </Content>
      );
    default:
      return (values) => <Content>{values.join(", ")}</Content>;
  }
}

const MOST_REMEMBERED = 2000;

/** The same dates stand in many rows: each is put into words once. */
function remembering(write: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let written = known.get(text);
    if (written === undefined) {
      written = write(text);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(text, written);
    }
    return written;
  };
}
