import { useState } from "react";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { isEdtf } from "../../../shared/dates/parse-edtf.ts";
import { useCall } from "../../api/queries.ts";
import { Choice } from "../../components/choice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { MATRIX_TEXTS } from "./texts.ts";
import styles from "./matrix-filters.module.css";

/** What the matrix is asked to show: everything, or one person, and one time. */
export type MatrixQuestion = { readonly subject?: RecordId; readonly from?: string; readonly to?: string };

const EVERYBODY = "";
const MOST_PERSONS = 200;

/** Narrows the matrix to a person and a time. A date that is none yet narrows nothing. */
export function MatrixFilters({
  question,
  onAsk,
}: {
  readonly question: MatrixQuestion;
  readonly onAsk: (question: MatrixQuestion) => void;
}) {
  const text = useTexts(MATRIX_TEXTS);
  const { text: shared } = useSharedTexts();
  const [typed, setTyped] = useState({ from: "", to: "" });
  const { data } = useCall("list.rows", { type: "person", sort: { column: "title" }, limit: MOST_PERSONS });
  const type = (field: "from" | "to", value: string) => {
    setTyped({ ...typed, [field]: value });
    if (value === "") onAsk(without(question, field));
    else if (isEdtf(value)) onAsk({ ...question, [field]: value });
  };
  const wrong = (value: string) => (value === "" || isEdtf(value) ? undefined : shared("error.invalid-date"));
  return (
    <div className={styles.filters}>
      <Choice
        label={text("filterPerson")}
        options={[
          { value: EVERYBODY, label: text("everybody") },
          ...(data?.rows ?? []).map(({ id, code, title }) => ({
            value: id,
            label: title === code ? code : `${title} (${code})`,
          })),
        ]}
        value={question.subject ?? EVERYBODY}
        onChange={(subject) => {
          onAsk(subject === EVERYBODY ? without(question, "subject") : { ...question, subject: subject });
        }}
      />
      <TextField
        label={text("from")}
        value={typed.from}
        placeholder={text("dateHint")}
        error={wrong(typed.from)}
        onChange={(value) => {
          type("from", value);
        }}
      />
      <TextField
        label={text("to")}
        value={typed.to}
        placeholder={text("dateHint")}
        error={wrong(typed.to)}
        onChange={(value) => {
          type("to", value);
        }}
      />
    </div>
  );
}

function without(question: MatrixQuestion, field: keyof MatrixQuestion): MatrixQuestion {
  return Object.fromEntries(Object.entries(question).filter(([name]) => name !== field));
}
