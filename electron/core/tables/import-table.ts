import { open, type FileHandle } from "node:fs/promises";
import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { encodeHex } from "../../../shared/hex.ts";
import type { JsonValue } from "../../../shared/canonical-json.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { isRecordType, type RecordType } from "../../../shared/model/records.ts";
import { readTableMap, type TableMap } from "../../../shared/tables/table-map.ts";
import type { CallContext } from "../call-context.ts";
import { Sha256 } from "../crypto/sha256.ts";
import { requireFreeDestination, openEvidence } from "../exchange/working-copy.ts";
import { importFiles } from "../intake/import-files.ts";
import { INSPECTION_POOL } from "../intake/inspect-file.ts";
import { fileBytes, type ByteSource } from "../parsing/byte-source.ts";
import { ParserPool } from "../parsing/parser-pool.ts";
import type { Content } from "../store/class-split.ts";
import { findRecord } from "../store/record-calls.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { TableChecker, TableTally } from "./checked-table.ts";
import { knownRows } from "./known-rows.ts";
import { writeOutward } from "./outward-file.ts";
import { readTableFile, type TableTaker } from "./read-table-file.ts";
import { SameNames } from "./same-name.ts";
import { badRowsTable } from "./set-aside.ts";
import { meantMap } from "./shipped-maps.ts";
import { TABLE_POOL, type TableRow } from "./table-contract.ts";

type Input = CallInput<"table.import">;
type Output = CallOutput<"table.import">;

/** Everything that one import works with. */
type Work = {
  readonly session: ArchiveSession;
  readonly input: Input;
  readonly context: CallContext;
  readonly type: RecordType;
  readonly map: TableMap;
  readonly matter: RecordId | undefined;
  readonly sha256: string;
  readonly known: ReadonlySet<string>;
};

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
  input: Input,
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
  const known = await knownRows(session, type, sha256);
  const work: Work = { session, input, context, type, map, matter: matter?.id, sha256, known };
  const { checker, tally, formulas } = await checkAll(work, source);
  const output = outputOf(checker, tally, formulas);
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
    const ids = await makeRecords(work, evidence, tally);
    return {
      ...output,
      imported: ids.size,
      setAside: tally.bad.size,
      evidence,
      candidates: output.candidates.map((each) => ({ ...each, id: ids.get(each.row) })),
    };
  } catch (error) {
    await takeBack?.();
    throw error;
  }
}

async function openTable(file: string): Promise<FileHandle> {
  const handle = await open(file, "r").catch((cause: unknown) => {
    throw new Failure("file-missing", {}, { cause });
  });
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new Failure("file-missing");
}

async function hashOf(source: ByteSource, signal: AbortSignal): Promise<string> {
  const hash = new Sha256();
  for (let at = 0; at < source.size; at += HASHED_AT_ONCE) {
    if (signal.aborted) throw new Failure("cancelled");
    hash.update(await source.read(at, HASHED_AT_ONCE));
  }
  return encodeHex(hash.digest());
}

/** Reads the whole table and changes nothing. */
async function checkAll(work: Work, source: ByteSource) {
  const names = work.type === "person" ? await SameNames.of(work.session) : undefined;
  const checker = checkerOf(work);
  const tally = new TableTally();
  const formulas = await readRows(work, source, checker, (row) => {
    const checked = checker.check(row);
    if (checked) tally.add(row, checked, names);
    progress(work, "table-read", tally.rows, 0);
  });
  if (!checker.hasHeadings || tally.rows === 0) throw new Failure("table-empty");
  return { checker, tally, formulas };
}

function checkerOf({ session, type, map, known }: Work): TableChecker {
  const resolved = new Map<string, string | undefined>();
  const resolve = (reference: string) => {
    if (!resolved.has(reference)) resolved.set(reference, session.records.find(reference)?.id);
    return resolved.get(reference);
  };
  return new TableChecker(type, map, known, resolve);
}

async function readRows(
  { context, map }: Work,
  source: ByteSource,
  checker: TableChecker,
  take: (row: TableRow) => void,
): Promise<number> {
  await using parsers = new ParserPool(context.ports.startParser, TABLE_POOL);
  const taker: TableTaker = {
    about: (about) => void (checker.about = about),
    rows: (rows) => rows.forEach(take),
  };
  const { sheet, delimiter } = map.place;
  return await readTableFile(parsers, source, { sheet, delimiter }, taker, context.signal);
}

function progress({ context }: Work, step: string, done: number, total: number): void {
  if (done % 500 === 0) context.emit({ kind: "progress", step, done, total, secondsLeft: null });
}

/** Takes the file itself in; it is an item like any other, and the records name it. */
async function takeInFile(work: Work): Promise<RecordId> {
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

/** Makes the records in one transaction, from the file as it is stored; gives their ids by row. */
async function makeRecords(
  work: Work,
  evidence: RecordId,
  tally: TableTally,
): Promise<ReadonlyMap<number, RecordId>> {
  const { session, context, type } = work;
  const item = session.records.get(evidence, "evidence").content;
  await using stored = await openEvidence(session, item);
  const checker = checkerOf(work);
  const ids = new Map<number, RecordId>();
  await context.alone(() =>
    session.databases.transactInSteps(async (transaction) => {
      await readRows(work, stored, checker, (row) => {
        const checked = checker.check(row);
        if (!checked || checked.status === "empty" || checked.status === "known") return;
        if (checked.status === "bad") {
          // Nothing but what was looked at before is imported.
          if (!tally.bad.has(row[0])) throw new Failure("intake-changed-while-read");
          return;
        }
        const { id } = session.records.put(transaction, {
          type,
          content: withSource(work, checked.content, {
            file: evidence,
            sha256: work.sha256,
            ...(checker.about.sheet !== null && { sheet: checker.about.sheet }),
            row: row[0],
            cells: checked.cells,
          }),
          reviewed: false,
          action: "imported",
        });
        ids.set(row[0], id);
        progress(work, "table-import", ids.size, tally.fresh);
      });
      if (ids.size !== tally.fresh) throw new Failure("intake-changed-while-read");
    }),
  );
  return ids;
}

function withSource({ matter }: Work, content: Content, source: Content): Content {
  const cases = Array.isArray(content.cases) ? (content.cases as JsonValue[]) : [];
  const all = matter === undefined || cases.includes(matter) ? cases : [...cases, matter];
  return { ...content, ...(all.length > 0 && { cases: all }), sourceRows: [source] };
}

function outputOf(checker: TableChecker, tally: TableTally, formulas: number): Output {
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
    known: tally.known,
    bad: tally.bad.size,
    setAside: 0,
    problems: tally.problems,
    problemsTotal: tally.problemsTotal,
    candidates: tally.candidates,
    candidatesTotal: tally.candidatesTotal,
    evidence: null,
    preview: tally.preview,
  };
}
