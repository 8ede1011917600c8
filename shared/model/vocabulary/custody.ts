/** In whose hands a person was, and in what way. */
export const EPISODE_KINDS = [
  "detention",
  "pow-camp",
  "transfer",
  "hospital",
  "institution",
  "camp-for-children",
  "foster-care",
  "guardianship",
  "adoption",
  "other",
] as const;

/** What the authority has said of holding a person. An admission that says nothing of the place is not a disclosure. */
export const ACKNOWLEDGEMENTS = [
  "acknowledged",
  "location-disclosed",
  "denied",
  "no-answer",
  "not-asked",
  "unknown",
] as const;

/** Contact that a person in custody had. */
export const CONTACT_KINDS = [
  "letters",
  "calls",
  "family-visit",
  "lawyer-visit",
  "icrc-visit",
  "parcels-accepted",
  "none",
] as const;

/** Whether access to a person in custody was given. */
export const ACCESS_ANSWERS = ["given", "restricted", "refused", "never-sought", "unknown"] as const;

/** How it was established where a person is held. */
export const LOCATION_PROOFS = [
  "captor",
  "icrc",
  "released-witness",
  "family",
  "counsel",
  "document",
  "open-source",
  "other",
] as const;

/** In whose care a child was before the removal. */
export const CARE_STATUSES = [
  "with-parent",
  "separated",
  "unaccompanied",
  "orphan",
  "deprived-of-parental-care",
  "institution",
  "hospital",
  "boarding-school",
  "foster",
  "camp",
] as const;

/** Ground that was given for removing a child. */
export const REMOVAL_GROUNDS = [
  "evacuation",
  "medical",
  "recreation-camp",
  "filtration-separation",
  "institution-relocation",
  "after-parent-death",
  "after-parent-detention",
  "other",
] as const;

/** What became of a removed child. */
export const CHILD_OUTCOMES = [
  "located",
  "not-located",
  "fostered",
  "guardianship",
  "adopted",
  "institution",
  "returned",
  "returned-then-at-risk",
  "aged-out",
  "deceased",
] as const;
