import { CONFIRMED_DEAD, OUT_OF_REACH } from "../../../../shared/model/vocabulary/persons.ts";
import type { PersonFacts } from "../../../../shared/permission/request.ts";
import type { StoredRecord } from "../archive-reading.ts";

const UNREACHABLE: ReadonlySet<string> = new Set([...OUT_OF_REACH, "deceased-unconfirmed"]);
const DEAD: ReadonlySet<string> = new Set(CONFIRMED_DEAD);
const CHILDREN: ReadonlySet<string> = new Set(["deported-child", "child-detainee"]);

/**
 * What permission depends on, of each person. Who is in custody cannot be asked freely. A person whose death
 * is not confirmed counts as one who cannot be asked. A risk grounded on "child", a child's category or a tracing card
 * make a minor unless the record says otherwise.
 *
 * @param children - ids of persons of whom there is a tracing card
 */
export function personFacts(
  persons: readonly StoredRecord<"person">[],
  children: ReadonlySet<string>,
): ReadonlyMap<string, PersonFacts> {
  return new Map(
    persons.map(({ id, content }) => {
      const status = content.custodyStatus ?? "unknown";
      const child =
        children.has(id) ||
        CHILDREN.has(content.category ?? "") ||
        (content.riskGrounds ?? []).includes("child");
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

/** Ids of the persons of whom there is a tracing card. */
export const childrenOnCards = (cards: readonly StoredRecord<"tracing-card">[]): ReadonlySet<string> =>
  new Set(cards.flatMap(({ content }) => content.person ?? []));

/** True for a suspect who is not also a victim or witness, and so not protected as one. */
export function isOnlySuspect({ content }: StoredRecord<"person">): boolean {
  const roles = content.roles ?? [];
  return roles.includes("suspect") && !roles.includes("victim") && !roles.includes("witness");
}
