/**
 * Columns of the e-court load file, in order, after the unified technical protocols. The first eight and the
 * last are filled by the program; the rest come from the exhibit's metadata by these names.
 */
export const LOAD_FILE_COLUMNS = [
  "number",
  "pageFrom",
  "pageTo",
  "pages",
  "volume",
  "fileName",
  "sha256",
  "size",
  "title",
  "description",
  "documentType",
  "dateMain",
  "dateEstimated",
  "author",
  "recipient",
  "languages",
  "originalOrCopy",
  "source",
  "dateReceived",
  "placeReceived",
  "collector",
  "custody",
  "confidentiality",
  "disclosureCategory",
  "redactionVersion",
  "linkedVersions",
  "attachmentOf",
  "witnessCode",
  "translationLinks",
  "fileFormat",
  "duration",
  "externalIds",
  "dossier",
] as const;

export type LoadFileColumn = (typeof LOAD_FILE_COLUMNS)[number];
