import { z } from "zod";
import { equalBytes } from "../../../shared/bytes.ts";
import { canonicalBytes, type JsonValue } from "../../../shared/canonical-json.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { hkdfSha256, hmacSha256 } from "../crypto/sha256.ts";
import { openingFinding, type OpeningFinding } from "./opening-finding.ts";
import { SEALED_TAG_BYTES, type PageFile } from "./page-file.ts";

/** Where the seal of one database stands in its life. */
export const SEAL_STATES = ["closed", "switching", "open"] as const;

/** The seal of one database as it stands in the file `pages` (docs/format.md §9a). */
export const storedSeal = z.strictObject({
  /**
   * `closed`: nothing is left to merge. `switching`: page 1 may be another, because the journal mode is being
   * switched. `open`: what stands in the write-ahead log is newer than the seal.
   */
  state: z.enum(SEAL_STATES),
  /** Entries of the log when the seal was written. */
  logSize: z.int().nonnegative(),
  /** The first 16 bytes of the MAC of every page, Base 64; 16 zeros for a page that is not sealed. */
  tags: z.base64(),
  /** End of the write-ahead log that was merged last, as in table `identities_mark`, in hexadecimal; or null. */
  merged: z
    .string()
    .regex(/^[0-9a-f]{48}$/)
    .nullable(),
  /** What stood in `identities_mark` when nothing was left to merge; only in the seal of `identities.db`. */
  mark: z
    .string()
    .regex(/^[0-9a-f]{48}$/)
    .nullable(),
  /** SHA-256 of the canonical JSON of the seal of `identities.db`; only in the seal of `archive.db`. */
  identities: z.string().nullable(),
  /** Noticed and not yet reported by a check; only in the seal of `archive.db`. */
  findings: z.array(openingFinding),
  /** HMAC-SHA-256 of the canonical JSON of all other members. */
  mac: z.string(),
});
export type StoredSeal = z.infer<typeof storedSeal>;
export type SealState = StoredSeal["state"];

const INFO = "affiant/pages/1";
const NO_SALT = new Uint8Array(0);
const UNSEALED = Buffer.alloc(SEALED_TAG_BYTES);

/**
 * Which page of a database is the current one. The MAC of a page says that it was written under the key, as
 * this page; an older copy of the same page passes it. The seal tells the two apart.
 */
export class PageSeal {
  readonly #key: Uint8Array;
  #tags: Buffer;
  state: SealState = "open";
  logSize = 0;
  merged: string | null = null;
  mark: string | null = null;
  identities: string | null = null;
  findings: OpeningFinding[] = [];
  /** Begun anew from a database whose seal was of no use: what was merged into it is not known. */
  isAdopted = false;

  private constructor(databaseKey: Uint8Array) {
    this.#key = hkdfSha256(databaseKey, NO_SALT, INFO);
    this.#tags = Buffer.alloc(0);
  }

  /** A seal of no page. */
  static empty(databaseKey: Uint8Array): PageSeal {
    return new PageSeal(databaseKey);
  }

  /** The first of the stored seals that was made under this key; undefined when none was, or it was changed. */
  static read(databaseKey: Uint8Array, stored: readonly StoredSeal[]): PageSeal | undefined {
    const seal = new PageSeal(databaseKey);
    const own = stored.find(({ mac, ...rest }) => mac === seal.#macOf(rest));
    if (!own) return undefined;
    const { state, logSize, tags, merged, mark, identities, findings } = own;
    seal.#tags = Buffer.from(tags, "base64");
    return Object.assign(seal, { state, logSize, merged, mark, identities, findings });
  }

  /** Number of pages that the database had. */
  get pages(): number {
    return this.#tags.length / SEALED_TAG_BYTES;
  }

  /** Whether page `number`, from 1, is sealed: others may be whatever their MAC allows. */
  isSealed(number: number): boolean {
    return number <= this.pages && !this.#tag(number).equals(UNSEALED);
  }

  /** Whether the page in the file is the sealed one; true for a page that is not sealed. */
  matches(file: PageFile, number: number): boolean {
    return !this.isSealed(number) || equalBytes(this.#tag(number), file.tag(number));
  }

  /** Seals a page as it stands in the file. */
  seal(file: PageFile, number: number): void {
    if (number <= this.pages) this.#tag(number).set(file.tag(number));
  }

  /** Takes the seal off a page that is about to be written. */
  unseal(number: number): void {
    if (number <= this.pages) this.#tag(number).fill(0);
  }

  /** Follows a database that grew or shrank; new pages are not sealed. */
  resize(pages: number): void {
    if (pages === this.pages) return;
    const tags = Buffer.alloc(pages * SEALED_TAG_BYTES);
    this.#tags.copy(tags);
    this.#tags = tags;
  }

  /** Seals every page as it stands in the file: for a database that has no seal. */
  adopt(file: PageFile): void {
    this.isAdopted = true;
    this.merged = null;
    this.mark = null;
    this.resize(file.pages);
    for (let number = 1; number <= this.pages; number += 1) this.seal(file, number);
  }

  /** The seal as it is stored. */
  stored(): StoredSeal {
    const { state, logSize, merged, mark, identities, findings } = this;
    const rest = { state, logSize, tags: this.#tags.toString("base64"), merged, mark, identities, findings };
    return { ...rest, mac: this.#macOf(rest) };
  }

  #macOf(rest: Omit<StoredSeal, "mac">): string {
    return encodeHex(hmacSha256(this.#key, canonicalBytes(rest as unknown as JsonValue)));
  }

  #tag(number: number): Buffer {
    return this.#tags.subarray((number - 1) * SEALED_TAG_BYTES, number * SEALED_TAG_BYTES);
  }
}
