import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList } from "./finding-list.ts";

/** Codes that people read: that of the record is that of its content, and no series could give it again. */
export function checkCodes({ databases }: ArchiveSession, findings: FindingList): void {
  const { facts } = databases;
  const rows = facts
    .prepare<[], { id: string; code: string | null; own: string | null }>(
      `SELECT r.id, r.code, iif(json_valid(v.content), v.content ->> '$.code', NULL) AS own
         FROM record r LEFT JOIN version v ON v.id = r.version ORDER BY r.id`,
    )
    .all();
  const last = new Map(
    facts
      .prepare<[], { name: string; last: number }>("SELECT name, last FROM series")
      .all()
      .map((row) => [row.name, row.last]),
  );
  const highest = new Map<string, number>();
  for (const { id, code, own } of rows) {
    if (code !== own) findings.add("code-differs", { record: id });
    const [, name, digits] = /^(.+)-(\d+)$/.exec(code ?? "") ?? [];
    const number = Number(digits);
    if (name !== undefined && Number.isSafeInteger(number) && number > (highest.get(name) ?? 0))
      highest.set(name, number);
  }
  for (const [name, number] of highest)
    if (number > (last.get(name) ?? 0)) findings.add("series-behind", { series: name });
}
