import { bounds } from "../../dates/bounds.ts";
import { parseEdtf } from "../../dates/parse-edtf.ts";
import type { LegalCategory } from "../categories.ts";
import { isNationalOf } from "./nationality.ts";
import { warning, type Warning, type WarningSubject } from "./warning.ts";

/** Facts after this day are outside the European Convention on Human Rights as regards Russia. */
const ECHR_LAST_DAY = "2022-09-16";

/** First day for which Ukraine accepted the jurisdiction of the Court (art. 12(3), declaration lodged on 17 April 2014). */
const COURT_FIRST_DAY = "2013-11-21";

/** Entry into force of the Statute for Ukraine, with its declaration under art. 124. */
const STATUTE_FIRST_DAY = "2025-01-01";

/**
 * Whether somebody could decide on it: facts after the European Convention ceased to bind Russia (art. 58(3)), and in
 * Belarus, which it never bound; facts before the jurisdiction of the Court, and conduct wholly outside the territory
 * over which it has jurisdiction (Rome Statute arts. 11 and 12(2)); war crimes alleged against nationals of Ukraine after
 * its declaration under art. 124.
 */
export function forumWarnings(category: LegalCategory, { act, perpetrator }: WarningSubject): Warning[] {
  const found: Warning[] = [];
  const isOfCourt = category.icc !== undefined && category.icc !== null;
  const isOfEuropeanCourt = category.instrumentGroups.includes("echr");
  const { earliest, latest } =
    act?.when === undefined ? { earliest: "", latest: "" } : bounds(parseEdtf(act.when));
  if (isOfEuropeanCourt && (latest === null || latest > ECHR_LAST_DAY))
    found.push(warning("echr-after-cut-off", "act", "when"));
  const link = act?.jurisdictionLink;
  if (isOfEuropeanCourt && (act?.territoryStatus === "belarus" || link === "belarus-only"))
    found.push(
      warning(
        "echr-does-not-bind-belarus",
        "act",
        link === undefined ? "territoryStatus" : "jurisdictionLink",
      ),
    );
  if (isOfCourt && earliest !== "" && (earliest === null || earliest < COURT_FIRST_DAY))
    found.push(warning("before-court-jurisdiction", "act", "when"));
  if (isOfCourt && (link === "russia-only" || link === "belarus-only"))
    found.push(warning("wholly-outside-jurisdiction", "act", "jurisdictionLink"));
  const isWarCrime = category.icc?.article.startsWith("8") ?? false;
  const isUkrainian = isNationalOf(perpetrator?.nationalities, "ukraine");
  if (isWarCrime && isUkrainian && (latest === null || latest >= STATUTE_FIRST_DAY))
    found.push(warning("article-124-declaration", "perpetrator", "nationalities"));
  return found;
}
