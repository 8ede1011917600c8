import type { ListCriterion, ListKind } from "../model/vocabulary/lists.ts";

/** Where each criterion comes from, as one cites it; `null` for those that are the list's own. */
export const CRITERION_SOURCES: Readonly<Record<ListCriterion, string | null>> = {
  "identity-verified": null,
  "captivity-confirmed": null,
  "whereabouts-confirmed": null,
  "held-now": null,
  "taken-abroad": "AP I, art. 78 (3)",
  "under-eighteen": "CRC, art. 1",
  "pace-1900-a": "PACE Res. 1900 (2012), § 3 (a)",
  "pace-1900-b": "PACE Res. 1900 (2012), § 3 (b)",
  "pace-1900-c": "PACE Res. 1900 (2012), § 3 (c)",
  "pace-1900-d": "PACE Res. 1900 (2012), § 3 (d)",
  "pace-1900-e": "PACE Res. 1900 (2012), § 3 (e)",
  "no-violence": "Guidelines on the definition of “political prisoner” (2013)",
  "no-incitement": "Guidelines on the definition of “political prisoner” (2013)",
};

/** The criteria that a list of a kind usually goes by, to begin with. */
export const CRITERIA_OF: Readonly<Record<ListKind, readonly ListCriterion[]>> = {
  "detainee-register": ["identity-verified", "captivity-confirmed", "whereabouts-confirmed"],
  "child-tracing": ["taken-abroad", "under-eighteen"],
  "political-prisoners": [
    "pace-1900-a",
    "pace-1900-b",
    "pace-1900-c",
    "pace-1900-d",
    "pace-1900-e",
    "no-violence",
    "no-incitement",
  ],
  exchange: ["held-now", "identity-verified"],
  free: [],
};
