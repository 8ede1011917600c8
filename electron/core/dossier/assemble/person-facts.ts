import type { PersonFacts } from "../../../../shared/permission/request.ts";
import type { StoredRecord } from "../archive-reading.ts";

const UNREACHABLE = new Set([
  "missing",
  "presumed-captured",
  "captivity-confirmed-by-captor",
  "captivity-confirmed-icrc",
  "captivity-confirmed-by-witness",
  "held-incommunicado",
  "pre-trial",
  "on-trial",
  "convicted-serving",
  "transferred-unknown",
]);

const DEAD = new Set(["deceased-body-returned", "deceased-body-held"]);

const CHILDREN = new Set(["deported-child", "child-detainee"]);

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
          unreachable: UNREACHABLE.has(status) || status === "deceased-unconfirmed",
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
