import { hmacSha256 } from "../../crypto/sha256.ts";
import { encodeHex } from "../../../../shared/hex.ts";
import type { Pseudonyms } from "../archive-reading.ts";

/**
 * Gives pseudonyms to those persons of a family of dossiers who have none: `W-0001`, and `U-0001` for
 * suspects. Numbers go on from the highest given. Their order comes from a keyed hash, so that it says nothing
 * of names, age, order of birth or order of entry, and cannot be derived without the key.
 */
export function assignPseudonyms(
  family: string,
  persons: readonly { readonly id: string; readonly suspect: boolean }[],
  pseudonyms: Pseudonyms,
): void {
  const rank = (id: string) =>
    encodeHex(hmacSha256(pseudonyms.key, new TextEncoder().encode(`pseudonym\n${family}\n${id}`)));
  const without = persons.filter(({ id }) => pseudonyms.get(family, id) === undefined);
  const ordered = without.map((person) => ({ ...person, rank: rank(person.id) }));
  ordered.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const last = { W: 0, U: 0 };
  if (ordered.length > 0)
    for (const pseudonym of pseudonyms.given(family)) {
      const prefix = pseudonym.startsWith("U-") ? "U" : "W";
      last[prefix] = Math.max(last[prefix], Number(pseudonym.slice(2)));
    }
  for (const { id, suspect } of ordered) {
    const prefix = suspect ? "U" : "W";
    last[prefix] += 1;
    pseudonyms.assign(family, id, `${prefix}-${String(last[prefix]).padStart(4, "0")}`);
  }
}
