import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { findRecord } from "../store/record-calls.ts";
import { holderCode } from "../vault/holders.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { logRunsOf, runOf, type LogRun } from "./log-runs.ts";

const PAGE = 200;

type LogRow = CallOutput<"custody.entries">["rows"][number];

/** A run with the codes that people know instead of key ids and record ids. */
export function logRow(session: ArchiveSession, run: LogRun): LogRow {
  const record = run.record === null ? undefined : session.records.current(run.record);
  return {
    ...run,
    actor: holderCode(session, run.actor),
    record: run.record,
    recordCode: record?.content.code ?? null,
  };
}

/**
 * A stretch of the custody log, newest first.
 *
 * @throws Failure `unknown-id`, `log-broken`
 */
export async function logRows(
  session: ArchiveSession,
  { record, actor, actions, offset = 0, limit = PAGE }: CallInput<"custody.entries">,
): Promise<CallOutput<"custody.entries">> {
  const { log } = session.databases;
  const runs =
    record === undefined
      ? await logRunsOf(session).all()
      : log.entries({ record: findRecord(session, record).id }).map(runOf);
  const wanted = actions && new Set<string>(actions);
  const fitting = runs.filter(
    (run) =>
      (wanted === undefined || wanted.has(run.action)) &&
      (actor === undefined || holderCode(session, run.actor) === actor),
  );
  const end = Math.max(fitting.length - offset, 0);
  const rows = fitting.slice(Math.max(end - limit, 0), end).reverse();
  return { size: log.size, total: fitting.length, rows: rows.map((run) => logRow(session, run)) };
}

/** When the archive was checked last, and when a check last found no error. */
export async function lastChecks(session: ArchiveSession): Promise<CallOutput<"check.last">> {
  const runs = await logRunsOf(session).all();
  const clean = runs.findLast(({ action }) => action === "checked");
  const last = runs.findLast(({ action }) => action === "checked" || action === "checked-with-findings");
  return {
    last: last ? { time: last.until, findings: last.action === "checked-with-findings" } : null,
    clean: clean?.until ?? null,
  };
}
