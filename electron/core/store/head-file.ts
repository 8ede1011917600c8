import { readFileSync } from "node:fs";
import { Failure } from "../../../shared/errors.ts";
import { readCheckpoint, type SignedCheckpoint } from "../custody/custody-log.ts";
import { pathIn } from "../vault/archive-folder.ts";
import {
  prepareReplacement,
  removePrepared,
  replaceDurably,
  type PreparedReplacement,
} from "./durable-replace.ts";

/**
 * Replaces `head`: the newest signed checkpoint outside the databases, so that a log that lost its end is
 * found. Durable when it returns.
 */
export const writeHead = (folder: string, note: Uint8Array): void =>
  replaceDurably(pathIn(folder, "head"), note);

/**
 * Makes the next `head` ready before the transaction that it vouches for commits: a medium without room for it
 * refuses the transaction instead of failing one that is done.
 */
export const prepareHead = (folder: string, note: Uint8Array): PreparedReplacement =>
  prepareReplacement(pathIn(folder, "head"), note);

/** Removes a next `head` whose transaction was interrupted. */
export const removePreparedHead = (folder: string): void => removePrepared(pathIn(folder, "head"));

/**
 * The checkpoint in `head`; one that is gone or cannot be read vouches for nothing.
 *
 * @throws Failure `log-behind-head`
 */
export function readHead(folder: string): SignedCheckpoint {
  try {
    return readCheckpoint(new Uint8Array(readFileSync(pathIn(folder, "head"))));
  } catch (cause) {
    throw new Failure("log-behind-head", {}, { cause });
  }
}
