import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import type { LogEntry } from "../custody/log-entry.ts";
import type { ObjectRow } from "../objects/object-rows.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { checkBindings } from "./bindings.ts";
import { checkClock } from "./clock.ts";
import { checkCodes } from "./codes.ts";
import { FindingList } from "./finding-list.ts";
import { checkLog } from "./log.ts";
import { beginReading, checkObjects } from "./objects.ts";
import { checkOpening } from "./opening.ts";
import { checkOuterFiles } from "./outer-files.ts";
import { checkPages } from "./pages.ts";
import { checkRecovery } from "./recovery.ts";
import { repairSearchIndex } from "./repair-index.ts";
import { checkSearchIndex } from "./search-index.ts";
import { checkSinceNote } from "./since-note.ts";
import { checkStrayFiles } from "./stray-files.ts";

/**
 * Looks for damage and for changes made behind the log, and repairs nothing but the search index, if asked:
 * files of the folder, every page of the databases, the log, every row that the log binds, the search index, every stored file. The check
 * itself is logged, with or without findings, so that the next one can say since when.
 *
 * @throws Failure `file-missing`, `note-invalid` for the checkpoint given with `since`
 */
export async function runCheck(
  session: ArchiveSession,
  input: CallInput<"check.run">,
  report: (done: number, total: number) => void,
): Promise<CallOutput<"check.run">> {
  if (input.repairIndex === true) repairSearchIndex(session);
  const lastClean = timeOfLastClean(session);
  const findings = new FindingList(lastClean);
  const readData = input.readData ?? false;
  await using thread = readData ? beginReading(session) : undefined;
  let entries: readonly LogEntry[] = [];
  let objects: readonly ObjectRow[] = [];
  const steps: readonly (() => void | Promise<void>)[] = [
    () => checkOpening(session, findings),
    () => checkPages(session, findings),
    () => checkOuterFiles(session, findings),
    () => checkStrayFiles(session, findings),
    () => void (entries = checkLog(session, findings)),
    () => checkClock(entries, findings),
    () => checkBindings(session, entries, findings),
    () => checkCodes(session, findings),
    () => checkSearchIndex(session, findings),
    async () => void (objects = await checkObjects(session, readData, findings, report, thread)),
    () => checkRecovery(session, objects, readData, findings, thread),
    () => checkSinceNote(session, input.since, findings),
  ];
  for (const step of steps) await despiteDamage(step, findings);
  if (!session.seesIdentities) findings.add("identities-not-checked", {});
  if (!session.databases.readOnly) await despiteDamage(() => logCheck(session, findings), findings);
  return {
    findings: findings.sorted(),
    lastClean,
    objects: objects.length,
    versions: entries.filter(({ version }) => version !== undefined).length,
    entries: entries.length,
  };
}

/** A database that cannot be read at some place ends one step of the check, and the others go on. */
async function despiteDamage(step: () => void | Promise<void>, findings: FindingList): Promise<void> {
  try {
    await step();
  } catch (error) {
    const { code } = error as { code?: unknown };
    const isDamage =
      error instanceof Failure
        ? error.code === "archive-damaged" || error.code === "log-broken"
        : typeof code === "string" && code.startsWith("SQLITE_");
    if (!isDamage) throw error;
    findings.add("database-inconsistent", {});
  }
}

function logCheck({ databases }: ArchiveSession, findings: FindingList): void {
  const action = findings.hasErrors ? "checked-with-findings" : "checked";
  databases.transact((transaction) => transaction.log({ action }));
  databases.openingFindingsReported();
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
