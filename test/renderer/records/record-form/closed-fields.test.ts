import { describe, expect, it } from "vitest";
import { closingOf } from "../../../../renderer/records/record-form/closed-fields.ts";
import { problemsOf } from "../../../../renderer/records/record-form/draft.ts";

describe("degrees of consistency after the Istanbul Protocol", () => {
  it("are closed until a clinician is said to have given them", () => {
    for (const path of ["overallGrade", "findings.grade"]) {
      expect(closingOf("medical-report", {}, path)).toBe("grades-need-clinician");
      expect(closingOf("medical-report", { gradedBy: "not-a-clinician" }, path)).toBe(
        "grades-need-clinician",
      );
      expect(closingOf("medical-report", { gradedBy: "clinician" }, path)).toBeUndefined();
    }
    expect(closingOf("medical-report", {}, "conclusion")).toBeUndefined();
  });

  it("are refused with their reason where the clinician was taken back", () => {
    const report = { overallGrade: "consistent" };
    const refused = [{ where: "gradedBy", what: "grades-need-clinician" }];
    expect(problemsOf("medical-report", report)).toEqual(refused);
    expect(problemsOf("medical-report", { findings: [{ grade: "consistent" }] })).toEqual(refused);
    expect(problemsOf("medical-report", { ...report, gradedBy: "clinician" })).toEqual([]);
    expect(problemsOf("medical-report", { gradedBy: "unknown", conclusion: "" })).not.toEqual(refused);
  });
});
