import { CONFIRMED_DEAD, OUT_OF_REACH } from "../../../../shared/model/vocabulary/persons.ts";
import type { PersonFacts } from "../../../../shared/permission/request.ts";
import type { StoredRecord } from "../archive-reading.ts";

const UNREACHABLE: ReadonlySet<string> = new Set([...OUT_OF_REACH, "deceased-unconfirmed"]);
const DEAD: ReadonlySet<string> = new Set(CONFIRMED_DEAD);
const CHILDREN: ReadonlySet<string> = new Set(["deported-child", "child-detainee"]);

/**
 * What permission depends on, of each person. Who is in custody cannot be asked freely. A person whose death
 * is not confirmed counts as one who cannot be asked. A risk grounded on "child" or a child's category make a
 * minor unless the record says otherwise.
 */
export function personFacts(persons: readonly StoredRecord<"person">[]): ReadonlyMap<string, PersonFacts> {
  return new Map(
    persons.map(({ id, content }) => {
      const status = content.custodyStatus ?? "unknown";
      const child = CHILDREN.has(content.category ?? "") || (content.riskGrounds ?? []).includes("child");
      return [
        id,
        {
          risk: content.risk ?? 0,
          minor: content.minor ?? child,
          deceased: content.died !== undefined || DEAD.has(status),
          unreachable: UNREACHABLE.has(status),
        },
      ];
    }),
  );
}

/** True for a suspect who is not also a victim or witness, and so not protected as one. */
export function isOnlySuspect({ content }: StoredRecord<"person">): boolean {
  const roles = content.roles ?? [];
  return roles.includes("suspect") && !roles.includes("victim") && !roles.includes("witness");
}
