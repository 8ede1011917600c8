import type { z } from "zod";
import { countryCode, languageTag } from "../model/code-text.ts";
import { recordId } from "../model/record-id.ts";
import { RECORDS, type RecordType } from "../model/records.ts";
import { runs } from "../model/runs.ts";
import { edtf } from "../model/uncertain-date.ts";

/** What a field holds, as far as the text of a cell has to be read for it. */
export type FieldKind =
  | { readonly is: "text" | "runs" | "date" | "record" | "country" | "language" | "number" | "yes" }
  | { readonly is: "code"; readonly codes: readonly string[]; readonly isNumber: boolean }
  | { readonly is: "list"; readonly of: FieldKind };

type Definition = {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
};

const definitionOf = (schema: z.ZodType): Definition => schema.def;

/**
 * What the field at a path holds: `names.0.text` a text, `nationalities.*.country` a country.
 *
 * @returns undefined where a record of the type has no such field, or one that no cell can hold
 */
export function fieldKind(type: RecordType, path: string): FieldKind | undefined {
  let schema: z.ZodType = RECORDS[type].schema;
  for (const step of path.split(".")) {
    const { shape, element } = definitionOf(schema);
    const isItem = step === "*" || /^\d+$/u.test(step);
    const next = isItem ? element : shape && Object.hasOwn(shape, step) ? shape[step] : undefined;
    if (next === undefined || schema === runs) return undefined;
    schema = bare(next);
  }
  return kindOf(schema);
}

function bare(schema: z.ZodType): z.ZodType {
  const { type, innerType } = definitionOf(schema);
  return type === "optional" && innerType ? bare(innerType) : schema;
}

function kindOf(schema: z.ZodType): FieldKind | undefined {
  if (schema === recordId) return { is: "record" };
  if (schema === runs) return { is: "runs" };
  if (schema === edtf) return { is: "date" };
  if (schema === languageTag) return { is: "language" };
  if (schema === countryCode) return { is: "country" };
  const { type, element, entries, options } = definitionOf(schema);
  switch (type) {
    case "string":
      return { is: "text" };
    case "number":
      return { is: "number" };
    case "boolean":
      return { is: "yes" };
    case "enum":
      return { is: "code", codes: Object.values(entries ?? {}), isNumber: false };
    case "union": {
      const values = (options ?? []).flatMap((option) => definitionOf(option).values ?? []);
      if (values.length === 0 || !values.every((value) => typeof value === "number")) return undefined;
      return { is: "code", codes: values.map(String), isNumber: true };
    }
    case "array": {
      const of = element && kindOf(bare(element));
      return of && of.is !== "list" ? { is: "list", of } : undefined;
    }
    default:
      return undefined;
  }
}
