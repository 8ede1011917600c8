import { existsSync, statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";
import { writeAheadLogOf } from "../store/write-ahead-log.ts";
import { pathIn } from "./archive-folder.ts";

/** Grants, page seals, `head`, and what a file system takes for itself. */
const BESIDES = 4 * 1024 * 1024;

/** Bytes that can still be written to the medium of a folder. */
export type RoomProbe = (folder: string) => Promise<number>;

const freeRoom: RoomProbe = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/**
 * Demands room for a change of generation before it begins: a copy of each database, and beside the larger one
 * the journal under which it is re-keyed, which holds all its pages once more.
 *
 * @throws Failure `disk-full`
 */
export async function requireRoomForCopies(folder: string, room: RoomProbe = freeRoom): Promise<void> {
  const [facts, identities] = [bytesOf(pathIn(folder, "facts")), bytesOf(pathIn(folder, "identities"))];
  const most = facts + identities + Math.max(facts, identities) + BESIDES;
  if ((await room(folder)) < most) throw new Failure("disk-full");
}

/** A database with what its write-ahead log may add to it. */
const bytesOf = (database: string): number =>
  [database, writeAheadLogOf(database)].reduce(
    (sum, path) => sum + (existsSync(path) ? statSync(path).size : 0),
    0,
  );
