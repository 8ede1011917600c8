import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { Sha256 } from "../crypto/sha256.ts";
import { objectPath, OBJECTS_FOLDER } from "../objects/object-name.ts";
import { openObject } from "../objects/object-reader.ts";
import { ObjectRows, type ObjectRow } from "../objects/object-rows.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList } from "./finding-list.ts";

/** The time of every stored file (docs/format.md §10). */
const OBJECT_TIME = Date.UTC(2000, 0, 1);

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
  let dated = 0;
  for (const [done, row] of rows.entries()) {
    if (!(await checkObject(session, row, readData, findings))) dated += 1;
    report(done + 1, rows.length);
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
  readData: boolean,
  findings: FindingList,
): Promise<boolean> {
  const path = objectPath(folder, row.name);
  const where = { object: row.id, path: `${OBJECTS_FOLDER}/${row.name.slice(0, 2)}/${row.name}.age` };
  try {
    await using reader = await openObject({ path, fileKey: row.fileKey });
    const isIntact =
      reader.size === row.size && (!readData || (await hashOf(reader.stream())) === row.sha256);
    if (!isIntact) findings.add("object-changed", where);
    return (await stat(path)).mtimeMs === OBJECT_TIME;
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const isKnown = cause.code === "object-missing" || cause.code === "object-changed";
    findings.add(isKnown ? cause.code : "object-unreadable", where);
    return true;
  }
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
