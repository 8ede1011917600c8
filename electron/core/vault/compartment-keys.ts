import { closeSync, openSync, readSync } from "node:fs";
import { Failure } from "../../../shared/errors.ts";
import { generateHybridIdentity } from "../crypto/age-identities.ts";
import { DATABASE_SALT_BYTES, PAGE_BYTES, PageMac } from "../crypto/page-mac.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { pathIn } from "./archive-folder.ts";
import type { Compartment, CompartmentKeys, Grant } from "./grant.ts";

/** Keys of the generation in use: of the facts always, of the identities for who was granted them. */
export type CurrentKeys = { readonly facts: CompartmentKeys; readonly identities?: CompartmentKeys };

/** New keys of a compartment. */
export async function newCompartmentKeys(
  compartment: Compartment,
  generation: number,
): Promise<CompartmentKeys> {
  return {
    compartment,
    generation,
    identity: await generateHybridIdentity(),
    databaseKey: randomBytes(32),
    nameKey: randomBytes(32),
  };
}

/** Keys of a compartment in a grant, newest generation first. */
export const generationsOf = (grant: Grant, compartment: Compartment): CompartmentKeys[] =>
  grant.keys.filter((part) => part.compartment === compartment).toReversed();

/**
 * The newest of `candidates` (newest first) under which the database file at `path` is, judged by the MAC of
 * its first page.
 */
export function fittingKeys(
  path: string,
  candidates: readonly CompartmentKeys[],
): CompartmentKeys | undefined {
  const page = firstPage(path);
  if (!page) return undefined;
  return candidates.find(({ databaseKey }) => {
    using mac = new PageMac(databaseKey, page.subarray(0, DATABASE_SALT_BYTES));
    return mac.holds(page, 1);
  });
}

/**
 * The keys with which to open the databases of a folder. A first page that no key fits is left to SQLite, which
 * may have to mend it from its journal: then the newest are tried.
 *
 * @throws Failure `archive-damaged` for a grant without the facts
 */
export function currentKeys(folder: string, grant: Grant): CurrentKeys {
  const [facts, identities] = (["facts", "identities"] as const).map((compartment) => {
    const candidates = generationsOf(grant, compartment);
    return fittingKeys(pathIn(folder, compartment), candidates) ?? candidates[0];
  });
  if (!facts) throw new Failure("archive-damaged", { part: "grant" });
  return { facts, ...(identities && { identities }) };
}

function firstPage(path: string): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return undefined;
  }
  try {
    const page = Buffer.alloc(PAGE_BYTES);
    return readSync(file, page, 0, PAGE_BYTES, 0) === PAGE_BYTES ? page : undefined;
  } finally {
    closeSync(file);
  }
}
