import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { encodeHex } from "../../../shared/hex.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { isRecordType, type RecordType } from "../../../shared/model/records.ts";
import type { Resolve } from "../../../shared/tables/read-cell.ts";
import { readTableMap } from "../../../shared/tables/table-map.ts";
import { MOST_LISTED } from "../../../shared/contract/tables.ts";
import type { CallContext } from "../call-context.ts";
import { Sha256 } from "../crypto/sha256.ts";
import { requireFreeDestination } from "../exchange/working-copy.ts";
import { importFiles } from "../intake/import-files.ts";
import { INSPECTION_POOL } from "../intake/inspect-file.ts";
import { fileBytes, type ByteSource } from "../parsing/byte-source.ts";
import { ParserPool } from "../parsing/parser-pool.ts";
import { findRecord } from "../store/record-calls.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { TableChecker, TableTally } from "./checked-table.ts";
import { knownRows } from "./known-rows.ts";
import { writeOutward } from "./outward-file.ts";
import { NamedPlaces } from "./named-places.ts";
import { makeRecords } from "./make-records.ts";
import { progress, readRows, type ImportWork } from "./import-work.ts";
import { openTable } from "./open-table.ts";
import { SameNames } from "./same-name.ts";
import { badRowsTable } from "./set-aside.ts";
import { meantMap } from "./shipped-maps.ts";

type Output = CallOutput<"table.import">;

const HASHED_AT_ONCE = 1024 * 1024;

/**
 * Makes a record of each row of a table. The whole table is read and checked first; if a row is bad, nothing is
 * imported, unless it is to be set aside. Then the file is taken in as evidence and read again from there, and all
 * records are made in one transaction, each with its own entry in the log: an interruption leaves none of them.
 *
 * Cells that a record of this type was made of before are known, and make no other.
 *
 * @throws Failure as the contract's `table.import`
 */
export async function importTable(
  session: ArchiveSession,
  input: CallInput<"table.import">,
  context: CallContext,
): Promise<Output> {
  const { type } = input;
  if (!isRecordType(type)) throw new Failure("unknown-record-type");
  const map = readTableMap(meantMap(input.map));
  if (map.type !== undefined && map.type !== type)
    throw new Failure("table-map-invalid", { field: "$type", expected: map.type });
  const matter = input.case === undefined ? undefined : findRecord(session, input.case);
  if (matter && matter.type !== "case")
    throw new Failure("wrong-record-type", { expected: "case", found: matter.type });
  if (input.preview !== true && session.databases.readOnly) throw new Failure("archive-read-only");
  if (input.skipBadRows !== undefined) await requireFreeDestination(session.folder, input.skipBadRows);

  await using handle = await openTable(input.file);
  const { size } = await handle.stat();
  const source = fileBytes(handle, size);
  const sha256 = await hashOf(source, context.signal);
  const work = await prepare({ session, input, context, type, map, matter: matter?.id, sha256 });
  const { checker, tally, formulas } = await checkAll(work, source);
  const output = outputOf(work, checker, tally, formulas);
  const isRefused = tally.bad.size > 0 && input.skipBadRows === undefined;
  if (input.preview === true || isRefused) return output;
  const language = input.language ?? "en";
  const dated = session.clock().time.toISOString().slice(0, 10);
  const takeBack =
    tally.bad.size > 0
      ? await writeOutward(
          session.folder,
          input.skipBadRows!,
          badRowsTable(checker.about, checker.headings, tally.bad, { language, dated }),
        )
      : undefined;
  try {
    if (tally.fresh === 0) return { ...output, setAside: tally.bad.size };
    const evidence = await takeInFile(work);
    const { ids, beside, differing } = await makeRecords(work, evidence, tally);
    return {
      ...output,
      imported: [...ids.keys()].filter((row) => !work.same.has(row)).length,
      beside: Object.fromEntries(beside),
      joined: [...ids.keys()].filter((row) => work.same.has(row)).length,
      differing,
      setAside: tally.bad.size,
      evidence,
      candidates: output.candidates.map((each) => ({ ...each, id: ids.get(each.row) })),
    };
  } catch (error) {
    await takeBack?.();
    throw error;
  }
}

