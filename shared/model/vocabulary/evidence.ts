/** What an evidence item is. */
export const EVIDENCE_TYPES = [
  "document",
  "photo",
  "audio",
  "video",
  "web-capture",
  "social-media",
  "satellite",
  "medical-report",
  "forensic-report",
  "court-file",
  "official-letter",
  "correspondence",
  "physical-object-reference",
  "map-sketch",
  "dataset",
  "expert-report",
] as const;

/** Whether the item is the original. */
export const ORIGINALITY = ["original", "copy", "unknown"] as const;

/** Where an item stands between arrival and acceptance. Accepted items have a registration number. */
export const TRIAGE_STATES = ["new", "accepted", "set-aside"] as const;

/** How an item relates to another. */
export const EVIDENCE_RELATIONS = [
  "attachment",
  "part",
  "translation",
  "transcript",
  "redaction",
  "preservation-copy",
] as const;

/** How an item came to us. */
export const RECEIPT_METHODS = [
  "handed-over",
  "sent",
  "own-capture",
  "own-photograph",
  "download",
  "device-copy",
  "import",
  "unknown",
] as const;
