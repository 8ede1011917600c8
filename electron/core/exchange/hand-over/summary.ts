import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { MOST_LISTED } from "../../../../shared/contract/hand-over.ts";
import { RECORD_TYPES } from "../../../../shared/model/records.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";
import type { NativeFiles } from "./native-files.ts";
import type { Decided } from "./what-may-leave.ts";
import { withheldOf, type Withheld } from "./withheld-list.ts";

/** What leaves and what does not, counted, with the beginning of the list. */
export type Summary = CallOutput<"archive.hand-over-preview">;

/** Counts what was decided. */
export function summaryOf(session: ArchiveSession, { verdicts }: Decided, natives: NativeFiles): Summary {
  const withheld = [...withheldOf(session, verdicts, natives.missing)];
  const kept = Map.groupBy(withheld, ({ type }) => type);
  const types = RECORD_TYPES.map((type) => {
    const parts = (kept.get(type) ?? []).map(({ part }) => part);
    const withheldHere = parts.filter((part) => part === "record").length;
    return {
      type,
      leaving: session.records.count(type) - withheldHere,
      pseudonymised: parts.filter((part) => part === "identities").length,
      withheld: withheldHere,
    };
  }).filter((each) => each.leaving + each.withheld > 0);
  return {
    records: types.reduce((sum, { leaving }) => sum + leaving, 0),
    pseudonymised: types.reduce((sum, { pseudonymised }) => sum + pseudonymised, 0),
    files: natives.files.length,
    types,
    withheld: withheld.slice(0, MOST_LISTED),
    withheldTotal: withheld.length,
    reasons: counted(withheld),
  };
}

/** How many things of which part were withheld for which reason, the most first. */
function counted(withheld: readonly Withheld[]): Summary["reasons"] {
  return [...Map.groupBy(withheld, ({ part, reason }) => `${part} ${reason}`).values()]
    .map((same) => ({ part: same[0]!.part, reason: same[0]!.reason, count: same.length }))
    .sort((a, b) => b.count - a.count);
}
