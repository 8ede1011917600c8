import { MOST_LISTED } from "../../../shared/contract/tables.ts";
import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { isRecordType } from "../../../shared/model/records.ts";
import { readTableMap } from "../../../shared/tables/table-map.ts";
import { RowWriter } from "../../../shared/tables/write-row.ts";
import type { CallContext } from "../call-context.ts";
import { requireBound } from "../custody/binding.ts";
import { requireFreeDestination } from "../exchange/working-copy.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { MayLeave } from "./may-leave.ts";
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
  { emit, signal }: CallContext,
): Promise<CallOutput<"table.export">> {
  const { type, format, recipient } = input;
  if (!isRecordType(type)) throw new Failure("unknown-record-type");
  const map = readTableMap(meantMap(input.map));
  if (map.type !== undefined && map.type !== type)
    throw new Failure("table-map-invalid", { field: "$type", expected: map.type });
  const writer = new RowWriter(type, map);
  if (session.databases.readOnly) throw new Failure("export-not-logged");
  await requireFreeDestination(session.folder, input.to);

  const dated = session.clock().time.toISOString().slice(0, 10);
  const mayLeave = new MayLeave(session, { fields: writer.fields, recipient, onDate: dated });
  const total = session.records.count(type);
  const leaving: string[] = [];
  const rows: (readonly string[])[] = [];
  const excluded: CallOutput<"table.export">["excluded"] = [];
  let excludedTotal = 0;
  let incomplete = 0;
  for (const records of session.records.stretches(type, STRETCH)) {
    if (signal.aborted) throw new Failure("cancelled");
    for (const record of records) {
      const reason = mayLeave.reasonAgainst(record);
      if (reason === undefined) {
        const written = writer.write(record.content);
        leaving.push(record.id);
        rows.push(written.cells);
        incomplete += written.incomplete;
      } else {
        excludedTotal += 1;
        if (excluded.length < MOST_LISTED)
          excluded.push({ id: record.id, code: record.content.code ?? record.id, reason });
      }
    }
    emit({ kind: "progress", step: "table-export", done: leaving.length, total, secondsLeft: null });
    await turn();
  }
  requireBound(session.databases, leaving, ["permission"]);
  session.databases.transact((transaction) => {
    for (const record of leaving) transaction.log({ action: "working-copy-exported", record, type });
  });
  await writeOutward(
    session.folder,
    input.to,
    writeTable({
      format,
      delimiter: map.place.delimiter ?? ",",
      headings: writer.headings,
      rows,
      sheetName: map.place.sheet ?? type,
      dated,
    }),
  );
  return { exported: leaving.length, excluded, excludedTotal, incomplete };
}
