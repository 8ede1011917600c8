import { decodeBase64, encodeBase64 } from "../base64.ts";
import { Failure } from "../errors.ts";
import { HASH_LENGTH } from "./hashing.ts";

/**
 * The state of a log at one size (C2SP tlog-checkpoint): the text of a signed note.
 */
export type Checkpoint = {
  /** Which log: a non-empty line, by habit the key name in its signature. */
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  /** Root of the Merkle tree over them, 32 bytes. */
  readonly root: Uint8Array;
  /** Further lines, none of them empty, whose meaning is the log's own. */
  readonly extensions?: readonly string[];
};

/**
 * Writes the text of a checkpoint, to be signed with `signNote`.
 *
 * @throws Failure `note-invalid` if a line is empty or broken, the size is not a whole number, or the root
 * has not 32 bytes
 */
export function formatCheckpoint({ origin, size, root, extensions = [] }: Checkpoint): string {
  for (const line of [origin, ...extensions]) {
    if (line === "" || line.includes("\n")) throw invalid("line");
  }
  if (!Number.isSafeInteger(size) || size < 0) throw invalid("size");
  if (root.length !== HASH_LENGTH) throw invalid("root");
  return [origin, size, encodeBase64(root), ...extensions].join("\n") + "\n";
}

/**
 * Reads the text of a checkpoint, strictly: whatever is accepted is given back character for character by
 * {@link formatCheckpoint}. Believe it only after a signature on its note was verified.
 *
 * @returns the checkpoint, always with `extensions`
 * @throws Failure `note-invalid`
 */
export function parseCheckpoint(text: string): Required<Checkpoint> {
  if (!text.endsWith("\n")) throw invalid("line");
  const [origin, size, encodedRoot, ...extensions] = text.slice(0, -1).split("\n");
  if (origin === undefined || size === undefined || encodedRoot === undefined) throw invalid("line");
  if (!/^(0|[1-9][0-9]*)$/.test(size)) throw invalid("size");
  const checkpoint = { origin, size: Number(size), root: readRoot(encodedRoot), extensions };
  formatCheckpoint(checkpoint);
  return checkpoint;
}

function readRoot(encoded: string): Uint8Array {
  try {
    return decodeBase64(encoded);
  } catch (cause) {
    throw invalid("root", cause);
  }
}

function invalid(part: string, cause?: unknown): Failure {
  return new Failure("note-invalid", { part }, { cause });
}
