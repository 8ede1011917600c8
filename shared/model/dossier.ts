import { z } from "zod";
import { legalId, referencePart } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { FORUMS, LEVELS, SECTIONS } from "./vocabulary/dossiers.ts";
import { STANDARDS } from "./vocabulary/law.ts";

/** One authored paragraph or heading of a dossier; `id` is permanent. */
export const block = z.strictObject({
  id: recordId.optional(),
  section: z.enum(SECTIONS),
  kind: z.enum(["heading", "paragraph", "quotation", "finding"]),
  text: runs.optional(),
  /** For `finding`: the finding whose text and citations the paragraph takes. */
  finding: recordId.optional(),
  citations: recordIds.optional(),
  /** For a heading: 1 is directly below the section's own. */
  depth: z.int().min(1).max(3).optional(),
  /** For legal characterisation: the category that the block argues. */
  category: legalId.optional(),
});

/** A dossier as authored: its blocks, for whom, at which level, and what it covers. */
export const dossier = defineRecord("dossier", "D", {
  case: coded(recordId),
  title: written(z.string()),
  subtitle: written(z.string()),
  /** Dossiers of one family share pseudonyms and exhibit numbers. */
  family: coded(referencePart),
  versionSuffix: coded(referencePart),
  forum: coded(z.enum(FORUMS)),
  recipient: written(z.string()),
  level: coded(z.enum(LEVELS)),
  dossierLanguage: coded(z.enum(["en", "fr", "uk"])),
  dated: coded(edtf),
  sender: written(
    z.strictObject({ name: z.string(), mandate: runs.optional(), contact: z.string().optional() }),
  ),
  standard: coded(z.enum(STANDARDS)),
  handling: written(runs),
  abbreviations: written(z.array(z.strictObject({ short: z.string(), long: z.string() }))),
  blocks: written(z.array(block)),
  categories: coded(z.array(legalId)),
  scope: coded(
    z.strictObject({
      persons: recordIds.optional(),
      places: recordIds.optional(),
      from: edtf.optional(),
      to: edtf.optional(),
    }),
  ),
  exhibitPrefix: coded(referencePart),
  request: written(runs),
  declaration: written(
    z.strictObject({
      name: z.string(),
      role: z.string().optional(),
      place: z.string().optional(),
      text: runs.optional(),
    }),
  ),
  supplementTo: coded(recordId),
  preparedBy: identifying(z.string()),
});
