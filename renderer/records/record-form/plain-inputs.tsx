import { useState } from "react";
import { isEdtf } from "../../../shared/dates/parse-edtf.ts";
import { TextField } from "../../components/text-field.tsx";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../formats.ts";
import { FORM_TEXTS } from "./texts.ts";
import { typedDate } from "./typed-date.ts";

type InputProps<Value> = {
  readonly label: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly error?: string | undefined;
};

/** An uncertain date; beneath it stands how it reads in words. */
export function DateInput({ label, value = "", onChange, error }: InputProps<string>) {
  const text = useTexts(FORM_TEXTS);
  const { date } = useFormats();
  const isDate = value !== "" && isEdtf(value);
  return (
    <TextField
      label={label}
      value={value}
      onChange={(typed) => {
        onChange(typed);
      }}
      onBlur={() => {
        onChange(typedDate(value));
      }}
      hint={isDate ? text("dateReads", { words: date(value) }) : text("dateHint")}
      error={error}
      autoComplete="off"
      spellCheck="false"
    />
  );
}

/** A number; what is none stays as it was typed, and is told when one saves. */
export function NumberInput({ label, value, onChange, error }: InputProps<number | string>) {
  const [typed, setTyped] = useState(value === undefined ? "" : String(value));
  return (
    <TextField
      label={label}
      value={typed}
      inputMode="decimal"
      onChange={(text) => {
        setTyped(text);
        const number = Number(text.trim().replace(",", "."));
        onChange(text.trim() === "" ? undefined : Number.isFinite(number) ? number : text);
      }}
      error={error}
      autoComplete="off"
    />
  );
}

/** Several short texts, one on each line. */
export function LinesInput({ label, value = [], onChange, error }: InputProps<readonly string[]>) {
  const text = useTexts(FORM_TEXTS);
  const [typed, setTyped] = useState(value.join("\n"));
  return (
    <TextField
      label={label}
      rows={3}
      hint={text("listHint")}
      value={typed}
      onChange={(lines) => {
        setTyped(lines);
        onChange(
          lines
            .split("\n")
            .map((line) => line.trim())
            .filter((line) => line !== ""),
        );
      }}
      error={error}
    />
  );
}

/** Codes of languages, separated by commas. */
export function LanguagesInput({ label, value = [], onChange, error }: InputProps<readonly string[]>) {
  const text = useTexts(FORM_TEXTS);
  const { languageName } = useFormats();
  const [typed, setTyped] = useState(value.join(", "));
  const known = value.filter((tag) => languageName(tag) !== tag);
  return (
    <TextField
      label={label}
      hint={
        known.length > 0
          ? text("dateReads", { words: known.map(languageName).join(", ") })
          : text("languagesHint")
      }
      value={typed}
      onChange={(tags) => {
        setTyped(tags);
        onChange(tags.split(/[\s,;]+/u).filter((tag) => tag !== ""));
      }}
      error={error}
      autoComplete="off"
      spellCheck="false"
    />
  );
}
