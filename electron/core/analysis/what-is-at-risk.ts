import type { CallOutput } from "../../../shared/contract/contract.ts";
import { HIGH_RISK } from "../../../shared/permission/identity.ts";
import { lastDay } from "../../../shared/permission/when.ts";
import { indexOf } from "../lists/list-calls.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { allOf, exampleOf, few, type Example } from "./what-is-missing.ts";

type Risk = CallOutput<"case.overview">["risks"][number];

/** How long before its end a permission is worth a look. */
const NOTICE_DAYS = 60;
const DAY_MILLISECONDS = 86_400_000;

/** The last day on which anything of a permission holds; undefined where it has no end. */
function endOf({ content }: StoredRecord<"permission">): string | undefined {
  const ends = [content.to, ...(content.scopes ?? []).map(({ until }) => until)].flatMap((edtf) =>
    edtf === undefined ? [] : [lastDay(edtf)],
  );
  return ends.sort()[0];
}

const holds = ({ content }: StoredRecord<"permission">): boolean =>
  content.state === "given" || content.state === "given-conditional";

/**
 * Who may come to harm by a mistake now: persons at high risk, and permissions that ended or are about to.
 *
 * @param today - `YYYY-MM-DD`
 */
export async function whatIsAtRisk(session: ArchiveSession, today: string): Promise<Risk[]> {
  const soon = new Date(Date.parse(today) + NOTICE_DAYS * DAY_MILLISECONDS).toISOString().slice(0, 10);
  const persons = (await indexOf(session).select("person", {}))
    .filter(({ row }) => typeof row.cells.risk === "number" && row.cells.risk >= HIGH_RISK)
    .map(({ row }): Example => ({ id: row.id, type: "person", code: row.code }));
  const permissions = await allOf(session, "permission");
  const valid = permissions.filter(holds).map((each) => ({ each, end: endOf(each) ?? "9999-12-31" }));
  const named = (found: readonly StoredRecord<"permission">[]) => found.map(exampleOf);
  const kinds: readonly (readonly [Risk["kind"], readonly Example[]])[] = [
    ["permissions-withdrawn", named(permissions.filter(({ content }) => content.state === "withdrawn"))],
    [
      "permissions-expired",
      named([
        ...permissions.filter(({ content }) => content.state === "expired"),
        ...valid.filter(({ end }) => end < today).map(({ each }) => each),
      ]),
    ],
    [
      "permissions-expiring",
      named(valid.filter(({ end }) => end >= today && end <= soon).map(({ each }) => each)),
    ],
    ["persons-at-high-risk", persons],
  ];
  return kinds
    .map(([kind, records]) => ({ kind, count: records.length, examples: few(records) }))
    .filter(({ count }) => count > 0);
}
