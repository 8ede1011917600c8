import type { LegalCategory } from "./categories.ts";
import { actWarnings } from "./warnings/act.ts";
import { forumWarnings } from "./warnings/forum.ts";
import { proceedingWarnings } from "./warnings/proceeding.ts";
import { victimWarnings } from "./warnings/victim.ts";
import type { Warning, WarningSubject } from "./warnings/warning.ts";

export { WARNING_CODES, type Warning, type WarningCode, type WarningSubject } from "./warnings/warning.ts";

/**
 * What a lawyer should consider before attaching a category to an act, person or proceeding: that an element, the
 * person protected, the territory or the date does not seem to fit. Each warning says what made it, as a code and as
 * the field of the record that it was read from; the sentence is in `shared/messages`. A warning never blocks: the
 * record may be incomplete, and the lawyer may know better.
 *
 * Absent records warn of nothing. Of a record that is there, a field that is absent warns only where the element
 * cannot be shown without it.
 */
export const warningsFor = (category: LegalCategory, subject: WarningSubject): readonly Warning[] => [
  ...actWarnings(category, subject),
  ...victimWarnings(category, subject),
  ...forumWarnings(category, subject),
  ...proceedingWarnings(category, subject),
];
