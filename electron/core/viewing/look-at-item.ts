import { Failure } from "../../../shared/errors.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { ViewRefusal } from "../../../shared/viewing/view-kind.ts";
import { openEvidence } from "../exchange/working-copy.ts";
import type { ObjectReader } from "../objects/object-reader.ts";
import type { JobContract, JobProblem } from "../parsing/parser-job.ts";
import type { StartParser } from "../parsing/parser-port.ts";
import { findRecord, logAccess } from "../store/record-calls.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { ViewInput } from "./view-contracts.ts";
import { withParsers } from "./viewing-parsers.ts";

/** How long one look at an item lasts in the log: turning its pages is not a new reading. */
const ONE_LOOK_MILLISECONDS = 10 * 60_000;

const looks = new WeakMap<ArchiveSession, Map<string, number>>();

/** An item that is being looked at. */
export type SeenItem = { readonly content: RecordContent<"evidence">; readonly reader: ObjectReader };

/** What a parser said of a file, or why it could not. */
export type Seen<Answer> =
  | { readonly answer: Exclude<Answer, { readonly refused: ViewRefusal }>; readonly bytes: Uint8Array }
  | { readonly refused: ViewRefusal };

/** A file that takes too long is too large to be looked at; one that breaks its parser is damaged. */
const REFUSED: Readonly<Record<JobProblem, ViewRefusal>> = {
  "timed-out": "too-large",
  "out-of-memory": "too-large",
  crashed: "damaged",
  nonsense: "damaged",
};

/**
 * Opens an item for as long as `work` takes, and logs the look.
 *
 * @throws Failure `unknown-id`, `wrong-record-type`, `access-refused`, `object-missing`, `object-changed`
 */
export async function lookAt<Answer>(
  session: ArchiveSession,
  id: string,
  work: (item: SeenItem) => Promise<Answer>,
): Promise<Answer> {
  const record = findRecord(session, id);
  if (record.type !== "evidence")
    throw new Failure("wrong-record-type", { expected: "evidence", found: record.type });
  const content = record.content as RecordContent<"evidence">;
  await using reader = await openEvidence(session, content);
  const seen = looks.get(session) ?? new Map<string, number>();
  looks.set(session, seen);
  const now = performance.now();
  if (now - (seen.get(record.id) ?? -ONE_LOOK_MILLISECONDS) >= ONE_LOOK_MILLISECONDS) {
    logAccess(session, { action: "read", record: record.id, type: record.type });
    seen.set(record.id, now);
  }
  return await work({ content, reader });
}

/** Has a process without keys read the item. */
export async function readBy<Answer>(
  session: ArchiveSession,
  startParser: StartParser,
  { reader }: SeenItem,
  asked: {
    readonly contract: JobContract<never, Answer>;
    readonly input: ViewInput;
    readonly mostBytes?: number;
    readonly signal?: AbortSignal;
  },
): Promise<Seen<Answer>> {
  const { contract, input, mostBytes = 0, signal } = asked;
  const result = await withParsers(session, startParser, (parsers) =>
    parsers.run(contract, { input, sources: [reader], mostBytes, signal }),
  );
  if ("problem" in result) return { refused: REFUSED[result.problem] };
  const { answer, bytes } = result;
  if (typeof answer === "object" && answer !== null && "refused" in answer)
    return { refused: answer.refused as ViewRefusal };
  return { answer: answer as Exclude<Answer, { readonly refused: ViewRefusal }>, bytes };
}
