/** Kind of place. */
export const PLACE_TYPES = [
  "country",
  "region",
  "settlement",
  "address",
  "pre-trial-prison",
  "penal-colony",
  "prison",
  "military-camp",
  "police-station",
  "commandant-office",
  "filtration-point",
  "unofficial",
  "hospital",
  "psychiatric",
  "children-institution",
  "summer-camp",
  "cadet-school",
  "court",
  "border-crossing",
  "other",
] as const;

/** Who controlled a place at a date; jurisdiction depends on it. */
export const TERRITORY_STATUSES = [
  "ukraine-controlled",
  "occupied-since-2014",
  "occupied-since-2022",
  "contested",
  "russia",
  "belarus",
  "third-state",
  "unknown",
] as const;

/** Link of an act to the territory over which the Court has jurisdiction (Rome Statute art. 12(2)). */
export const JURISDICTION_LINKS = [
  "ukrainian-territory",
  "cross-border-deportation",
  "partly-ukrainian",
  "russia-only",
  "belarus-only",
  "not-assessed",
] as const;
