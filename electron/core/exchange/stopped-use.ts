import { coverage } from "../../../shared/permission/covers.ts";
import type { PermissionRecord, PermissionRequest } from "../../../shared/permission/request.ts";

/** What somebody's "no" may concern: a record, its kind, and the persons in it. */
export type UsedMaterial = Pick<PermissionRequest, "record" | "kind"> & {
  readonly persons: Iterable<string>;
};

/**
 * Says whether somebody's withdrawal, or refusal that anything be stored or analysed, stops even the archive's own
 * people from using a record.
 *
 * @returns why it may not be used; undefined if nobody stops it
 */
export class StoppedUse {
  readonly #stopping: readonly PermissionRecord[];

  constructor(permissions: readonly PermissionRecord[]) {
    this.#stopping = permissions.filter(stopsUse);
  }

  /** Why the material may not be used. */
  reasonAgainst({ record, kind, persons }: UsedMaterial): "withdrawn" | "refused" | undefined {
    if (this.#stopping.length === 0) return undefined;
    const concerned = new Set(persons);
    const request: PermissionRequest = {
      record,
      kind,
      subjects: [...concerned],
      forum: "other-ngo",
      level: "full",
      identity: "named",
      persons: new Map(),
    };
    const found = this.#stopping.find((permission) => {
      const { about, material = [] } = permission.content;
      const concerns = concerned.has(about ?? "") || material.some((entry) => entry.record === record);
      return concerns && coverage(permission, request, true) !== undefined;
    });
    if (!found) return undefined;
    return found.content.state === "withdrawn" ? "withdrawn" : "refused";
  }
}

/** True for a permission after which the archive's own people may not use the material either. */
function stopsUse({ content: { state, scopes = [] } }: PermissionRecord): boolean {
  const refuses = scopes.some(
    ({ scope, answer }) => (scope === "store" || scope === "analyse") && answer === "no",
  );
  return state === "withdrawn" || refuses;
}
