import type { Failure } from "../../../shared/errors.ts";
import { errorMessage } from "../../../shared/messages/index.ts";
import { printableName } from "./printable.ts";
import { EXIT, type Terminal } from "./terminal.ts";

const CANNOT_UNLOCK = new Set([
  "cannot-unlock",
  "archive-in-use",
  "lock-damaged",
  "key-file-changed",
  "generation-outdated",
  "log-behind-head",
  "log-broken",
  "database-exchanged",
  "journal-unexpected",
  "write-ahead-log-damaged",
  "archive-damaged",
]);
const FINDINGS = new Set([
  "cancelled",
  "object-missing",
  "object-changed",
  "record-altered",
  "dossier-refused",
  "dossier-changed",
  "signature-of-another",
  "stamp-not-granted",
  "stamp-of-another",
  "exhibit-refused",
  "export-not-logged",
  "access-refused",
  "fingerprint-mismatch",
  "holder-not-removable",
  "record-held",
  "second-person-needed",
  "archive-busy",
]);

/** Exit code for a failure: 3 when the archive could not be unlocked, 1 for findings and refusals, else 2. */
export function exitOf({ code }: Failure): number {
  if (CANNOT_UNLOCK.has(code)) return EXIT.cannotUnlock;
  return FINDINGS.has(code) ? EXIT.findings : EXIT.badInput;
}

/** One sentence for a person, with what it concerns where the caller knows that. */
export function failureText(failure: Failure, terminal: Terminal, concerning?: string): string {
  const details = ["field", "missing", "expected", "found", "format", "place", "kind", "id"]
    .filter((name) => failure.params[name] !== undefined && failure.params[name] !== "")
    .map((name) => String(failure.params[name]));
  const sentence = errorMessage(failure.toData(), terminal.language);
  const more = details.length === 0 ? "" : ` (${details.join(", ")})`;
  return `${concerning === undefined ? "" : `${printableName(concerning)}: `}${sentence}${more}`;
}
