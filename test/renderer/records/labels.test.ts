import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { codeText } from "../../../renderer/records/labels.ts";
import { FIELD_TEXTS, fieldText } from "../../../renderer/records/field-texts/fields.ts";
import { EVERY_RECORD_FIELDS } from "../../../renderer/records/field-texts/every-record.ts";
import { fieldsOf, type Field } from "../../../renderer/records/fields.ts";
import { VOCABULARY_TEXTS } from "../../../shared/messages/vocabularies/vocabularies.ts";
import { LIST_COLUMNS } from "../../../shared/lists/columns.ts";
import { LANGUAGES } from "../../../shared/messages/index.ts";
import { RECORDS, RECORD_TYPES } from "../../../shared/model/records.ts";

/** Every path of a field with the fields below it. */
const paths = (fields: readonly Field[], above = ""): string[] =>
  fields.flatMap((field) => {
    const path = `${above}${field.name}`;
    return [path, ...("fields" in field.kind ? paths(field.kind.fields, `${path}.`) : [])];
  });

describe("the words for records", () => {
  it.each(RECORD_TYPES)("name every field of a %s in every language", (type) => {
    const known = { ...EVERY_RECORD_FIELDS.en, ...FIELD_TEXTS[type].en };
    for (const path of paths(fieldsOf(type))) {
      expect(Object.hasOwn(known, path), `${type}.${path}`).toBe(true);
      for (const language of LANGUAGES) expect(fieldText(type, path, language)).not.toBe("");
    }
  });

  it.each(RECORD_TYPES)("name no field that a %s does not have", (type) => {
    const there = new Set(paths(fieldsOf(type)));
    for (const path of Object.keys(FIELD_TEXTS[type].en))
      expect(there.has(path), `${type}.${path}`).toBe(true);
  });

  it("know the vocabulary of every column and of every field with codes", () => {
    const names = Object.keys(VOCABULARY_TEXTS);
    for (const column of Object.values(LIST_COLUMNS).flat())
      if (column.kind === "code") expect(names).toContain(column.vocabulary);
    const count = RECORD_TYPES.flatMap((type) => fieldsOf(type)).filter(
      ({ kind }) => kind.is === "code",
    ).length;
    expect(count).toBeGreaterThan(20);
  });

  it("have a word for every code of an enumeration, and none too many", () => {
    const schema = RECORDS.person.schema.shape.category.unwrap() as z.ZodEnum;
    for (const code of schema.options as string[])
      for (const language of LANGUAGES) {
        const words: Readonly<Record<string, string>> = VOCABULARY_TEXTS["person-categories"][language];
        expect(words[code], `${language} ${code}`).toMatch(/\p{L}{3}/u);
      }
    expect(Object.keys(VOCABULARY_TEXTS["person-categories"].en)).toHaveLength(schema.options.length);
    expect(codeText("person-categories", "pow", "uk")).toBe("військовополонений");
  });

  it("give an unknown code as it is", () => {
    expect(codeText("person-categories", "astronaut", "uk")).toBe("astronaut");
    expect(codeText("no-vocabulary", "x", "en")).toBe("x");
  });
});
