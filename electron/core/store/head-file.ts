import { readFileSync } from "node:fs";
import { Failure } from "../../../shared/errors.ts";
import { readCheckpoint, type SignedCheckpoint } from "../custody/custody-log.ts";
import { pathIn } from "../vault/archive-folder.ts";
import { replaceDurably } from "./durable-replace.ts";

/**
 * Replaces `head`: the newest signed checkpoint outside the databases, so that a log that lost its end is
 * found. Durable when it returns.
 */
export const writeHead = (folder: string, note: Uint8Array): void =>
  replaceDurably(pathIn(folder, "head"), note);

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
