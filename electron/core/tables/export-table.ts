import { MOST_LISTED } from "../../../shared/contract/tables.ts";
import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { ExclusionReason } from "../../../shared/permission/reasons.ts";
import { isRecordType, type RecordType } from "../../../shared/model/records.ts";
import { readTableMap } from "../../../shared/tables/table-map.ts";
import type { CallContext } from "../call-context.ts";
import { requireBound } from "../custody/binding.ts";
import { requireFreeDestination } from "../exchange/working-copy.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { RowsOfRecords } from "./row-of-record.ts";
import { writeOutward } from "./outward-file.ts";
import { meantMap } from "./shipped-maps.ts";
import { writeTable } from "./write-table.ts";

const STRETCH = 500;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Writes the records of a type as a table. Records that may not leave are left out and listed with the reason; of each
 * of the others the log says, before a byte is written, that a copy of it left.
 *
 * @throws Failure as the contract's `table.export`
 */
export async function exportTable(
  session: ArchiveSession,
  input: CallInput<"table.export">,
  context: CallContext,
): Promise<CallOutput<"table.export">> {
  // A permission that is withdrawn meanwhile would come too late: nothing else runs until the log has it.
  return context.alone(() => exportAlone(session, input, context));
}

async function exportAlone(
  session: ArchiveSession,
  input: CallInput<"table.export">,
  context: CallContext,
): Promise<CallOutput<"table.export">> {
  const { type, format } = input;
  if (session.databases.readOnly) throw new Failure("export-not-logged");
  await requireFreeDestination(session.folder, input.to);
  const { map, rows, leaving, ...told } = await look(session, input, context);
  requireBound(session.databases, [...leaving.keys()], ["permission"]);
  session.databases.transact((transaction) => {
    for (const [record, each] of leaving)
      transaction.log({ action: "working-copy-exported", record, type: each });
  });
  await writeOutward(
    session.folder,
    input.to,
    writeTable({
      format,
      delimiter: map.place.delimiter ?? ",",
      headings: rows.headings,
      rows: rows.cells,
      sheetName: map.place.sheet ?? type,
      dated: today(session),
    }),
  );
  return told;
}

/**
 * Says which records of a type would leave in a table and which would not, and writes nothing.
 *
 * @throws Failure as the contract's `table.leaving`
 */
export async function whatWouldLeave(
  session: ArchiveSession,
  input: CallInput<"table.leaving">,
  context: CallContext,
): Promise<CallOutput<"table.leaving">> {
  const { exported, excluded, excludedTotal, incomplete, rows } = await look(session, input, context);
  return { exported, excluded, excludedTotal, incomplete, headings: [...rows.headings] };
}

const today = (session: ArchiveSession): string => session.clock().time.toISOString().slice(0, 10);

/** Writes all rows in memory, and notes what leaves with them and what does not. */
async function look(
  session: ArchiveSession,
  { type, map: given, recipient }: CallInput<"table.leaving">,
  { emit, signal }: CallContext,
) {
  if (!isRecordType(type)) throw new Failure("unknown-record-type");
  const map = readTableMap(meantMap(given));
  if (map.type !== undefined && map.type !== type)
    throw new Failure("table-map-invalid", { field: "$type", expected: map.type });
  const writer = new RowsOfRecords(session, type, map, { recipient, onDate: today(session) });
  const total = session.records.count(type);
  const leaving = new Map<RecordId, RecordType>();
  const cells: (readonly string[])[] = [];
  const excluded: CallOutput<"table.export">["excluded"] = [];
  let excludedTotal = 0;
  let incomplete = 0;
  const leaveOut = (record: StoredRecord, reason: ExclusionReason) => {
    excludedTotal += 1;
    if (excluded.length < MOST_LISTED)
      excluded.push({ id: record.id, code: record.content.code ?? record.id, reason });
  };
  for (const records of session.records.stretches(type, STRETCH)) {
    if (signal.aborted) throw new Failure("cancelled");
    for (const record of records) {
      const written = writer.write(record);
      if ("reason" in written) {
        leaveOut(record, written.reason);
        continue;
      }
      cells.push(written.cells);
      incomplete += written.incomplete;
      for (const each of written.leftOut) leaveOut(each.record, each.reason);
      for (const each of written.leaving) leaving.set(each.id, each.type);
    }
    emit({ kind: "progress", step: "table-export", done: cells.length, total, secondsLeft: null });
    await turn();
  }
  return {
    map,
    rows: { headings: writer.headings, cells },
    leaving,
    exported: cells.length,
    excluded,
    excludedTotal,
    incomplete,
  };
}
