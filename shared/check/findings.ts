/** Where in an archive a finding lies. */
export const FINDING_AREAS = [
  "files",
  "databases",
  "head",
  "log",
  "records",
  "search",
  "objects",
  "scope",
] as const;

/** What somebody can do about a finding. Each has words in every interface language. */
export const ADVICES = [
  "restore",
  "restore-file",
  "compare",
  "ask-holders",
  "take-in-again",
  "repair-index",
  "look-and-remove",
  "check-clock",
  "ask-with-identities",
] as const;

type FindingKind = {
  /** A hint is worth a look; it says nothing against the archive. */
  readonly severity: "error" | "hint";
  readonly area: (typeof FINDING_AREAS)[number];
  readonly advice: (typeof ADVICES)[number];
};

const error = (area: FindingKind["area"], advice: FindingKind["advice"]): FindingKind => ({
  severity: "error",
  area,
  advice,
});
const hint = (area: FindingKind["area"], advice: FindingKind["advice"]): FindingKind => ({
  severity: "hint",
  area,
  advice,
});

/** Everything that the check of an archive can find, as one closed list. Each has words in every language. */
export const FINDINGS = {
  "outer-file-changed": error("files", "restore-file"),
  "outer-file-missing": error("files", "restore-file"),
  "key-file-unknown": error("files", "ask-holders"),
  "file-unknown": hint("files", "look-and-remove"),
  "write-interrupted": hint("files", "look-and-remove"),
  "page-damaged": error("databases", "restore"),
  "page-exchanged": error("databases", "restore"),
  "page-missing": error("databases", "restore"),
  "page-seal-changed": error("databases", "compare"),
  "page-seal-missing": error("databases", "compare"),
  "page-seal-older": error("databases", "compare"),
  "database-inconsistent": error("databases", "restore"),
  "head-behind-log": error("head", "compare"),
  "head-changed": error("head", "compare"),
  "log-chain-broken": error("log", "restore"),
  "log-entry-changed": error("log", "restore"),
  "log-index-wrong": error("log", "restore"),
  "log-not-continuous": error("log", "compare"),
  "checkpoint-mismatch": error("log", "restore"),
  "checkpoint-unreadable": error("log", "restore"),
  "checkpoint-unsigned": error("log", "restore"),
  "checkpoint-after-revocation": error("log", "ask-holders"),
  "entry-not-signed-for": error("log", "ask-holders"),
  "signature-invalid": error("log", "restore"),
  "signature-unknown": error("log", "ask-holders"),
  "co-signature-missing": error("log", "restore"),
  "clock-went-back": hint("log", "check-clock"),
  "record-differs": error("records", "restore"),
  "record-missing": error("records", "restore"),
  "record-unlogged": error("records", "ask-holders"),
  "holder-differs": error("records", "ask-holders"),
  "code-differs": error("records", "restore"),
  "series-behind": error("records", "restore"),
  "search-index-differs": error("search", "repair-index"),
  "object-changed": error("objects", "take-in-again"),
  "object-missing": error("objects", "take-in-again"),
  "object-unreadable": error("objects", "take-in-again"),
  "object-not-recoverable": error("objects", "take-in-again"),
  "object-unknown": hint("objects", "look-and-remove"),
  "object-time": hint("objects", "ask-holders"),
  "identities-not-checked": hint("scope", "ask-with-identities"),
} as const satisfies Readonly<Record<string, FindingKind>>;

export type FindingCode = keyof typeof FINDINGS;
export type Advice = FindingKind["advice"];

/** The codes in the order of the list. */
export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];
