import type { ListRow } from "../../../shared/contract/lists.ts";
import { bounds } from "../../../shared/dates/bounds.ts";
import { parseEdtf } from "../../../shared/dates/parse-edtf.ts";
import { LIST_COLUMNS } from "../../../shared/lists/columns.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { alphabetKey, codeKey } from "./alphabet.ts";
import type { OrderKey } from "./column-order.ts";
import type { TitleOf } from "./list-row.ts";

/**
 * The function that gives the key by which a row is ordered in a column of its list: names by the alphabet, dates by
 * their earliest day, codes of series by their number. Values that occur often are worked out once.
 */
export function rowKeys(type: RecordType, id: string, titleOf: TitleOf): (row: ListRow) => OrderKey {
  if (id === "code") return ({ code }) => codeKey(code);
  if (id === "title") return ({ title }) => alphabetKey(title) || undefined;
  const kind = LIST_COLUMNS[type].find((column) => column.id === id)?.kind;
  const known = new Map<string, OrderKey>();
  const keyOf = (value: string): OrderKey => {
    if (kind === "date") return earliestDay(value);
    return alphabetKey(kind === "records" ? (titleOf(value) ?? "") : value) || undefined;
  };
  return ({ cells }) => {
    const cell = cells[id] ?? null;
    const value = Array.isArray(cell) ? cell[0] : cell;
    if (value === undefined || value === null) return undefined;
    if (kind === "number" || kind === "yes") return Number(value);
    const text = String(value);
    const key = known.get(text) ?? keyOf(text);
    known.set(text, key);
    return key;
  };
}

function earliestDay(edtf: string): string | undefined {
  try {
    const { earliest, latest } = bounds(parseEdtf(edtf));
    return earliest ?? latest ?? undefined;
  } catch {
    return undefined;
  }
}
