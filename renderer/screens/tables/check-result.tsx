import { Button } from "../../components/button.tsx";
import { Content } from "../../components/content.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/page.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { visible } from "../../records/visible-text.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { MadeRecord } from "./made-record.tsx";
import type { TableLook, TableOnDesk, TableResult } from "./tables-desk.ts";
import { TABLES_TEXTS } from "./texts.ts";
import { useTableWork } from "./use-table-work.ts";
import { useTargetWords } from "./use-target-words.ts";
import { Working } from "./working.tsx";
import { TYPE_TEXTS, typeKey } from "./type-texts.ts";
import styles from "./tables.module.css";

const PROBLEMS_SHOWN = 200;

/** Checks the whole table, and shows what cannot be read and what the first rows become. */
export function CheckResult({ table, look }: { readonly table: TableOnDesk; readonly look: TableLook }) {
  const text = useTexts(TABLES_TEXTS);
  const { failure } = useSharedTexts();
  const { run } = useTableWork();
  const { doing, checked, draft, failure: problem } = table;
  const isStale = checked !== null && checked.draft !== draft;
  const nothing = draft === null || draft.fields.length === 0;
  return (
    <Section title={text("check")} about={text("checkAbout")}>
      <div className={styles.actions}>
        <Button
          look={checked === null || isStale ? "primary" : "plain"}
          isDisabled={doing !== null || nothing || look.rows === 0}
          onPress={() => void run("check")}
        >
          {text(checked === null ? "checkNow" : "checkAgain")}
        </Button>
        {nothing && <span data-quiet>{text("nothingRead")}</span>}
        {isStale && <span data-quiet>{text("stale")}</span>}
      </div>
      {doing?.what === "check" && <Working words={text("checking", { rows: doing.rows })} />}
      {problem && look.rows > 0 && <Notice kind="error">{failure(problem)}</Notice>}
      {checked && <Found result={checked.result} own={table.type} />}
    </Section>
  );
}

function Found({ result, own }: { readonly result: TableResult; readonly own: RecordType }) {
  const text = useTexts(TABLES_TEXTS);
  const { rows, known, bad, places, placesNew } = result;
  const counts = [
    text("countNew", { count: rows - known - bad }),
    ...(known > 0 ? [text("countKnown", { count: known })] : []),
    text("countBad", { count: bad }),
  ];
  return (
    <>
      <Notice kind={bad > 0 ? "warning" : "good"}>{counts.join(" · ")}</Notice>
      {result.problemsTotal > 0 && <Problems result={result} own={own} />}
      {placesNew > 0 && (
        <div className={styles.places}>
          <p>{text("placesNew", { count: placesNew })}</p>
          <ul>
            {places
              .filter(({ isNew }) => isNew)
              .map(({ id, name }) => (
                <li key={id}>
                  <Content>{visible(name)}</Content>
                </li>
              ))}
          </ul>
        </div>
      )}
      <Preview result={result} own={own} />
    </>
  );
}

function Problems({ result, own }: { readonly result: TableResult; readonly own: RecordType }) {
  const text = useTexts(TABLES_TEXTS);
  const { text: shared } = useSharedTexts();
  const words = useTargetWords(own);
  const { problems, problemsTotal } = result;
  const shown = problems.slice(0, PROBLEMS_SHOWN);
  return (
    <div>
      <h3>{text("problems")}</h3>
      <div className={styles.frame} tabIndex={0} role="group" aria-label={text("problems")}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{text("row")}</th>
              <th scope="col">{text("cell")}</th>
              <th scope="col">{text("heading")}</th>
              <th scope="col">{text("field")}</th>
              <th scope="col">{text("problem")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, cell, column, field, code, type }, at) => (
              <tr key={at}>
                <td>
                  <Content>{row}</Content>
                </td>
                <td>
                  <Content code>{cell}</Content>
                </td>
                <td>
                  <Content>{visible(column)}</Content>
                </td>
                <td>{field === "" ? "" : words({ type: (type ?? own) as RecordType, path: field })}</td>
                <td className={styles.wide}>{shared(`error.${code}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problemsTotal > shown.length && (
        <p data-quiet>{text("moreProblems", { count: problemsTotal - shown.length })}</p>
      )}
    </div>
  );
}

function Preview({ result, own }: { readonly result: TableResult; readonly own: RecordType }) {
  const text = useTexts(TABLES_TEXTS);
  const types = useTexts(TYPE_TEXTS);
  return (
    <details className={styles.preview} open={result.bad === 0}>
      <summary>{text("preview")}</summary>
      <ol>
        {result.preview.map(({ row, status, record, beside = [] }) => (
          <li key={row}>
            <h3>
              {text("candidateRow", { row })} <span data-quiet>{text(`status${status}`)}</span>
            </h3>
            {record && <MadeRecord type={own} own={own} record={record} places={result.places} />}
            {beside.map((each) => (
              <div key={each.type} className={styles.beside}>
                <h4>{types(typeKey(each.type))}</h4>
                <MadeRecord type={each.type} own={each.type} record={each.record} places={result.places} />
              </div>
            ))}
          </li>
        ))}
      </ol>
    </details>
  );
}
