import { Choice } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../../records/formats.ts";
import { visible } from "../../records/visible-text.ts";
import { columnLetters } from "../../../shared/tables/table-cell.ts";
import type { TableLook, TableOnDesk } from "./tables-desk.ts";
import { TABLES_TEXTS } from "./texts.ts";
import { useTableWork } from "./use-table-work.ts";
import styles from "./tables.module.css";

const DELIMITERS = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "bar"],
] as const;
const ROWS_FOR_HEADINGS = 12;

/** What the file holds: how it was read, which can be changed, and its first rows as they stand. */
export function TableContents({
  table,
  look,
}: {
  readonly table: TableOnDesk;
  /** What was found; null where the file could not be read as it was asked. */
  readonly look: TableLook | null;
}) {
  const text = useTexts(TABLES_TEXTS);
  const { number } = useFormats();
  const { look: again } = useTableWork();
  const { place } = table;
  const isCsv = look === null ? table.failure?.code === "table-quote-open" : look.format === "csv";
  if (look === null && !isCsv) return null;
  return (
    <Section title={text("file")}>
      {look && (
        <dl className={styles.facts}>
          <dt>{text("format")}</dt>
          <dd>{text(look.format)}</dd>
          {look.charset !== null && (
            <>
              <dt>{text("encoding")}</dt>
              <dd>
                <Content>{look.charset}</Content>
              </dd>
            </>
          )}
          <dt>{text("content")}</dt>
          <dd>{text("rows", { count: look.rows })}</dd>
        </dl>
      )}
      {look && look.formulas > 0 && <Notice>{text("formulas", { count: look.formulas })}</Notice>}
      <div className={styles.choices}>
        {isCsv && (
          <Choice
            label={text("delimiter")}
            options={DELIMITERS.map(([value, name]) => ({ value, label: text(name) }))}
            value={place.delimiter ?? (look?.delimiter as "," | null) ?? ","}
            onChange={(delimiter) => void again({ ...place, delimiter })}
          />
        )}
        {look && look.sheets.length > 1 && (
          <Choice
            label={text("sheet")}
            options={look.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            value={look.sheet ?? ""}
            onChange={(sheet) => void again({ sheet })}
          />
        )}
        {look && (
          <Choice
            label={text("headingsRow")}
            options={Array.from({ length: Math.max(ROWS_FOR_HEADINGS, look.headings) }, (_, at) => ({
              value: String(at + 1),
              label: number(at + 1),
            }))}
            value={String(look.headings)}
            onChange={(row) => void again({ ...place, headings: Number(row) })}
          />
        )}
      </div>
      {look && <FirstRows look={look} />}
    </Section>
  );
}

function FirstRows({ look }: { readonly look: TableLook }) {
  const text = useTexts(TABLES_TEXTS);
  const width = Math.max(...look.first.map(({ cells }) => cells.length), look.columns.length);
  const columns = Array.from({ length: width }, (_, at) => at);
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={text("firstRows")}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{text("row")}</th>
            {columns.map((at) => (
              <th key={at} scope="col">
                <Content>{columnLetters(at)}</Content>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {look.first.map(({ row, cells }) => (
            <tr key={row} {...(row === look.headings && { "data-headings": "" })}>
              <th scope="row">
                <Content>{row}</Content>
              </th>
              {columns.map((at) => (
                <td key={at}>
                  <Content>{visible(cells[at] ?? "")}</Content>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
