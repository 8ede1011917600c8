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
  for (const { id, suspect } of ordered) {
    const prefix = suspect ? "U" : "W";
    const numbers = pseudonyms
      .given(family)
      .filter((pseudonym) => pseudonym.startsWith(`${prefix}-`))
      .map((pseudonym) => Number(pseudonym.slice(2)));
    const next = Math.max(0, ...numbers) + 1;
    pseudonyms.assign(family, id, `${prefix}-${String(next).padStart(4, "0")}`);
  }
}
