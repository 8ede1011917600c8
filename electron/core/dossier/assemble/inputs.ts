import type { Law } from "../../../../shared/law/categories.ts";
import type { RecordContent } from "../../../../shared/model/records.ts";
import type { PersonFacts, PermissionRecord } from "../../../../shared/permission/request.ts";
import type { Forum, Level } from "../../../../shared/model/vocabulary/dossiers.ts";
import type { ArchiveReading, Pseudonyms, StoredRecord } from "../archive-reading.ts";
import type { DossierLanguage, DossierView, Exclusion } from "../view.ts";
import type { Say } from "../wording/sections.ts";

/** A dossier as defined: a dossier record, or the JSON of one. */
export type DossierDefinition = RecordContent<"dossier">;

/** What besides the archive decides the bytes of a dossier. */
export type AssemblyOptions = {
  /** The stated date, `YYYY-MM-DD`; permissions must be valid on it. */
  readonly dated: string;
  readonly signer: DossierView["signer"];
  /** Name and version of the program. */
  readonly software: string;
  readonly law: Law;
  readonly fictional: boolean;
  readonly pseudonyms: Pseudonyms;
};

/** Codes of the gates that refuse a dossier. */
export const REFUSAL_CODES = [
  "uncited-paragraph",
  "supported-without-evidence",
  "name-found",
  "unknown-citation",
  "no-exhibits",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A gate that did not open, and where: a section, paragraph, element or exhibit, never a name. */
export type Refusal = { readonly code: RefusalCode; readonly where: string };

/** What every part of the assembly works with. */
export type Assembly = {
  readonly definition: DossierDefinition;
  readonly language: DossierLanguage;
  readonly level: Level;
  readonly forum: Forum;
  readonly family: string;
  readonly prefix: string;
  readonly say: Say;
  readonly reading: ArchiveReading;
  readonly options: AssemblyOptions;
  readonly caseRecord: StoredRecord<"case"> | undefined;
  readonly persons: ReadonlyMap<string, PersonFacts>;
  readonly permissions: readonly PermissionRecord[];
  readonly exclude: (exclusion: Exclusion) => void;
  readonly refuse: (refusal: Refusal) => void;
};

/** True for the levels that are for counsel and prosecutor alone. */
export const isRestricted = ({ level }: Pick<Assembly, "level">): boolean =>
  level === "full" || level === "confidential-ex-parte";

/** True when anybody may read the dossier. */
export const isForPublic = ({ level, forum }: Pick<Assembly, "level" | "forum">): boolean =>
  level === "public-redacted" || forum === "public";
