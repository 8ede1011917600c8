import { Choice, type Option } from "../../components/choice.tsx";
import { Content } from "../../components/content.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { DATE_ORDERS, type DateOrder } from "../../../shared/tables/read-date.ts";
import { visible } from "../../records/visible-text.ts";
import { kindOfTarget } from "./field-targets.ts";
import { withMeaning, withOptions, type DraftField, type MapDraft, type SaidMeaning } from "./map-draft.ts";
import type { TableLook } from "./tables-desk.ts";
import { TABLES_TEXTS } from "./texts.ts";
import { useValueWords } from "./use-value-words.ts";
import { wordMeanings, type WordMeaning } from "./word-meanings.ts";
import styles from "./tables.module.css";

type Props = {
  readonly field: DraftField;
  readonly look: TableLook;
  readonly draft: MapDraft;
  readonly change: (draft: MapDraft) => void;
};

/** How the words of a column are read: the order of dates, what separates a list, what words mean. */
export function FieldReading({ field, look, draft, change }: Props) {
  const text = useTexts(TABLES_TEXTS);
  const { options } = field;
  const kind = kindOfTarget(field);
  const meanings = wordMeanings(field, look.columns);
  return (
    <>
      {kind.is === "date" && (
        <Choice<DateOrder | "">
          label={text("dateOrder")}
          options={[
            { value: "", label: text("dateAny") },
            ...DATE_ORDERS.map((value) => ({ value, label: text(`date${value}`) })),
          ]}
          value={options.date ?? ""}
          onChange={(date) => {
            change(withOptions(draft, field, { date: date === "" ? undefined : date }));
          }}
        />
      )}
      {options.split !== undefined && (
        <TextField
          label={text("split")}
          value={options.split}
          maxLength={10}
          onChange={(split) => {
            if (split !== "") change(withOptions(draft, field, { split }));
          }}
        />
      )}
      {options.named === true && <p data-quiet>{text("named")}</p>}
      {meanings.length > 0 && (
        <Meanings meanings={meanings} field={field} look={look} draft={draft} change={change} />
      )}
    </>
  );
}

function Meanings({
  meanings,
  field,
  look,
  draft,
  change,
}: Props & { readonly meanings: readonly WordMeaning[] }) {
  const text = useTexts(TABLES_TEXTS);
  const valueWords = useValueWords();
  const kind = kindOfTarget(field);
  const values =
    kind.is === "code" ? kind.codes : kind.is === "yes" ? ["true", "false"] : ([] as readonly string[]);
  const unknown = meanings.filter(({ read }) => read !== undefined && "problem" in read).length;
  const options: readonly Option<string>[] = [
    { value: "?", label: text("badRow") },
    { value: "-", label: text("leaveEmpty") },
    ...values.map((value) => ({ value: `=${value}`, label: valueWords(field, value) })),
  ];
  const said = (choice: string): SaidMeaning => {
    if (choice === "-") return "empty";
    if (choice === "?") return undefined;
    const value = choice.slice(1);
    if (kind.is === "yes") return { value: value === "true" };
    return { value: kind.is === "code" && kind.isNumber ? Number(value) : value };
  };
  return (
    <details className={styles.meanings} open={unknown > 0 || undefined}>
      <summary>{text("meanings", { unknown })}</summary>
      <ul>
        {meanings.map(({ word, count, read }) => (
          <li key={word}>
            <span>
              <Content>{visible(word)}</Content> <span data-quiet>{text("times", { count })}</span>
            </span>
            <Choice
              label={text("meaningOf", { word: visible(word) })}
              labelHidden
              options={options}
              value={read === undefined ? "-" : "problem" in read ? "?" : `=${String(read.value)}`}
              onChange={(choice) => {
                change(withMeaning(draft, field, word, said(choice)));
              }}
            />
          </li>
        ))}
      </ul>
      {field.columns.some((at) => look.columns[at]?.more === true) && <p data-quiet>{text("moreWords")}</p>}
    </details>
  );
}
