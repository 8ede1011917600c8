import { joinHalves, type Content } from "../../store/class-split.ts";
import type { ArchiveDatabases } from "../../store/archive-databases.ts";

/** One half of a version, with the salt of the commitment by which the custody log binds it. */
export type StoredHalf = { readonly salt: string; readonly content: Content };

/** A version of a record as both databases hold it. */
export type VersionHalves = {
  readonly version: string;
  readonly number: number;
  readonly parent: string | null;
  /** Key id of who made it. */
  readonly author: string;
  /** Id of the archive in which it was made. */
  readonly archive: string;
  readonly reviewed: boolean;
  /** Sequence of the log entry that binds it. */
  readonly sequence: number;
  readonly facts: StoredHalf;
  readonly identities: StoredHalf;
  /** The facts half as it was before its words were moved to the identities. */
  readonly movedFacts?: StoredHalf;
};

type FactsRow = {
  readonly id: string;
  readonly number: number;
  readonly parent: string | null;
  readonly author: string;
  readonly archive: string;
  readonly reviewed: number;
  readonly sequence: number;
  readonly salt: Buffer;
  readonly content: string;
};
type HalfRow = Pick<FactsRow, "salt" | "content">;

/**
 * All versions of a record, oldest first, in their halves.
 *
 * @throws Error where the identities are not open, or a half is missing: `requireBound` comes first
 */
export function versionHalves({ facts, identities }: ArchiveDatabases, record: string): VersionHalves[] {
  const hidden = identities!.prepare<[string], HalfRow>("SELECT salt, content FROM version WHERE id = ?");
  const moved = identities!.prepare<[string], HalfRow>(
    "SELECT salt, content FROM moved_half WHERE version = ?",
  );
  return facts
    .prepare<[string], FactsRow>(
      "SELECT id, number, parent, author, archive, reviewed, sequence, salt, content FROM version WHERE record = ? ORDER BY number",
    )
    .all(record)
    .map((row) => {
      const { id, number, parent, author, archive, sequence } = row;
      const before = moved.get(id);
      return {
        version: id,
        number,
        parent,
        author,
        archive,
        reviewed: row.reviewed === 1,
        sequence,
        facts: halfOf(row),
        identities: halfOf(hidden.get(id)),
        ...(before && { movedFacts: halfOf(before) }),
      };
    });
}

/** The content of a version: all of it, or what stands under pseudonym. */
export const contentOf = ({ facts, identities }: VersionHalves, whole: boolean): Content =>
  whole ? joinHalves(facts.content, identities.content) : facts.content;

function halfOf(row: HalfRow | undefined): StoredHalf {
  if (!row) throw new Error("a version without its half");
  return { salt: row.salt.toString("hex"), content: JSON.parse(row.content) as Content };
}
