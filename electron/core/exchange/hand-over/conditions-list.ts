import type { RecordContent } from "../../../../shared/model/records.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";
import { wholeTable } from "./record-table.ts";
import type { Decided } from "./what-may-leave.ts";

/**
 * The conditions under which records leave, as a table: one row for a record and a permission, in the order of the
 * records. Words that name somebody who may not be named are left out; that there is a condition is told all the same.
 */
export function conditionsTable({ records }: ArchiveSession, decided: Decided): Generator<Uint8Array> {
  const { verdicts, conditions, namesProtected } = decided;
  function* rows(): Generator<string[]> {
    for (const [id, { form }] of verdicts) {
      if (form === "withheld") continue;
      for (const permission of conditions.get(id) ?? []) {
        const { code = "", conditions: words = "" } = records.current(permission)!
          .content as RecordContent<"permission">;
        yield [id, permission, code, namesProtected(words) ? "" : words];
      }
    }
  }
  return wholeTable(["record", "permission", "code", "conditions"], rows());
}
