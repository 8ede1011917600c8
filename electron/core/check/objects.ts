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

/** The time of every stored file (docs/format.md §10). */
const OBJECT_TIME = Date.UTC(2000, 0, 1);

/** Milliseconds after which other work gets its turn and progress is told. */
const TURN = 50;

/**
 * Stored files against their rows, both ways: header, length and last chunk of each; every byte with `readData`.
 *
 * @returns the rows
 */
export async function checkObjects(
  session: ArchiveSession,
  readData: boolean,
  findings: FindingList,
  report: (done: number, total: number) => void,
): Promise<ObjectRow[]> {
  const { identities, facts } = session.databases;
  const rows = [facts, identities].flatMap((database) =>
    database ? [...new ObjectRows(database).all()] : [],
  );
  const small = readData ? new SmallObjects() : undefined;
  let dated = 0;
  let told = performance.now();
  for (const [done, row] of rows.entries()) {
    if (!(await checkObject(session, row, small, findings))) dated += 1;
    if (performance.now() - told < TURN && done + 1 < rows.length) continue;
    report(done + 1, rows.length);
    await setImmediate();
    told = performance.now();
  }
  // Copying a folder usually dates all of them anew: that is one thing to know, not one for each file.
  if (dated > 0) findings.add("object-time", { path: OBJECTS_FOLDER }, { params: { count: String(dated) } });
  if (identities) await checkStrayObjects(session, rows, findings);
  return rows;
}

/** False for a stored file whose time is another than all of them have; anything else is a finding here. */
async function checkObject(
  { folder }: ArchiveSession,
  row: ObjectRow,
  small: SmallObjects | undefined,
  findings: FindingList,
): Promise<boolean> {
  const path = objectPath(folder, row.name);
  const where = { object: row.id, path: `${OBJECTS_FOLDER}/${row.name.slice(0, 2)}/${row.name}.age` };
  try {
    const content = small?.contentOf(path, row.fileKey);
    const { size, sha256, mtimeMs } = content ?? (await contentOf(path, row, small !== undefined));
    if (size !== row.size || sha256 !== row.sha256) findings.add("object-changed", where);
    return mtimeMs === OBJECT_TIME;
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const isKnown = cause.code === "object-missing" || cause.code === "object-changed";
    findings.add(isKnown ? cause.code : "object-unreadable", where);
    return true;
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
