import type { z } from "zod";
import { countryCode, languageTag, moment } from "../../shared/model/code-text.ts";
import { locator } from "../../shared/model/citation.ts";
import type { FieldDeclaration } from "../../shared/model/field-class.ts";
import { recordId, recordIds } from "../../shared/model/record-id.ts";
import { RECORDS, type RecordType } from "../../shared/model/records.ts";
import { runs } from "../../shared/model/runs.ts";
import { sourceRows } from "../../shared/model/source-rows.ts";
import { edtf } from "../../shared/model/uncertain-date.ts";
import { VOCABULARY_TEXTS, type VocabularyName } from "../../shared/messages/vocabularies/vocabularies.ts";

/**
 * What a field holds, as a form has to know it: `text` a line, `words` text in runs, `date` EDTF, `code` one of a
 * vocabulary, `codes` several, `record` and `records` ids of others, `texts` several lines, `group` fields of its
 * own, `list` several such groups, `other` what only a screen of its own can edit.
 */
export type FieldKind =
  | { readonly is: "text" | "words" | "wordsList" | "date" | "moment" | "number" | "yes" | "texts" }
  | { readonly is: "language" | "languages" | "country" | "record" | "records" | "other" }
  | { readonly is: "code" | "codes"; readonly vocabulary: VocabularyName; readonly isNumber?: true }
  | { readonly is: "group" | "list"; readonly fields: readonly Field[] };

/** One field of a record, or of a group within one. */
export type Field = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  /** Where it is kept; fields within a group follow the group. */
  readonly declaration?: FieldDeclaration;
};

const codeSets = new Map(
  Object.entries(VOCABULARY_TEXTS).map(([name, texts]) => [
    Object.keys(texts.en).sort().join(" "),
    name as VocabularyName,
  ]),
);

/**
 * The vocabulary that has exactly these codes.
 *
 * @throws Error for codes without words: each has to be called something
 */
function vocabularyOf(codes: readonly string[]): VocabularyName {
  const name = codeSets.get([...codes].sort().join(" "));
  if (!name) throw new Error(`no vocabulary has the codes ${codes.join(", ")}`);
  return name;
}

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

function kindOf(schema: z.ZodType): FieldKind {
  if (schema === recordId) return { is: "record" };
  if (schema === recordIds) return { is: "records" };
  if (schema === runs) return { is: "words" };
  if (schema === edtf) return { is: "date" };
  if (schema === languageTag) return { is: "language" };
  if (schema === countryCode) return { is: "country" };
  if (schema === moment) return { is: "moment" };
  if (schema === locator || schema === sourceRows) return { is: "other" };
  const { type, element, shape, entries, options } = definitionOf(schema);
  if (type === "string") return { is: "text" };
  if (type === "number") return { is: "number" };
  if (type === "boolean") return { is: "yes" };
  if (type === "enum") return { is: "code", vocabulary: vocabularyOf(Object.values(entries ?? {})) };
  if (type === "union" && options) {
    const literals = options.flatMap((option) => definitionOf(option).values ?? []).map(String);
    return { is: "code", vocabulary: vocabularyOf(literals), isNumber: true };
  }
  if (type === "object" && shape) return { is: "group", fields: fieldsOfShape(shape) };
  if (type === "array" && element) return listOf(kindOf(element));
  return { is: "other" };
}

function listOf(item: FieldKind): FieldKind {
  switch (item.is) {
    case "group":
      return { is: "list", fields: item.fields };
    case "code":
      return { is: "codes", vocabulary: item.vocabulary };
    case "record":
      return { is: "records" };
    case "language":
      return { is: "languages" };
    case "text":
      return { is: "texts" };
    case "words":
      return { is: "wordsList" };
    default:
      return { is: "other" };
  }
}

function fieldsOfShape(shape: Readonly<Record<string, z.ZodType>>): Field[] {
  return Object.entries(shape).map(([name, schema]) => {
    const { type, innerType } = definitionOf(schema);
    const isOptional = type === "optional" && innerType !== undefined;
    return { name, kind: kindOf(isOptional ? innerType : schema), isRequired: !isOptional };
  });
}

const known = new Map<RecordType, readonly Field[]>();

/** The fields of a record type in the order of its schema, each with the class that it declares. */
export function fieldsOf(type: RecordType): readonly Field[] {
  const before = known.get(type);
  if (before) return before;
  const { schema, fields } = RECORDS[type];
  const made = fieldsOfShape(schema.shape as Readonly<Record<string, z.ZodType>>).map((field) => ({
    ...field,
    declaration: fields[field.name]!,
  }));
  known.set(type, made);
  return made;
}
