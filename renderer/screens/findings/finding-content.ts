import type { Runs } from "../../../shared/model/runs.ts";
import { plainText } from "../../../shared/model/runs.ts";
import type { RecordView } from "../../records/read-field.ts";
import { tidy, type Draft } from "../../records/record-form/draft.ts";

/** What the screen of findings writes and shows of one. */
export type FindingContent = {
  readonly text?: Runs;
  readonly citations?: readonly string[];
  readonly contraryCitations?: readonly string[];
  readonly weighing?: Runs;
  readonly about?: readonly string[];
  readonly events?: readonly string[];
  readonly acts?: readonly string[];
};

/** The content of a finding as it was read. */
export const findingOf = (record: RecordView): FindingContent => record.record;

/** The content as it is to be saved: what was emptied is absent. */
export function savedFinding(content: FindingContent): Draft {
  const isBlank = (runs: Runs | undefined) => runs === undefined || plainText(runs).trim() === "";
  return tidy({ ...content, ...(isBlank(content.weighing) && { weighing: undefined }) });
}
