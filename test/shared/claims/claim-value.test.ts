import { describe, expect, it } from "vitest";
import {
  claimedFields,
  preferredValue,
  readClaimValue,
  VALUE_FIELDS,
  valueFieldOf,
} from "../../../shared/claims/claim-value.ts";
import { RECORDS } from "../../../shared/model/records.ts";
import { CLAIMED_TYPES } from "../../../shared/model/vocabulary/claims.ts";

const reading = (content: object) => readClaimValue(content as never);

describe("the value of a claim", () => {
  it.each(CLAIMED_TYPES)("is kept in the class of the field of a %s that it is about", (type) => {
    const { fields } = RECORDS[type];
    expect(claimedFields(type).length).toBeGreaterThan(5);
    for (const field of claimedFields(type)) {
      const own = RECORDS.claim.fields[valueFieldOf(type, field)!]!;
      expect({ class: own.class, release: own.release }, field).toEqual(fields[field]);
    }
  });

  it("is no name, date of birth or number that stands among the facts", () => {
    for (const wrong of ["value", "valueInWords"] as const) {
      const read = reading({ recordType: "person", field: "names", [wrong]: [{ text: "Invented Name" }] });
      expect(read).toEqual({ fault: { field: wrong, expected: "identityValue" } });
      expect(reading({ recordType: "person", field: "born", [wrong]: "1984" })).toHaveProperty("fault");
    }
    expect(reading({ recordType: "act", field: "description", value: "words" })).toEqual({
      fault: { field: "value", expected: "valueInWords" },
    });
  });

  it("is none where no field is named that it could be about", () => {
    for (const value of VALUE_FIELDS) {
      expect(reading({ [value]: "x" })).toHaveProperty("fault");
      expect(reading({ recordType: "person", [value]: "x" })).toHaveProperty("fault");
      for (const field of ["note", "risk", "code", "sourceRows", "constructor", "unheardOf"])
        expect(reading({ recordType: "person", field, [value]: "x" })).toHaveProperty("fault");
    }
    expect(reading({ recordType: "person", field: "names" })).toHaveProperty("content");
  });

  it("is what the field itself could hold, and read as the field reads it", () => {
    const of = (value: unknown) => reading({ recordType: "custody-episode", field: "from", value });
    expect(of("2022-05~")).toHaveProperty("content.value", "2022-05~");
    expect(of("some day in May")).toHaveProperty("fault.field", "value");
    expect(reading({ recordType: "custody-episode", field: "status", value: "Taras" })).toHaveProperty(
      "fault",
    );
    expect(
      reading({ recordType: "act", field: "description", valueInWords: "He was led away." }),
    ).toHaveProperty("content.valueInWords", [{ text: "He was led away." }]);
    expect(reading({ recordType: "person", field: "names", identityValue: [{ txt: "x" }] })).toHaveProperty(
      "fault.field",
      "identityValue.0.text",
    );
  });
});

describe("a preferred name", () => {
  it("comes first and is shown, and no other form is lost", () => {
    const before = [
      { text: "Oksana", display: true },
      { text: "Оксана", kind: "birth" },
    ];
    expect(preferredValue("names", before, [{ text: "Ксенія" }])).toEqual([
      { text: "Ксенія", display: true },
      { text: "Oksana", display: false },
      { text: "Оксана", kind: "birth", display: false },
    ]);
    expect(preferredValue("names", [{ text: "a" }], [{ text: "b" }])).toEqual([{ text: "b" }, { text: "a" }]);
    expect(preferredValue("names", undefined, [{ text: "b" }])).toEqual([{ text: "b" }]);
  });

  it("is the only list to which the record’s own stays joined", () => {
    expect(preferredValue("purposes", ["punishment"], ["confession"])).toEqual(["confession"]);
  });
});
