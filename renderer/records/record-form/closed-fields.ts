import { createContext, useContext } from "react";
import type { RecordType } from "../../../shared/model/records.ts";
import type { Draft } from "./draft.ts";

/** Why a field cannot be filled for now. */
export type Closing = "grades-need-clinician";

/**
 * Why a field of a draft cannot be filled: degrees of consistency after the Istanbul Protocol are a clinician’s alone.
 *
 * @param path - path of the field without numbers: `findings.grade`
 */
export function closingOf(type: RecordType, draft: Draft, path: string): Closing | undefined {
  const isGrade = type === "medical-report" && (path === "overallGrade" || path === "findings.grade");
  return isGrade && draft.gradedBy !== "clinician" ? "grades-need-clinician" : undefined;
}

/** Gives the fields of a form the sentence that says why one is closed. */
export const ClosedFields = createContext<(path: string) => string | undefined>(() => undefined);

/** The sentence that says why a field is closed; undefined where it is open. */
export const useClosedField = (path: string): string | undefined => useContext(ClosedFields)(path);
