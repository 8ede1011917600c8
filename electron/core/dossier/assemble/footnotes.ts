import type { ExclusionReason } from "../../../../shared/permission/reasons.ts";
import type { Footnote, FootnotePart } from "../view.ts";
import type { Admission } from "./admission.ts";
import { followCitation, type Cited } from "./cited.ts";
import { wordedDateOf } from "./dates.ts";
import { isForPublic, type Assembly } from "./inputs.ts";
import type { Naming } from "./naming.ts";
import { firstPage, pinpoints } from "./pinpoints.ts";

/** How citations are shown in this version. */
export type Citing = {
  /**
   * One footnote for all citations of a paragraph, with one part for each exhibit, its pinpoints merged; none
   * where nothing is cited. A footnote whose sources are all withheld says so and keeps its number.
   */
  footnotes(citations: readonly string[]): readonly Footnote[];
  /** The citations whose source this version contains. */
  admitted(citations: readonly string[]): readonly Cited[];
  /**
   * True when words that rest on these citations may not be shown: nobody permitted any of the sources, or, for
   * everybody to read, somebody did not permit one of them. A source that is only left out because its own form
   * names or shows somebody does not count: what it says may be told under pseudonyms.
   */
  hides(citations: readonly string[]): boolean;
  /** Short references for tables: `SC-0007, p. 2; SC-S-0003, para. 4`. */
  references(citations: readonly string[]): string;
};

/** Reasons that lie in the form of an item and not in a permission. */
const FORM_REASONS: ReadonlySet<ExclusionReason> = new Set([
  "identifies-protected-person",
  "object-missing",
  "not-accepted",
]);

/**
 * Makes the footnotes of a version: exhibit number, short title, date, pinpoints, confidentiality, pseudonym of
 * the witness, and for later citations number and pinpoints alone; never "ibid.", which breaks when paragraphs move.
 *
 * @param titleOf - title of an exhibit as this version may show it.
 */
export function createCiting(
  assembly: Assembly,
  naming: Naming,
  admissions: ReadonlyMap<string, Admission>,
  titleOf: (admission: Admission) => string,
): Citing {
  const { reading, say } = assembly;
  const admissionOf = (cited: Cited | undefined): Admission | undefined => {
    const admission = cited && admissions.get(cited.source.id);
    if (!admission?.admitted) return undefined;
    return cited?.paragraphs.some((id) => admission.withheld.has(id)) ? undefined : admission;
  };
  const mayBeTold = (id: string): boolean => {
    const cited = followCitation(id, reading);
    const admission = cited && admissions.get(cited.source.id);
    if (!cited || !admission || cited.paragraphs.some((each) => admission.withheld.has(each))) return false;
    return admission.admitted || FORM_REASONS.has(admission.reason);
  };
  const part = ([admission, cited]: readonly [Admission, readonly Cited[]]): FootnotePart => {
    const { source, number } = admission;
    const witness = source.type === "statement" ? source.content.witness : undefined;
    const pseudonym = witness === undefined || naming.mayName(witness) ? "" : ` [${naming.label(witness)}]`;
    const pinpoint = pinpoints(cited, assembly);
    const page = firstPage(cited);
    const full = [
      say("footnote.exhibit", { number }),
      titleOf(admission),
      wordedDateOf(source, assembly),
      pinpoint,
    ];
    return {
      text: `${joined(full)} (${confidentialityOf(admission, assembly)})${pseudonym}`,
      short: joined([number, pinpoint]),
      target: { exhibit: number, ...(page === undefined ? {} : { page }) },
    };
  };
  const byExhibit = (citations: readonly string[]) => {
    const groups = new Map<Admission, Cited[]>();
    for (const id of citations) {
      const cited = followCitation(id, reading);
      const admission = admissionOf(cited);
      if (cited && admission) groups.set(admission, [...(groups.get(admission) ?? []), cited]);
    }
    return [...groups];
  };
  return {
    footnotes: (citations) => {
      if (citations.length === 0) return [];
      const parts = byExhibit(citations).map(part);
      if (citations.some((id) => !admissionOf(followCitation(id, reading))))
        parts.push({ text: say(parts.length === 0 ? "footnote.withheld" : "footnote.alsoWithheld") });
      const [only] = parts;
      return parts.length === 1 && only
        ? [only]
        : [{ text: parts.map(({ text }) => text).join("; "), parts }];
    },
    admitted: (citations) =>
      citations.flatMap((id) => {
        const cited = followCitation(id, reading);
        return cited && admissionOf(cited) ? [cited] : [];
      }),
    hides: (citations) => {
      const told = citations.filter(mayBeTold).length;
      return citations.length > 0 && (isForPublic(assembly) ? told < citations.length : told === 0);
    },
    references: (citations) =>
      byExhibit(citations)
        .map(([{ number }, cited]) => joined([number, pinpoints(cited, assembly)]))
        .join("; "),
  };
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(", ");

/** The confidentiality of one exhibit, in words. */
export function confidentialityOf({ source }: Admission, { say, level }: Assembly): string {
  const isOpen = source.content.tier === "T0" || level === "public-redacted";
  return say(isOpen ? "confidentiality.public" : "confidentiality.confidential");
}
