import { Failure } from "../../../shared/errors.ts";
import { findRecord } from "../store/record-calls.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** How many cases are named to a person who has to choose one. */
const MOST_NAMED = 20;

/**
 * The case that is meant: the one named, or else the only one there is.
 *
 * @returns undefined where none is named and there is none or more than one
 * @throws Failure `unknown-id`, `wrong-record-type`
 */
export function meantCase(
  session: ArchiveSession,
  named: string | undefined,
): StoredRecord<"case"> | undefined {
  if (named === undefined) {
    const cases = session.records.list("case", { limit: 2 });
    return cases.length === 1 ? cases[0] : undefined;
  }
  const record = findRecord(session, named);
  if (record.type !== "case") {
    throw new Failure("wrong-record-type", { expected: "case", found: record.type });
  }
  return record as StoredRecord<"case">;
}

/**
 * As {@link meantCase}, where there must be one.
 *
 * @throws Failure `case-not-named` with the codes of the cases to choose from; `no-case`; `unknown-id`;
 * `wrong-record-type`
 */
export function requiredCase(session: ArchiveSession, named: string | undefined): StoredRecord<"case"> {
  const found = meantCase(session, named);
  if (found !== undefined) return found;
  const cases = session.records.list("case", { limit: MOST_NAMED });
  if (cases.length === 0) throw new Failure("no-case");
  const more = session.records.count("case") > cases.length ? ", …" : "";
  const codes = cases.map(({ id, content }) => content.code ?? id).join(", ");
  throw new Failure("case-not-named", { cases: codes + more });
}
