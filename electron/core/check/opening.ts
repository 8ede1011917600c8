import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList } from "./finding-list.ts";

/** What was noticed while the archive was opened, or while pages were overwritten: it cannot be seen again. */
export function checkOpening({ databases }: ArchiveSession, findings: FindingList): void {
  for (const { code, path, page, noticed } of databases.openingFindings)
    findings.add(code, { path, ...(page !== undefined && { page, to: page }) }, { params: { noticed } });
}
