import { useCallback } from "react";
import type { RecordType } from "../../../shared/model/records.ts";
import { isEdtf } from "../../../shared/dates/parse-edtf.ts";
import { useTexts } from "../../language/use-texts.ts";
import { fieldsOf, type Field, type FieldKind } from "../../records/fields.ts";
import { useFormats } from "../../records/formats.ts";
import { useLabels } from "../../records/labels.ts";
import { visible } from "../../records/visible-text.ts";
import type { Target } from "./field-targets.ts";
import { YES_TEXTS } from "./yes-texts.ts";

/** The kind of the field at a path, with the vocabulary that it is of. */
function kindAt(type: RecordType, path: string): FieldKind | undefined {
  let fields: readonly Field[] = fieldsOf(type);
  let kind: FieldKind | undefined;
  for (const step of path.split(".")) {
    if (step === "*" || /^\d+$/u.test(step)) continue;
    kind = fields.find(({ name }) => name === step)?.kind;
    fields = kind && "fields" in kind ? kind.fields : [];
  }
  return kind;
}

/** Gives the words for a value of a field, as a record shows it. */
export function useValueWords(): (target: Target, value: unknown) => string {
  const labels = useLabels();
  const formats = useFormats();
  const yes = useTexts(YES_TEXTS);
  return useCallback(
    ({ type, path }, value) => {
      const kind = kindAt(type, path);
      const word = String(value);
      if (value === true || value === false || kind?.is === "yes")
        return yes(word === "true" ? "true" : "false");
      if (kind?.is === "code" || kind?.is === "codes") return labels.code(kind.vocabulary, word);
      if (kind?.is === "date" && isEdtf(word)) return formats.date(word);
      if (kind?.is === "country") return formats.countryName(word);
      if (kind?.is === "language" || kind?.is === "languages") return formats.languageName(word);
      return visible(word);
    },
    [labels, formats, yes],
  );
}
