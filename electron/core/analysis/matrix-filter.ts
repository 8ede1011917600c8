import { overlaps, type Edtf } from "../../../shared/dates/edtf.ts";
import { parseEdtf } from "../../../shared/dates/parse-edtf.ts";
import type { AssessmentRecord } from "../../../shared/law/coverage.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** What of a case the matrix is to show. */
export type MatrixFilter = {
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/**
 * Says which assessments concern a person, act, event or place, and a time. An assessment concerns what its subject
 * is, the victim, the event and the place of that act, and the suspect; its time is that of the act or event. One
 * without a time is shown whatever time is asked for: it is not known to lie outside.
 *
 * @throws Failure `invalid-date`
 */
export function matrixFilter(
  session: ArchiveSession,
  filter: MatrixFilter,
): (assessment: AssessmentRecord) => boolean {
  const span = spanOf(filter);
  return ({ content }) => {
    const { about, when } = concerns(session, content);
    if (filter.subject !== undefined && !about.has(filter.subject)) return false;
    return span === undefined || when === undefined || overlaps(parseEdtf(when), span);
  };
}

function spanOf({ from, to }: MatrixFilter): Edtf | undefined {
  if (from === undefined && to === undefined) return undefined;
  return parseEdtf(`${from ?? ".."}/${to ?? ".."}`);
}

function concerns(
  session: ArchiveSession,
  content: RecordContent<"assessment">,
): { readonly about: ReadonlySet<string>; readonly when: string | undefined } {
  const about = new Set<string>([content.subject ?? "", content.suspect ?? ""]);
  let when: string | undefined;
  const add = (id: string | undefined) => {
    const record = id === undefined ? undefined : session.records.current(id);
    if (record?.type !== "act" && record?.type !== "event") return;
    const { victim, event, place, when: time } = record.content as RecordContent<"act">;
    for (const each of [record.id, victim, event, place]) if (each !== undefined) about.add(each);
    when ??= time;
    if (record.type === "act") add(event);
  };
  add(content.subject);
  return { about, when };
}
