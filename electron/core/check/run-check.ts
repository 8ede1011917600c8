import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import type { LogEntry } from "../custody/log-entry.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { checkBindings } from "./bindings.ts";
import { checkClock } from "./clock.ts";
import { checkCodes } from "./codes.ts";
import { FindingList } from "./finding-list.ts";
import { checkLog } from "./log.ts";
import { checkObjects } from "./objects.ts";
import { checkOpening } from "./opening.ts";
import { checkOuterFiles } from "./outer-files.ts";
import { checkPages } from "./pages.ts";
import { checkRecovery } from "./recovery.ts";
import { repairSearchIndex } from "./repair-index.ts";
import { checkSearchIndex } from "./search-index.ts";
import { checkSinceNote } from "./since-note.ts";
import { checkStrayFiles } from "./stray-files.ts";

/**
 * Looks for damage and for changes made behind the log, and repairs nothing (but the search index, if asked): files of the folder, every page
 * of the databases, the log, every row that the log binds, the search index, every stored file. The check
 * itself is logged, with or without findings, so that the next one can say since when.
 *
 * @throws Failure `file-missing`, `note-invalid` for the checkpoint given with `since`
 */
export async function runCheck(
  session: ArchiveSession,
  input: CallInput<"check.run">,
  report: (done: number, total: number) => void,
): Promise<CallOutput<"check.run">> {
  const { databases } = session;
  if (input.repairIndex === true) repairSearchIndex(session);
  const lastClean = timeOfLastClean(session);
  const findings = new FindingList(lastClean);
  checkOpening(session, findings);
  checkPages(session, findings);
  await checkOuterFiles(session, findings);
  await checkStrayFiles(session, findings);
  const entries = checkLog(session, findings);
  checkClock(entries, findings);
  checkBindings(session, entries, findings);
  checkCodes(session, findings);
  checkSearchIndex(session, findings);
  const readData = input.readData ?? false;
  const objects = await checkObjects(session, readData, findings, report);
  await checkRecovery(session, objects, readData, findings);
  if (!session.seesIdentities) findings.add("identities-not-checked", {});
  if (input.since !== undefined) await checkSinceNote(session, input.since, findings);
  if (!databases.readOnly) {
    databases.openingFindingsReported();
    const action = findings.hasErrors ? "checked-with-findings" : "checked";
    databases.transact((transaction) => transaction.log({ action }));
  }
  return {
    findings: findings.sorted(),
    lastClean,
    objects: objects.length,
    versions: entries.filter(({ version }) => version !== undefined).length,
    entries: entries.length,
  };
}

/** When a check last found no error; read from the bytes of the entries, which the log binds. */
function timeOfLastClean({ databases }: ArchiveSession): string | null {
  const rows = databases.facts
    .prepare<[], { entry: Buffer }>("SELECT entry FROM log_entry ORDER BY sequence DESC")
    .iterate();
  for (const { entry } of rows) {
    const text = entry.toString("utf8");
    if (!text.includes('"action":"checked"')) continue;
    return (JSON.parse(text) as LogEntry).time;
  }
  return null;
}
