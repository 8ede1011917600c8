import type { ExclusionReason } from "../../../../shared/permission/reasons.ts";
import type { Footnote } from "../view.ts";
import type { Admission } from "./admission.ts";
import { followCitation, type Cited } from "./cited.ts";
import { wordedDate } from "./dates.ts";
import { isForPublic, type Assembly } from "./inputs.ts";
import type { Naming } from "./naming.ts";

/** How citations are shown in this version. */
export type Citing = {
  /** One footnote for each citation, withheld ones included, so that numbers agree between versions. */
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

const clock = (seconds: number): string => {
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor);
  return [hours, minutes, rest].map((part) => String(part).padStart(2, "0")).join(":");
};

/** Where in its source a citation points, in words; empty for the whole. */
export function pinpoint({ citation, source, paragraphs }: Cited, { say }: Assembly): string {
  const { locator } = citation.content;
  if (source.type === "statement" && paragraphs.length > 0) {
    const all = source.content.paragraphs ?? [];
    const numbers = paragraphs
      .map((id) => all.findIndex((each) => each.id === id) + 1)
      .filter((number) => number > 0)
      .sort((a, b) => a - b);
    if (numbers.length === 1) return say("pinpoint.paragraph", { number: numbers[0]! });
    return numbers.length === 0 ? "" : say("pinpoint.paragraphs", { numbers: numbers.join(", ") });
  }
  if (locator?.kind === "page") {
    const { page, to } = locator;
    return to === undefined || to === page
      ? say("pinpoint.page", { page })
      : say("pinpoint.pages", { page, to });
  }
  if (locator?.kind === "region") {
    const page = locator.page === undefined ? "" : `${say("pinpoint.page", { page: locator.page })}, `;
    return page + say("pinpoint.region");
  }
  if (locator?.kind === "time") {
    const from = clock(locator.from);
    if (locator.to === undefined) return say("pinpoint.time", { from });
    return say("pinpoint.times", { from, to: clock(locator.to) });
  }
  return "";
}

/**
 * Makes the footnotes of a version: exhibit number, short title, date, pinpoint, confidentiality, pseudonym of
 * the witness; never "ibid.", which breaks when paragraphs move.
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
  const footnote = (id: string): Footnote => {
    const cited = followCitation(id, reading);
    const admission = admissionOf(cited);
    if (!cited || !admission) return { text: say("footnote.withheld") };
    const { source } = cited;
    const date = source.type === "statement" ? source.content.taken : source.content.contentDate;
    const witness = source.type === "statement" ? source.content.witness : undefined;
    const pseudonym = witness === undefined || naming.mayName(witness) ? "" : ` [${naming.label(witness)}]`;
    const parts = [
      say("footnote.exhibit", { number: admission.number }),
      titleOf(admission),
      wordedDate(date, assembly),
      pinpoint(cited, assembly),
    ].filter((part) => part !== "");
    const { locator } = cited.citation.content;
    const page = locator?.kind === "page" || locator?.kind === "region" ? locator.page : undefined;
    return {
      text: `${parts.join(", ")} (${confidentialityOf(admission, assembly)})${pseudonym}`,
      target: { exhibit: admission.number, ...(page === undefined ? {} : { page }) },
    };
  };
  return {
    footnotes: (citations) => withoutRepeats(citations, assembly).map(footnote),
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
      citations
        .flatMap((id) => {
          const cited = followCitation(id, reading);
          const admission = admissionOf(cited);
          if (!cited || !admission) return [];
          return [[admission.number, pinpoint(cited, assembly)].filter((part) => part !== "").join(", ")];
        })
        .join("; "),
  };
}

/** Citations of the same place once; the same ones in every version, whatever is withheld. */
function withoutRepeats(citations: readonly string[], { reading }: Assembly): string[] {
  const places = new Map<string, string>();
  for (const id of citations) {
    const cited = followCitation(id, reading);
    const place = cited
      ? JSON.stringify([
          cited.source.id,
          cited.paragraphs,
          cited.citation.content.locator?.kind === "paragraphs" ? null : cited.citation.content.locator,
        ])
      : id;
    if (!places.has(place)) places.set(place, id);
  }
  return [...places.values()];
}

/** The confidentiality of one exhibit, in words. */
export function confidentialityOf({ source }: Admission, { say, level }: Assembly): string {
  const isOpen = source.content.tier === "T0" || level === "public-redacted";
  return say(isOpen ? "confidentiality.public" : "confidentiality.confidential");
}
