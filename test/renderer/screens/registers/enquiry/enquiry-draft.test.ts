import { describe, expect, it } from "vitest";
import {
  EMPTY_ENQUIRY,
  enquiryRecord,
  isWrongDate,
} from "../../../../../renderer/screens/registers/enquiry/enquiry-draft.ts";
import { RECORDS } from "../../../../../shared/model/records.ts";

const PERSON = "p".repeat(26);
const CASE = "c".repeat(26);
const circumstances = { today: "2024-05-02", case: CASE, mayTell: "", permissions: [] };

describe("an enquiry that was taken down", () => {
  it("becomes one record without what was left empty", () => {
    const record = enquiryRecord({ ...EMPTY_ENQUIRY, asked: " Is he alive? " }, circumstances);
    expect(record).toEqual({
      received: "2024-05-02",
      channel: "telephone",
      asked: "Is he alive?",
      state: "open",
      cases: [CASE],
    });
    expect(RECORDS.enquiry.schema.safeParse(record).success).toBe(true);
  });

  it("names the person sought, or keeps how the caller described somebody not known here", () => {
    const known = enquiryRecord(
      { ...EMPTY_ENQUIRY, search: "zor", sought: { kind: "known", id: PERSON } },
      { ...circumstances, permissions: ["q".repeat(26)], mayTell: "Tell nothing yet." },
    );
    expect(known).toMatchObject({
      sought: PERSON,
      permissions: ["q".repeat(26)],
      mayTell: "Tell nothing yet.",
    });
    const sought = { kind: "described", description: "Зоряна, шість років", isNew: false } as const;
    const described = enquiryRecord({ ...EMPTY_ENQUIRY, sought }, circumstances);
    expect(described).toMatchObject({ soughtDescription: "Зоряна, шість років" });
    expect(described).not.toHaveProperty("sought");
    expect(enquiryRecord({ ...EMPTY_ENQUIRY, sought }, { ...circumstances, added: PERSON })).toMatchObject({
      sought: PERSON,
      soughtDescription: "Зоряна, шість років",
    });
  });

  it("stands where the conversation left it: promised, answered or open", () => {
    const told = { ...EMPTY_ENQUIRY, told: "That he was seen in May." };
    expect(enquiryRecord(told, circumstances)).toMatchObject({ state: "answered" });
    expect(enquiryRecord({ ...told, nextContact: "9.5.2024" }, circumstances)).toMatchObject({
      state: "contact-promised",
      nextContact: "2024-05-09",
    });
  });

  it("is not saved with a promise for a day that is none", () => {
    expect(isWrongDate({ ...EMPTY_ENQUIRY, nextContact: "on Monday" })).toBe(true);
    expect(isWrongDate({ ...EMPTY_ENQUIRY, nextContact: "06.2024" })).toBe(false);
    expect(isWrongDate(EMPTY_ENQUIRY)).toBe(false);
  });
});
