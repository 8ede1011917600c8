import { useMemo } from "react";
import { Button } from "../../components/button.tsx";
import { Choice } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { Section } from "../../components/page.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { visible } from "../../records/visible-text.ts";
import { columnLetters } from "../../../shared/tables/table-cell.ts";
import { allTargets, targetKey } from "./field-targets.ts";
import { assigned, unassigned, type DraftField, type MapDraft } from "./map-draft.ts";
import { FieldReading } from "./field-reading.tsx";
import { RowConstants } from "./row-constants.tsx";
import { changeTable, type TableLook } from "./tables-desk.ts";
import { TABLES_TEXTS } from "./texts.ts";
import { useTargetWords } from "./use-target-words.ts";
import styles from "./tables.module.css";

const WORDS_SHOWN = 3;

/** What each column becomes, with how its words are read. */
export function ColumnFields({
  file,
  look,
  draft,
}: {
  readonly file: string;
  readonly look: TableLook;
  readonly draft: MapDraft;
}) {
  const text = useTexts(TABLES_TEXTS);
  const words = useTargetWords(draft.type);
  const targets = useMemo(() => allTargets(draft.type), [draft.type]);
  const options = useMemo(
    () => [
      { value: "", label: text("addField") },
      ...targets.map((target) => ({ value: targetKey(target), label: words(target) })),
    ],
    [targets, words, text],
  );
  const change = (next: MapDraft) => {
    changeTable(file, { draft: next, mapName: "own" });
  };
  return (
    <Section title={text("columns")} about={text("columnsAbout")}>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{text("column")}</th>
            <th scope="col">{text("words")}</th>
            <th scope="col">{text("becomes")}</th>
          </tr>
        </thead>
        <tbody>
          {look.columns.map((column, at) => {
            const fields = draft.fields.filter(({ columns }) => columns.includes(at));
            return (
              <tr key={at}>
                <th scope="row">
                  <Content code>{columnLetters(at)}</Content>{" "}
                  {column.heading === "" ? (
                    <span data-quiet>{text("empty")}</span>
                  ) : (
                    <Content>{visible(column.heading)}</Content>
                  )}
                </th>
                <td className={styles.words}>
                  {column.words.length === 0 ? (
                    <span data-quiet>{text("empty")}</span>
                  ) : (
                    column.words.slice(0, WORDS_SHOWN).map((word) => (
                      <div key={word.text}>
                        <Content>{visible(word.text)}</Content>
                      </div>
                    ))
                  )}
                </td>
                <td>
                  <div className={styles.fields}>
                    {fields.map((field) => (
                      <FieldOfColumn
                        key={targetKey(field)}
                        field={field}
                        column={at}
                        look={look}
                        draft={draft}
                        change={change}
                      />
                    ))}
                    {column.heading === "" ? (
                      <span data-quiet>{text("notRead")}</span>
                    ) : (
                      <Choice
                        label={text("addFieldFor", { column: columnLetters(at) })}
                        labelHidden
                        options={options}
                        value=""
                        onChange={(key) => {
                          const target = targets.find((each) => targetKey(each) === key);
                          if (target) change(assigned(draft, at, target));
                        }}
                      />
                    )}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <RowConstants draft={draft} change={change} />
    </Section>
  );
}

function FieldOfColumn({
  field,
  column,
  look,
  draft,
  change,
}: {
  readonly field: DraftField;
  readonly column: number;
  readonly look: TableLook;
  readonly draft: MapDraft;
  readonly change: (draft: MapDraft) => void;
}) {
  const text = useTexts(TABLES_TEXTS);
  const words = useTargetWords(draft.type);
  const name = words(field);
  return (
    <div className={styles.field}>
      <div className={styles.fieldHead}>
        <strong>{name}</strong>
        {field.columns.length > 1 && <span data-quiet>{text("joined")}</span>}
        <Button
          look="quiet"
          aria-label={text("removeField", { column: columnLetters(column), field: name })}
          onPress={() => {
            change(unassigned(draft, column, field));
          }}
        >
          ×
        </Button>
      </div>
      {field.columns[0] === column && (
        <FieldReading field={field} look={look} draft={draft} change={change} />
      )}
    </div>
  );
}
