import type { CallOutput } from "../../../shared/contract/contract.ts";
import { RECORDS, type RecordType } from "../../../shared/model/records.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { isContentAction } from "../custody/log-entry.ts";
import { lastChecks, logRow } from "../custody/log-rows.ts";
import { logRunsOf, type LogRun } from "../custody/log-runs.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { meantCase } from "./meant-case.ts";
import { whatIsAtRisk } from "./what-is-at-risk.ts";
import { exampleOf, whatIsMissing } from "./what-is-missing.ts";

type Overview = CallOutput<"case.overview">;
type Step = Overview["next"]["step"];

const LAST_ACTS = 8;
const SAME_WORK_MILLISECONDS = 10 * 60_000;
const RECENT_CHECK_MILLISECONDS = 30 * 86_400_000;

/** What of the missing is taken up first. */
const STEPS: readonly (readonly [Overview["missing"][number]["kind"], Step])[] = [
  ["statements-not-reviewed", "review-statements"],
  ["testimony-without-permission", "ask-permission"],
  ["evidence-not-triaged", "triage-evidence"],
  ["elements-without-evidence", "fill-element"],
  ["assessments-not-reviewed", "review-assessments"],
];

/** Handler of the overview of a case. */
export const overviewHandlers: ArchiveHandlers<"case.overview"> = {
  "case.overview": async (session, input, context) => {
    const matter = meantCase(session, input.case);
    const now = context.ports.clock().time;
    const counts = (Object.keys(RECORDS) as RecordType[])
      .map((type) => ({ type, count: session.records.count(type) }))
      .filter(({ count }) => count > 0);
    const missing = await whatIsMissing(session, matter?.id, context);
    const risks = await whatIsAtRisk(session, now.toISOString().slice(0, 10));
    const runs = await logRunsOf(session).all();
    const last = lastActs(runs).map((run) => logRow(session, run));
    const parts = { counts, missing, risks, last };
    return { ...parts, next: await nextStep(session, matter, parts, now) };
  },
};

/**
 * The last acts on the content, newest first. Work that goes back and forth between acts, as when each item is
 * described and then accepted, is told as one act of each kind.
 */
function lastActs(runs: readonly LogRun[]): LogRun[] {
  const acts: LogRun[] = [];
  for (const run of runs.toReversed()) {
    if (!isContentAction(run.action)) continue;
    const at = acts.findIndex((act) => isSameWork(act, run));
    if (at >= 0)
      acts[at] = {
        ...acts[at]!,
        first: run.first,
        time: run.time,
        record: null,
        count: acts[at]!.count + run.count,
      };
    else if (acts.length < LAST_ACTS) acts.push(run);
    else break;
  }
  return acts;
}

const isSameWork = (later: LogRun, earlier: LogRun): boolean =>
  later.actor === earlier.actor &&
  later.action === earlier.action &&
  later.type === earlier.type &&
  Date.parse(later.time) - Date.parse(earlier.until) <= SAME_WORK_MILLISECONDS;

/** One thing to do next: people before files, files before the law, and the check when all else is done. */
async function nextStep(
  session: ArchiveSession,
  matter: StoredRecord<"case"> | undefined,
  { counts, missing, risks }: Pick<Overview, "counts" | "missing" | "risks">,
  now: Date,
): Promise<Overview["next"]> {
  const plain = (step: Step): Overview["next"] => ({ step, record: null, element: null });
  const isHere = (type: RecordType) => counts.some((each) => each.type === type);
  if (!isHere("statement") && !isHere("evidence") && !isHere("person")) return plain("begin");
  if (!isHere("case")) return plain("make-case");
  for (const [kind, step] of STEPS) {
    const found = missing.find((each) => each.kind === kind);
    if (found) return { step, record: found.examples[0] ?? null, element: found.elements[0] ?? null };
  }
  if (matter && (matter.content.categories ?? []).length === 0)
    return { ...plain("choose-categories"), record: exampleOf(matter) };
  const ended = risks.find(({ kind }) => kind !== "persons-at-high-risk");
  if (ended) return { ...plain("look-at-withdrawn"), record: ended.examples[0] ?? null };
  const { last } = await lastChecks(session);
  if (last === null || now.getTime() - Date.parse(last.time) > RECENT_CHECK_MILLISECONDS)
    return plain("check");
  return plain("write-dossier");
}
