import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { beyondReach } from "./disposal.ts";

/** A version whose words stood in the facts and belong to the identities. */
export const movedVersion = z.object({ record: recordId, version: recordId, number: z.number() });

/** A record whose reviewed words name in the facts somebody whose name was found late. */
export const stillNamed = z.object({
  id: recordId,
  type: z.string(),
  code: z.string(),
  title: z.string(),
  /** `certain`: the whole name stands there; `possible`: one word of it, which others may bear. */
  holds: z.enum(["certain", "possible"]),
  /** Numbers of the versions that hold it. */
  versions: z.array(z.number()),
  /** Whether the current version is one of them. */
  current: z.boolean(),
});

/** What it means that a name is marked in a text whose words were released to the facts before. */
export const lateNames = z.object({
  /** Earlier reviewed versions that hold the name: what was moved to the identities, or would be. */
  moved: z.array(movedVersion),
  /** Where else in the facts the name stands, and stays until somebody moves it or writes it anew. */
  stillNamed: z.array(stillNamed),
  /** Paragraphs and fields of the text itself where it stands without a mark: the next release would show it. */
  unmarked: z.array(z.string()),
  /** What left the archive since the first of these versions, and cannot be called back. */
  beyondReach: z.array(beyondReach),
  /** False where there was no room to write the database anew: its pages may hold the words until the next opening. */
  erased: z.boolean(),
});
export type LateNames = z.infer<typeof lateNames>;
