import type { FieldKind } from "./field-kind.ts";
import { fieldKind } from "./field-kind.ts";
import { Failure } from "../errors.ts";
import type { RecordType } from "../model/records.ts";
import { plainText, type Runs } from "../model/runs.ts";
import { headingsOf, isFromColumns, type ColumnSource, type TableMap } from "./table-map.ts";

type WrittenField = { readonly path: string; readonly kind: FieldKind; readonly source: ColumnSource };

/** The cells of a record, and how many of them do not hold all of their field. */
export type WrittenRow = { readonly cells: readonly string[]; readonly incomplete: number };

/**
 * Writes records as the rows that a map would make them of: dates as EDTF, vocabularies by their codes or by the words
 * that the map gives them, lists with the map's separator. Where a field is joined of several columns, all of it
 * stands in the first of them.
 */
export class RowWriter {
  readonly headings: readonly string[];
  readonly #fields: readonly WrittenField[];
  readonly #nameOf: (id: string) => string | undefined;

  /**
   * @param nameOf - name of a record that a map names in words
   * @throws Failure `table-map-invalid` for a field that a record of the type does not have, or no cell can hold
   */
  constructor(
    type: RecordType,
    map: Pick<TableMap, "fields">,
    nameOf: (id: string) => string | undefined = () => undefined,
  ) {
    this.#nameOf = nameOf;
    this.#fields = [...map.fields].flatMap(([path, source]) => {
      if (!isFromColumns(source)) return [];
      const kind = fieldKind(type, path);
      if (!kind)
        throw new Failure("table-map-invalid", { field: path, expected: "a field that a cell can hold" });
      return [{ path, kind, source }];
    });
    this.headings = [...new Set(this.#fields.flatMap(({ source }) => headingsOf(source).map(firstOf)))];
  }

  /** Names of the record's own fields that stand in the table. */
  get fields(): ReadonlySet<string> {
    return new Set(this.#fields.map(({ path }) => path.split(".", 1)[0]!));
  }

  /** The row of one record. */
  write(content: Readonly<Record<string, unknown>>): WrittenRow {
    const cells = this.headings.map(() => "");
    let incomplete = 0;
    for (const { path, kind, source } of this.#fields) {
      const items = valuesAt(content, path.split("."));
      const values: readonly unknown[] = kind.is === "list" ? items.flat() : items;
      const texts = values.map((value) =>
        source.named === true && typeof value === "string"
          ? (this.#nameOf(value) ?? "")
          : textOf(value, source),
      );
      const separator = source.split ?? "";
      const text = texts.join(separator);
      const at = this.headings.indexOf(firstOf(headingsOf(source)[0]!));
      if (cells[at] === "") cells[at] = text;
      const isKept =
        cells[at] === text &&
        texts.every((each) => each.trim() === each && (separator === "" || !each.includes(separator))) &&
        (separator !== "" || texts.length < 2) &&
        !values.some(hasMention) &&
        !values.some((value, item) => value !== undefined && value !== "" && texts[item] === "");
      if (!isKept) incomplete += 1;
    }
    return { cells, incomplete };
  }
}

const firstOf = (choice: readonly string[]): string => choice[0]!;

/** Every value at a path; a `*` stands for all items. */
function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  if (value === undefined || value === null) return [];
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  if (step === "*") {
    if (!Array.isArray(value)) return [];
    const items = value.map((item) => valuesAt(item, rest)[0]);
    return items.every((item) => item === undefined) ? [] : items;
  }
  return valuesAt((value as Readonly<Record<string, unknown>>)[step], rest);
}

const isRuns = (value: unknown): value is Runs => Array.isArray(value);

const hasMention = (value: unknown): boolean =>
  isRuns(value) && value.some((run) => run.mention !== undefined);

function textOf(value: unknown, { values = {} }: ColumnSource): string {
  if (value === undefined) return "";
  const word = Object.entries(values).find(([, meant]) => meant === value)?.[0];
  if (word !== undefined) return word;
  if (isRuns(value)) return plainText(value);
  return typeof value === "string" ? value : JSON.stringify(value);
}
