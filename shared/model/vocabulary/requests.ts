/** What an authority is asked for. */
export const REQUEST_KINDS = [
  "whereabouts",
  "status",
  "access",
  "medical-care",
  "release-or-return",
  "search",
  "documents",
  "complaint",
  "statement-of-crime",
  "other",
] as const;

/** Where a request stands. */
export const REQUEST_STATES = [
  "draft",
  "sent",
  "forwarded",
  "answered",
  "partly-answered",
  "refused",
  "unanswered",
  "withdrawn",
] as const;

/** What a reply comes to. */
export const REPLY_KINDS = [
  "holds-the-person",
  "location-disclosed",
  "denies-holding",
  "no-information",
  "refuses",
  "form-letter",
  "other",
] as const;
