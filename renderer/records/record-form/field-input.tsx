import { Choice } from "../../components/choice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";
import type { Field } from "../fields.ts";
import { useFormats } from "../formats.ts";
import { GuaranteesInput } from "../guarantees/guarantees-input.tsx";
import { targetsOf } from "../reference-targets.ts";
import { CodeInput, CodesInput } from "./code-input.tsx";
import { editRuns } from "./edit-runs.ts";
import { FieldsOfGroup, ListInput } from "./list-input.tsx";
import { DateInput, LanguagesInput, LinesInput, NumberInput } from "./plain-inputs.tsx";
import { RecordPicker, RecordsPicker } from "./record-picker.tsx";
import { useClosedField } from "./closed-fields.ts";
import { FORM_TEXTS } from "./texts.ts";

/** What an input of a form is given. */
export type FieldInputProps = {
  readonly field: Field;
  /** Path of the field without numbers, by which it is named: `names.kind`. */
  readonly path: string;
  /** Path with numbers, by which problems are told: `names.0.kind`. */
  readonly where: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly labelOf: (path: string) => string;
  readonly problemAt: (where: string) => string | undefined;
};

const LONG_TEXTS = new Set(["note", "distinguishingMarks", "healthBefore", "conditions", "contact"]);
const NO_RUNS: Runs = [];

/** The input for a field, by what the field holds. */
export function FieldInput(props: FieldInputProps) {
  const { field, path, where, value, onChange, labelOf, problemAt } = props;
  const text = useTexts(FORM_TEXTS);
  const { languageName, countryName } = useFormats();
  const label = labelOf(path);
  const error = problemAt(where);
  const asText = typeof value === "string" ? value : "";
  const asTexts = Array.isArray(value) ? (value as readonly string[]) : [];
  const plain = { label, error };
  const closed = useClosedField(path);
  const { kind } = field;
  switch (kind.is) {
    case "text":
      return (
        <TextField
          {...plain}
          value={asText}
          onChange={onChange}
          autoComplete="off"
          {...(LONG_TEXTS.has(field.name) && { rows: 3 })}
        />
      );
    case "language":
    case "country": {
      const words = asText === "" ? "" : (kind.is === "language" ? languageName : countryName)(asText);
      const hint = text(kind.is === "language" ? "languageHint" : "countryHint");
      return (
        <TextField
          {...plain}
          value={asText}
          onChange={(typed) => {
            onChange(kind.is === "country" ? typed.toUpperCase() : typed);
          }}
          hint={words !== "" && words !== asText ? text("dateReads", { words }) : hint}
          autoComplete="off"
          spellCheck="false"
        />
      );
    }
    case "words": {
      const before = Array.isArray(value) ? (value as Runs) : NO_RUNS;
      return (
        <TextField
          {...plain}
          rows={4}
          reading
          value={plainText(before)}
          onChange={(typed) => {
            onChange(editRuns(before, typed));
          }}
        />
      );
    }
    case "wordsList": {
      const before = Array.isArray(value) ? (value as readonly Runs[]) : [];
      return (
        <LinesInput
          {...plain}
          value={before.map(plainText)}
          onChange={(lines = []) => {
            onChange(lines.map((line, at) => editRuns(before[at] ?? NO_RUNS, line)));
          }}
        />
      );
    }
    case "moment":
    case "date":
      return <DateInput {...plain} value={asText} onChange={onChange} />;
    case "number":
      return <NumberInput {...plain} value={value as number | string | undefined} onChange={onChange} />;
    case "yes":
      return (
        <Choice
          label={label}
          options={(["", "yes", "no"] as const).map((each) => ({
            value: each,
            label: text(each === "" ? "notStated" : each),
          }))}
          value={value === true ? "yes" : value === false ? "no" : ""}
          onChange={(chosen) => {
            onChange(chosen === "" ? undefined : chosen === "yes");
          }}
        />
      );
    case "texts":
      return <LinesInput {...plain} value={asTexts} onChange={onChange} />;
    case "languages":
      return <LanguagesInput {...plain} value={asTexts} onChange={onChange} />;
    case "code":
      return (
        <CodeInput
          {...plain}
          closed={value === undefined ? closed : undefined}
          vocabulary={kind.vocabulary}
          value={value === undefined ? undefined : `${value as string | number}`}
          onChange={(code) => {
            onChange(kind.isNumber && code !== undefined ? Number(code) : code);
          }}
        />
      );
    case "codes":
      return <CodesInput label={label} vocabulary={kind.vocabulary} value={asTexts} onChange={onChange} />;
    case "record":
      return (
        <RecordPicker
          {...plain}
          types={targetsOf(path)}
          value={asText === "" ? undefined : asText}
          onChange={onChange}
        />
      );
    case "records":
      return <RecordsPicker {...plain} types={targetsOf(path)} value={asTexts} onChange={onChange} />;
    case "group":
      return <FieldsOfGroup {...props} fields={kind.fields} />;
    case "list":
      if (path === "fairTrial") return <GuaranteesInput label={label} value={value} onChange={onChange} />;
      return <ListInput {...props} fields={kind.fields} />;
    case "other":
      return null;
  }
}
