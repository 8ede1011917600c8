import type { PatternSource } from "./facts.ts";

/**
 * The origin of each source, so that the same origin counts once: all accounts of one person are one origin; what
 * is made of an account (translation, scan, recording) has its origin; copies and parts of one item are one. An item
 * that came with the accounts of several persons is an origin of its own, and joins none of them.
 *
 * Whether two witnesses had heard each other's account is not judged here.
 *
 * @returns for each source the id of the witness, or the smallest id of those that belong together
 */
export function originsOf(sources: Iterable<PatternSource>): Map<string, string> {
  const byId = new Map<string, PatternSource>();
  for (const source of sources) byId.set(source.id, source);
  const groups = new Groups();
  const witnesses = new Map<string, string[]>();
  for (const { id, witness, sameOrigin } of byId.values()) {
    for (const other of sameOrigin) {
      const otherWitness = byId.get(other)?.witness ?? null;
      if (witness === null && otherWitness === null) groups.join(id, other);
      else if (witness === null && otherWitness !== null) gather(witnesses, id, otherWitness);
      else if (witness !== null && otherWitness === null) gather(witnesses, other, witness);
    }
  }
  const behind = new Map<string, Set<string>>();
  for (const [id, persons] of witnesses) {
    const root = groups.rootOf(id);
    behind.set(root, new Set([...(behind.get(root) ?? []), ...persons]));
  }
  const origins = new Map<string, string>();
  for (const { id, witness } of byId.values()) {
    const root = groups.rootOf(id);
    const persons = behind.get(root);
    const single = persons?.size === 1 ? [...persons][0] : undefined;
    origins.set(id, witness ?? single ?? root);
  }
  return origins;
}

function gather(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Ids in groups, each known by its smallest id. */
class Groups {
  readonly #above = new Map<string, string>();

  rootOf(id: string): string {
    let root = id;
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above;
    if (root !== id) this.#above.set(id, root);
    return root;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a < b) this.#above.set(b, a);
    else if (b < a) this.#above.set(a, b);
  }
}
