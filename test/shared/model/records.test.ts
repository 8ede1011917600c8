import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineRecord } from "../../../shared/model/define-record.ts";
import { coded, declarationOf } from "../../../shared/model/field-class.ts";
import { isRecordId } from "../../../shared/model/record-id.ts";
import { isRecordType, RECORD_TYPES, RECORDS } from "../../../shared/model/records.ts";
import { plainText, renderRuns, runs, withoutSurfaces, type Run } from "../../../shared/model/runs.ts";
import { edtf } from "../../../shared/model/uncertain-date.ts";

const ID = "a".repeat(26) as NonNullable<Run["mention"]>;

describe.each(RECORD_TYPES)("the record type %s", (type) => {
  const { schema, fields, series } = RECORDS[type];

  it("declares a class for every field of its schema", () => {
    expect(Object.keys(fields)).toEqual(Object.keys(schema.shape));
    for (const [name, field] of Object.entries<z.ZodType>(schema.shape))
      expect(declarationOf(field), name).toBe(fields[name]);
    expect(RECORDS[type].type).toBe(type);
    expect(series).toMatch(/^[A-Z]{1,2}$/);
  });

  it("saves incomplete, and takes no field that it does not know", () => {
    expect(schema.safeParse({}).success).toBe(true);
    expect(schema.safeParse({ undeclared: 1 }).success).toBe(false);
  });
});

describe("the record types", () => {
  it("number themselves in series of their own", () => {
    const series = RECORD_TYPES.map((type) => RECORDS[type].series);
    expect(new Set(series).size).toBe(series.length);
  });

  it("are known by name, and nothing else is", () => {
    expect(isRecordType("person")).toBe(true);
    for (const name of ["persons", "constructor", "__proto__", ""]) expect(isRecordType(name)).toBe(false);
  });

  it("cannot be defined with a field that declares no class", () => {
    expect(() => defineRecord("x", "X", { careless: z.string().optional() })).toThrow("declares no class");
    expect(() => defineRecord("x", "X", { careful: coded(z.string()) })).not.toThrow();
  });
});

describe("text in runs", () => {
  const value = [{ text: "I saw " }, { text: "Вигадану", mention: ID }, { text: "." }];

  it("may be given as a plain string", () => {
    expect(runs.parse("words")).toEqual([{ text: "words" }]);
    expect(runs.safeParse([{ text: "x", bold: true }]).success).toBe(false);
  });

  it("is read in full, without names, or with others in their place", () => {
    expect(plainText(value)).toBe("I saw Вигадану.");
    expect(withoutSurfaces(value)).toEqual([value[0], { text: "", mention: ID }, value[2]]);
    expect(renderRuns(value, (mention, surface) => `<${mention.length} ${surface}>`)).toBe(
      "I saw <26 Вигадану>.",
    );
  });
});

describe("the parts of records", () => {
  it("have ids of 26 small letters and digits", () => {
    expect(isRecordId(ID)).toBe(true);
    for (const text of ["", "a".repeat(25), "A".repeat(26), `${"a".repeat(26)}\n`])
      expect(isRecordId(text)).toBe(false);
  });

  it("have dates that may be uncertain, and no others", () => {
    for (const date of ["2022", "2022-05~", "2023-03/2023-04"])
      expect(edtf.safeParse(date).success).toBe(true);
    for (const date of ["", "May 2022", "2022-13"]) expect(edtf.safeParse(date).success).toBe(false);
  });
});
