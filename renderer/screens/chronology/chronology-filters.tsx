import { useState } from "react";
import { isEdtf } from "../../../shared/dates/parse-edtf.ts";
import { useCall } from "../../api/queries.ts";
import { Choice } from "../../components/choice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useSharedTexts, useTexts } from "../../language/use-texts.ts";
import { CHRONOLOGY_TEXTS } from "./texts.ts";
import styles from "./chronology-filters.module.css";

/** What the chronology is asked to show: everything, or one person, and one time. */
export type ChronologyQuestion = { readonly person?: string; readonly from?: string; readonly to?: string };

const EVERYBODY = "";
const MOST_PERSONS = 200;

/** Narrows the chronology to a person and a time. A date that is none yet narrows nothing. */
export function ChronologyFilters({
  question,
  onAsk,
}: {
  readonly question: ChronologyQuestion;
  readonly onAsk: (question: ChronologyQuestion) => void;
}) {
  const text = useTexts(CHRONOLOGY_TEXTS);
  const { text: shared } = useSharedTexts();
  const [typed, setTyped] = useState({ from: question.from ?? "", to: question.to ?? "" });
  const { data } = useCall("list.rows", { type: "person", sort: { column: "title" }, limit: MOST_PERSONS });
  const type = (field: "from" | "to", value: string) => {
    const now = { ...typed, [field]: value };
    setTyped(now);
    if (!isTime(value, field)) return;
    // Two dates in the wrong order are no time: they wait until one of them is mended.
    if (now.from !== "" && now.to !== "" && !isEdtf(`${now.from}/${now.to}`)) return;
    const { person } = question;
    onAsk({
      ...(person !== undefined && { person }),
      ...(now.from !== "" && isTime(now.from, "from") && { from: now.from }),
      ...(now.to !== "" && isTime(now.to, "to") && { to: now.to }),
    });
  };
  const wrong = (field: "from" | "to") => {
    if (!isTime(typed[field], field)) return shared("error.invalid-date");
    const isReversed =
      field === "to" &&
      typed.from !== "" &&
      typed.to !== "" &&
      isTime(typed.from, "from") &&
      !isEdtf(`${typed.from}/${typed.to}`);
    return isReversed ? shared("error.invalid-date") : undefined;
  };
  return (
    <div className={styles.filters}>
      <Choice
        label={text("person")}
        options={[
          { value: EVERYBODY, label: text("everybody") },
          ...(data?.rows ?? []).map(({ id, code, title }) => ({
            value: id,
            label: title === code ? code : `${title} (${code})`,
          })),
        ]}
        value={question.person ?? EVERYBODY}
        onChange={(person) => {
          const { from, to } = question;
          onAsk({
            ...(person !== EVERYBODY && { person }),
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
          });
        }}
      />
      {(["from", "to"] as const).map((field) => (
        <TextField
          key={field}
          label={text(field)}
          value={typed[field]}
          placeholder={text("dateHint")}
          error={wrong(field)}
          onChange={(value) => {
            type(field, value);
          }}
        />
      ))}
    </div>
  );
}

/** Whether a text is nothing, or a date that can be an end of an interval. */
const isTime = (value: string, field: "from" | "to"): boolean =>
  value === "" || isEdtf(field === "from" ? `${value}/..` : `../${value}`);
