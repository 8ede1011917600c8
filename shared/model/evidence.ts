import { z } from "zod";
import { languageTag, referencePart, topicCode } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { EVIDENCE_RELATIONS, EVIDENCE_TYPES, ORIGINALITY, TRIAGE_STATES } from "./vocabulary/evidence.ts";
import { INFORMATION_CREDIBILITY, SOURCE_RELIABILITY } from "./vocabulary/grading.ts";
import { HANDLING_CONDITIONS } from "./vocabulary/permissions.ts";

/** An item as received: which bytes, what they are, where they come from. */
export const evidence = defineRecord("evidence", "EV", {
  /** The stored bytes. */
  object: identifying(recordId),
  /** SHA-256 of the bytes, hex. It stands in the record so that the custody log binds it. */
  sha256: identifying(z.string().regex(/^[0-9a-f]{64}$/)),
  receipts: coded(recordIds),
  /** Under which name each receipt brought the bytes. */
  received: identifying(
    z.array(
      z.strictObject({
        receipt: recordId,
        name: z.string(),
        path: z.string(),
        modified: z.string().optional(),
        created: z.string().optional(),
        linkTarget: z.string().optional(),
      }),
    ),
  ),
  type: coded(z.enum(EVIDENCE_TYPES)),
  title: written(z.string()),
  description: written(runs),
  /** Date of the content, not of the file. */
  contentDate: coded(edtf),
  contentDateWording: identifying(z.string()),
  originalName: identifying(z.string()),
  originalPath: identifying(z.string()),
  fileModified: identifying(z.string()),
  fileCreated: identifying(z.string()),
  /** Media type found in the bytes, and whether the file name agrees. */
  mediaType: identifying(z.string()),
  mediaKind: coded(topicCode),
  extensionAgrees: coded(z.boolean()),
  size: identifying(z.int().nonnegative()),
  /** Embedded metadata as found, conflicting values side by side. */
  metadata: identifying(z.record(z.string(), z.unknown())),
  durationSeconds: coded(z.number().nonnegative()),
  original: coded(z.enum(ORIGINALITY)),
  originalHeldBy: identifying(z.string()),
  evidenceLanguages: coded(z.array(languageTag)),
  author: identifying(z.string()),
  provider: identifying(z.string()),
  providerPerson: coded(recordId),
  rights: identifying(z.string()),
  relations: coded(
    z.array(z.strictObject({ kind: z.enum(EVIDENCE_RELATIONS), to: recordId, tool: z.string().optional() })),
  ),
  shows: coded(z.strictObject({ persons: recordIds.optional(), places: recordIds.optional() })),
  graphic: coded(z.boolean()),
  reliability: coded(z.enum(SOURCE_RELIABILITY)),
  credibility: coded(z.enum(INFORMATION_CREDIBILITY)),
  authenticityNotes: identifying(z.string()),
  handling: coded(z.array(z.enum(HANDLING_CONDITIONS))),
  triage: coded(z.enum(TRIAGE_STATES)),
  /** Registration number, given on acceptance and never reused. */
  registration: coded(referencePart),
});
