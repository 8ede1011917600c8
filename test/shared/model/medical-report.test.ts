import { expect, test } from "vitest";
import { gradesAreClinical } from "../../../shared/model/medical-report.ts";

test("a degree of consistency stands only where a clinician gave it", () => {
  expect(gradesAreClinical({ gradedBy: "clinician", overallGrade: "consistent" })).toBe(true);
  expect(gradesAreClinical({ overallGrade: "consistent" })).toBe(false);
  expect(gradesAreClinical({ gradedBy: "not-a-clinician", findings: [{ grade: "typical-of" }] })).toBe(false);
  expect(gradesAreClinical({ gradedBy: "unknown", findings: [{}, { grade: "consistent" }] })).toBe(false);
});

test("a report without degrees may have been written by anybody", () => {
  expect(gradesAreClinical({})).toBe(true);
  expect(gradesAreClinical({ gradedBy: "not-a-clinician", findings: [{}] })).toBe(true);
});
