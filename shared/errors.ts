/**
 * Every failure that a user can meet, as one closed list.
 *
 * A code names what went wrong; `params` hold numbers, codes and ids only. No testimony, personal name,
 * file name or path ever stands in an error: the caller that knows the path adds it where it prints.
 * Each code has a message in every interface language (`shared/messages`).
 */
export const ERROR_CODES = [
  // Usage and input
  "usage",
  "not-json",
  "not-a-record",
  "unknown-record-type",
  "unknown-call",
  "unknown-field",
  "invalid-field",
  "unknown-id",
  "wrong-record-type",
  "unknown-element",
  "unknown-category",
  "no-case",
  "case-not-named",
  "invalid-date",
  "encoding-invalid",
  "file-missing",
  "file-unreadable",
  "destination-exists",
  "destination-inside-archive",
  "frozen-version",
  "version-conflict",
  "own-assessment",
  "snapshot-missing",
  "reason-missing",
  "recipient-not-for-list",
  // Archive
  "archive-missing",
  "archive-exists",
  "archive-invalid",
  "archive-newer",
  "archive-in-use",
  "lock-damaged",
  "archive-read-only",
  "archive-damaged",
  "network-file-system",
  "folder-not-empty",
  "cannot-unlock",
  "unlock-too-soon",
  "passphrase-missing",
  "passphrase-too-weak",
  "access-refused",
  "key-file-changed",
  "generation-outdated",
  "archive-busy",
  "card-invalid",
  "fingerprint-mismatch",
  "holder-exists",
  "unknown-holder",
  "holder-not-removable",
  "log-behind-head",
  "log-broken",
  "database-exchanged",
  "journal-unexpected",
  "write-ahead-log-damaged",
  "record-altered",
  "record-disposed",
  "record-held",
  "not-held",
  "disposal-proposed",
  "unknown-disposal",
  "second-person-needed",
  "note-invalid",
  "disk-full",
  "cancelled",
  // age files and objects
  "age-header-invalid",
  "age-header-mac",
  "age-no-identity",
  "age-payload-invalid",
  "object-missing",
  "object-changed",
  // Intake
  "intake-special-file",
  "intake-link-outside",
  "intake-link-broken",
  "intake-name-undecodable",
  "intake-path-too-long",
  "intake-unreadable",
  "intake-changed-while-read",
  "intake-inside-archive",
  "intake-too-large-for-medium",
  // Tables
  "table-map-invalid",
  "table-column-missing",
  "table-column-ambiguous",
  "table-unreadable",
  "table-too-large",
  "table-quote-open",
  "table-sheet-missing",
  "table-empty",
  "cell-date-ambiguous",
  "cell-date-unreadable",
  "cell-value-unknown",
  "cell-number-unreadable",
  "cell-yes-no-unreadable",
  "cell-reference-unknown",
  "cell-reference-ambiguous",
  "cell-missing",
  "cell-error",
  "cell-invalid",
  "row-too-wide",
  // Dossier
  "dossier-definition-invalid",
  "dossier-refused",
  "export-not-logged",
  "typesetting-failed",
  "not-a-dossier",
  "dossier-changed",
  "destination-inside-dossier",
  "age-recipient-invalid",
  "signature-invalid",
  "signature-of-another",
  "signed-file-missing",
  "stamp-invalid",
  "stamp-not-granted",
  "stamp-of-another",
  "exhibit-unknown",
  "exhibit-refused",
  // Anything that is a defect of ours
  "internal",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values an error may carry: never testimony, names or paths. */
export type ErrorParams = Readonly<Record<string, string | number | boolean>>;

/** An expected failure as data: what crosses process boundaries. */
export type AppError = { readonly code: ErrorCode; readonly params: ErrorParams };

/** An expected failure while it travels up the stack inside one process. */
export class Failure extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "Failure";
    this.code = code;
    this.params = params;
  }

  toData(): AppError {
    return { code: this.code, params: this.params };
  }
}
