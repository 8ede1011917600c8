import type { RecordType } from "../../../../shared/model/records.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";
import type { Verdict } from "./recipient-rules.ts";
import { contentOf, versionHalves, type VersionHalves } from "./stored-halves.ts";

const STRETCH = 200;

/** What is about to be written: the archive, and the verdict on each of its records. */
export type HandedRecords = {
  readonly session: ArchiveSession;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Called now and then: throws where the hand-over was cancelled. */
  readonly onStretch: () => void | Promise<void>;
};

/** A record that leaves, with all its versions. */
export type HandedRecord = {
  readonly id: string;
  readonly form: "whole" | "pseudonymised";
  readonly versions: readonly VersionHalves[];
};

/** The records of a type that leave, oldest first, one at a time. */
export async function* handedRecords(
  type: RecordType,
  { session, verdicts, onStretch }: HandedRecords,
): AsyncGenerator<HandedRecord> {
  for (const stretch of session.records.stretches(type, STRETCH)) {
    await onStretch();
    for (const { id } of stretch) {
      const form = verdicts.get(id)?.form ?? "withheld";
      if (form !== "withheld") yield { id, form, versions: versionHalves(session.databases, id) };
    }
  }
}

/**
 * The records of a type as lines of JSON: the record as it now stands, and every version in its two halves, each with
 * the salt by which its commitment in the custody log can be repeated. Of a record under pseudonyms, the halves with
 * the identities stay, and with them the salts.
 */
export async function* recordLines(type: RecordType, given: HandedRecords): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const { id, form, versions } of handedRecords(type, given)) {
    const current = versions.at(-1)!;
    const line = {
      id,
      type,
      form,
      content: contentOf(current, form === "whole"),
      versions: versions.map(({ identities, movedFacts, ...version }) => ({
        ...version,
        ...(form === "whole" && { identities, ...(movedFacts && { movedFacts }) }),
      })),
    };
    yield encoder.encode(`${JSON.stringify(line)}\n`);
  }
}
