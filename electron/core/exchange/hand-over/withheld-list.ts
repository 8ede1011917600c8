import { LANGUAGES } from "../../../../shared/messages/languages.ts";
import type { RecordId } from "../../../../shared/model/record-id.ts";
import { RECORD_TYPES, type RecordType } from "../../../../shared/model/records.ts";
import type { ExclusionReason } from "../../../../shared/permission/reasons.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";
import type { Verdict } from "./recipient-rules.ts";
import { wholeTable } from "./record-table.ts";
import { reasonLabels } from "./vocabulary-labels.ts";

const STRETCH = 500;

/** What of a record was withheld: all of it, what identifies somebody in it, or the file of an item. */
export type WithheldPart = "record" | "identities" | "file";

/** One thing that was withheld, by ids and codes alone. */
export type Withheld = {
  readonly id: RecordId;
  readonly type: RecordType;
  readonly code: string;
  readonly part: WithheldPart;
  readonly reason: ExclusionReason;
};

/** Everything that was withheld, in the order of types and records. */
export function* withheldOf(
  { records }: ArchiveSession,
  verdicts: ReadonlyMap<string, Verdict>,
  missing: readonly string[],
): Generator<Withheld> {
  const without = new Set(missing);
  for (const type of RECORD_TYPES)
    for (const stretch of records.stretches(type, STRETCH))
      for (const { id, content } of stretch) {
        const verdict = verdicts.get(id);
        // Made after it was decided on all: then nothing is being written.
        if (!verdict) continue;
        const { form, reason } = verdict;
        const of = { id, type, code: content.code ?? id };
        if (form === "withheld") yield { ...of, part: "record", reason };
        if (form === "pseudonymised") yield { ...of, part: "identities", reason };
        // That there is a file, an item under pseudonyms does not say.
        if (without.has(id)) yield { ...of, part: "file", reason: "object-missing" };
      }
}

/** The list as a table, with the reasons in the four languages. */
export function withheldTable(withheld: Iterable<Withheld>): Generator<Uint8Array> {
  function* rows(): Generator<string[]> {
    for (const { id, type, code, part, reason } of withheld) {
      const labels = reasonLabels(reason);
      yield [id, type, code, part, reason, ...LANGUAGES.map((language) => labels[language]!)];
    }
  }
  return wholeTable(["id", "type", "code", "part", "reason", ...LANGUAGES], rows());
}