async function hashOf(source: ByteSource, signal: AbortSignal): Promise<string> {
  const hash = new Sha256();
  for (let at = 0; at < source.size; at += HASHED_AT_ONCE) {
    if (signal.aborted) throw new Failure("cancelled");
    hash.update(await source.read(at, HASHED_AT_ONCE));
  }
  return encodeHex(hash.digest());
}

type Given = Pick<ImportWork, "session" | "input" | "context" | "type" | "map" | "matter" | "sha256">;

/** What the archive has of the file and of the names in it. */
async function prepare(given: Given): Promise<ImportWork> {
  const { session, input, type, map, sha256 } = given;
  for (const { person } of input.same ?? []) session.records.get(person, "person");
  const known = new Map<RecordType, ReadonlyMap<string, RecordId>>();
  for (const each of [type, ...map.beside.keys()]) known.set(each, await knownRows(session, each, sha256));
  const places = await NamedPlaces.of(session);
  const resolved = new Map<string, string | undefined>();
  const resolve: Resolve = (reference, named) => {
    if (!resolved.has(reference)) resolved.set(reference, session.records.find(reference)?.id);
    return resolved.get(reference) ?? (named ? places.idOf(reference) : undefined);
  };
  return {
    ...given,
    places,
    same: new Map(type === "person" ? input.same?.map(({ row, person }) => [row, person]) : []),
    checker: () => new TableChecker(type, map, { known: (each) => known.get(each) ?? new Map(), resolve }),
  };
}

/** Reads the whole table and changes nothing. */
async function checkAll(work: ImportWork, source: ByteSource) {
  const names = work.type === "person" ? await SameNames.of(work.session) : undefined;
  const checker = work.checker();
  const tally = new TableTally(work.places);
  const formulas = await readRows(work, source, checker, (row) => {
    const checked = checker.check(row);
    if (checked) tally.add(row, checked, names);
    progress(work, "table-read", tally.rows, 0);
  });
  if (!checker.hasHeadings || tally.rows === 0) throw new Failure("table-empty");
  return { checker, tally, formulas };
}

/** Takes the file itself in; it is an item like any other, and the records name it. */
async function takeInFile(work: ImportWork): Promise<RecordId> {
  const { session, input, context, matter, sha256 } = work;
  await using parsers = new ParserPool(context.ports.startParser, INSPECTION_POOL);
  let taken: { id?: RecordId | undefined; sha256?: string | undefined; reason?: string | undefined } = {};
  const { cancelled } = await importFiles(session, {
    paths: [input.file],
    parsers,
    source: input.source ?? null,
    caseId: matter,
    onFile: (file) => (taken = file),
    onProgress: () => undefined,
    signal: context.signal,
  });
  if (cancelled) throw new Failure("cancelled");
  if (taken.id === undefined || taken.sha256 !== sha256) throw new Failure("intake-changed-while-read");
  return taken.id;
}

function outputOf(work: ImportWork, checker: TableChecker, tally: TableTally, formulas: number): Output {
  const { format, delimiter, charset, sheet, sheets } = checker.about;
  return {
    table: {
      format,
      delimiter,
      charset,
      sheet,
      sheets,
      headings: [...checker.headings],
      unread: checker.unread,
      formulas,
    },
    rows: tally.rows,
    imported: 0,
    beside: {},
    joined: 0,
    differing: [],
    known: tally.known,
    bad: tally.bad.size,
    setAside: 0,
    problems: tally.problems,
    problemsTotal: tally.problemsTotal,
    candidates: tally.candidates,
    candidatesTotal: tally.candidatesTotal,
    evidence: null,
    preview: tally.preview,
    places: [...tally.places].slice(0, MOST_LISTED).map((id) => ({
      id,
      name: work.places.nameOf(id) ?? "",
      isNew: work.places.isToBeMade(id),
    })),
    placesNew: [...tally.places].filter((id) => work.places.isToBeMade(id)).length,
  };
}
