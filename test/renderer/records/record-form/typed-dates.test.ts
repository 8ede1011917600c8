import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../../../renderer/records/fields.ts";
import { withTypedDates } from "../../../../renderer/records/record-form/typed-dates.ts";

describe("dates of a form that is saved while one types", () => {
  it("are written as EDTF wherever they stand, and all else stays as it is", () => {
    const draft = {
      from: "3.5.2022",
      to: "last summer",
      within: "3.5.2022",
      contacts: [{ kind: "letters", from: "05.2022~" }],
    };
    expect(withTypedDates(fieldsOf("custody-episode"), draft)).toEqual({
      from: "2022-05-03",
      to: "last summer",
      within: "3.5.2022",
      contacts: [{ kind: "letters", from: "2022-05~" }],
    });
  });
});
