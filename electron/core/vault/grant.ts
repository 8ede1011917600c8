import { decodeBase64, encodeBase64 } from "../../../shared/base64.ts";
import { Failure } from "../../../shared/errors.ts";
import { decodeHex, encodeHex } from "../../../shared/hex.ts";
import { decryptAge, encryptAge } from "../crypto/age-file.ts";
import { sign, verify } from "../crypto/ed25519.ts";
import { readIdentityFile, writeIdentityFile, type IdentityLines } from "./identity-file.ts";
import { keyIdOf, type PersonKey } from "./person-key.ts";

/** A compartment of the archive. The format allows more; these are the first two. */
export type Compartment = "facts" | "identities";

/** Keys of one compartment in one generation. */
export type CompartmentKeys = {
  readonly compartment: Compartment;
  readonly generation: number;
  readonly identity: string;
  readonly databaseKey: Uint8Array;
  readonly nameKey: Uint8Array;
};

/** What a grant gives, and to whom. */
export type Grant = {
  readonly archiveId: string;
  /** Key id of the person it is for. */
  readonly to: string;
  /** Public signing key of the person who granted it. */
  readonly grantedBy: Uint8Array;
  /** Oldest generation first. */
  readonly keys: readonly CompartmentKeys[];
};

const TITLE = "Affiant grant, format 1. Keep it secret.";
const SIGNATURE = "# signature: ";

/**
 * The content of `grants/<random>.age`: an age identity file with the archive's identities, database keys and
 * name keys, signed by who granted it and encrypted to one person's recipient (docs/format.md §4).
 */
export function sealGrant(
  grant: Omit<Grant, "grantedBy">,
  by: PersonKey,
  recipient: string,
): Promise<Uint8Array> {
  const head: IdentityLines = {
    comments: [
      TITLE,
      ["archive", grant.archiveId],
      ["to", grant.to],
      ["granted-by", encodeBase64(by.publicKey)],
    ],
  };
  const keys = grant.keys.map((part): IdentityLines => ({
    comments: [
      ["compartment", part.compartment],
      ["generation", String(part.generation)],
      ["database-key", encodeHex(part.databaseKey)],
      ["name-key", encodeHex(part.nameKey)],
    ],
    identity: part.identity,
  }));
  const text = writeIdentityFile([head, ...keys]);
  const signature = encodeBase64(sign(by.signingSeed, new TextEncoder().encode(text)));
  return encryptAge(new TextEncoder().encode(`${text}${SIGNATURE}${signature}\n`), [recipient]);
}

/**
 * Opens a grant with a person's identity.
 *
 * @throws Failure `age-no-identity` when it is another person's; `archive-damaged` when the signature or the
 * content does not hold. Whether the granting person is known is for the caller to decide.
 */
export async function openGrant(file: Uint8Array, person: PersonKey): Promise<Grant> {
  const bytes = await decryptAge(file, [person.identity]);
  const text = new TextDecoder().decode(bytes);
  bytes.fill(0);
  const at = text.lastIndexOf(SIGNATURE);
  if (at < 0) throw new Failure("archive-damaged", { part: "grant" });
  const signed = text.slice(0, at);
  const entries = readIdentityFile(signed);
  const head = entries[0]?.values;
  const grantedBy = decodeBase64(required(head, "granted-by"));
  const signature = decodeBase64(text.slice(at + SIGNATURE.length).trimEnd());
  if (!verify(grantedBy, new TextEncoder().encode(signed), signature)) {
    throw new Failure("archive-damaged", { part: "grant" });
  }
  const keys = entries.map(({ identity, values }): CompartmentKeys => {
    const compartment = required(values, "compartment");
    if (identity === undefined || (compartment !== "facts" && compartment !== "identities")) {
      throw new Failure("archive-damaged", { part: "grant" });
    }
    return {
      compartment,
      generation: Number(required(values, "generation")),
      identity,
      databaseKey: decodeHex(required(values, "database-key")),
      nameKey: decodeHex(required(values, "name-key")),
    };
  });
  const to = required(head, "to");
  if (to !== person.keyId) throw new Failure("archive-damaged", { part: "grant" });
  return { archiveId: required(head, "archive"), to, grantedBy, keys };
}

/** The newest keys of a compartment, if the grant has it. */
export function newestKeys(grant: Grant, compartment: Compartment): CompartmentKeys | undefined {
  return grant.keys.filter((part) => part.compartment === compartment).at(-1);
}

/** True when the person granted it to themselves, as the first person of an archive does. */
export const isSelfGranted = (grant: Grant): boolean => keyIdOf(grant.grantedBy) === grant.to;

function required(values: ReadonlyMap<string, string> | undefined, name: string): string {
  const value = values?.get(name);
  if (value === undefined) throw new Failure("archive-damaged", { part: "grant" });
  return value;
}
