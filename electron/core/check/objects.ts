import { readdir, stat } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { join } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { Sha256 } from "../crypto/sha256.ts";
import { objectPath, OBJECTS_FOLDER } from "../objects/object-name.ts";
import { openObject } from "../objects/object-reader.ts";
import { ObjectRows, type ObjectRow } from "../objects/object-rows.ts";
import { SmallObjects, type ObjectContent } from "../objects/small-object-reading.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList } from "./finding-list.ts";
import { ObjectCheckThread } from "./object-check-thread.ts";
import { recoveryIdentities } from "./recovery.ts";

/** The time of every stored file (docs/format.md §10). */
const OBJECT_TIME = Date.UTC(2000, 0, 1);

/** Milliseconds after which other work gets its turn and progress is told. */
const TURN = 50;

/** What is to be said of a stored file. `dated`: only its time is another than all of them have. */
export type Verdict = "intact" | "dated" | "object-missing" | "object-changed" | "object-unreadable";

/** From this many stored files on reading all of them is worth a thread. */
const ROWS_FOR_A_THREAD = 64;

/**
 * Begins to read all data beside the check of the databases, where that is worth it. A database that cannot be
 * read is told by {@link checkObjects}.
 */
export function beginReading(session: ArchiveSession): ObjectCheckThread | undefined {
  try {
    const rows = rowsOf(session);
    if (rows.length < ROWS_FOR_A_THREAD) return undefined;
    return new ObjectCheckThread({ folder: session.folder, identities: recoveryIdentities(session), rows });
  } catch (error) {
    if ((error as { code?: unknown }).code === undefined) throw error;
    return undefined;
  }
}

/**
 * Stored files against their rows, both ways: header, length and last chunk of each; every byte with `readData`.
 *
 * @param thread - where they are being read, if they are
 * @returns the rows
 */
export async function checkObjects(
  session: ArchiveSession,
  readData: boolean,
  findings: FindingList,
  report: (done: number, total: number) => void,
  thread?: ObjectCheckThread,
): Promise<readonly ObjectRow[]> {
  const rows = thread?.rows ?? rowsOf(session);
  const verdicts = thread
    ? await verdictsOf(thread, report)
    : await readHere(session.folder, rows, readData, report);
  let dated = 0;
  for (const [at, row] of rows.entries()) {
    const verdict = verdicts.get(at) ?? "intact";
    if (verdict === "dated") dated += 1;
    else if (verdict !== "intact") findings.add(verdict, { object: row.id, path: pathOf(row) });
  }
  // Copying a folder usually dates all of them anew: that is one thing to know, not one for each file.
  if (dated > 0) findings.add("object-time", { path: OBJECTS_FOLDER }, { params: { count: String(dated) } });
  if (session.databases.identities) await checkStrayObjects(session, rows, findings);
  return rows;
}

const rowsOf = ({ databases: { facts, identities } }: ArchiveSession): ObjectRow[] =>
  [facts, identities].flatMap((database) => (database ? [...new ObjectRows(database).all()] : []));

const pathOf = ({ name }: ObjectRow): string => `${OBJECTS_FOLDER}/${name.slice(0, 2)}/${name}.age`;

type Verdicts = ReadonlyMap<number, Verdict>;

async function verdictsOf(
  thread: ObjectCheckThread,
  report: (done: number, total: number) => void,
): Promise<Verdicts> {
  thread.onProgress((done) => report(done, thread.rows.length));
  const { verdicts } = await thread.result;
  report(thread.rows.length, thread.rows.length);
  return verdicts;
}

async function readHere(
  folder: string,
  rows: readonly ObjectRow[],
  readData: boolean,
  report: (done: number, total: number) => void,
): Promise<Verdicts> {
  const small = readData ? new SmallObjects() : undefined;
  const verdicts = new Map<number, Verdict>();
  let told = performance.now();
  for (const [at, row] of rows.entries()) {
    verdicts.set(at, await verdictOn(folder, row, small));
    if (performance.now() - told < TURN && at + 1 < rows.length) continue;
    report(at + 1, rows.length);
    await setImmediate();
    told = performance.now();
  }
  return verdicts;
}

/** Compares one stored file with its row; every byte of it with `small`, else header, length and last chunk. */
export async function verdictOn(
  folder: string,
  row: ObjectRow,
  small: SmallObjects | undefined,
): Promise<Verdict> {
  const path = objectPath(folder, row.name);
  try {
    const content = small?.contentOf(path, row.fileKey);
    const { size, sha256, mtimeMs } = content ?? (await contentOf(path, row, small !== undefined));
    if (size !== row.size || sha256 !== row.sha256) return "object-changed";
    return mtimeMs === OBJECT_TIME ? "intact" : "dated";
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const isKnown = cause.code === "object-missing" || cause.code === "object-changed";
    return isKnown ? cause.code : "object-unreadable";
  }
}

/** What a stored file holds; without `readData`, what its row says it holds is taken for its hash. */
async function contentOf(path: string, row: ObjectRow, readData: boolean): Promise<ObjectContent> {
  await using reader = await openObject({ path, fileKey: row.fileKey });
  const sha256 = readData && reader.size === row.size ? await hashOf(reader.stream()) : row.sha256;
  return { size: reader.size, sha256, mtimeMs: (await stat(path)).mtimeMs };
}

async function hashOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = new Sha256();
  for await (const bytes of stream) hash.update(bytes);
  return encodeHex(hash.digest());
}

async function checkStrayObjects(
  { folder }: ArchiveSession,
  rows: readonly ObjectRow[],
  findings: FindingList,
): Promise<void> {
  const names = new Set(rows.map(({ name }) => `${name.slice(0, 2)}/${name}.age`));
  for (const path of await readdir(join(folder, OBJECTS_FOLDER), { recursive: true })) {
    const portable = path.replaceAll("\\", "/");
    if (!/^[0-9a-f]{2}$/.test(portable) && !names.has(portable))
      findings.add("object-unknown", { path: `${OBJECTS_FOLDER}/${portable}` });
  }
}
