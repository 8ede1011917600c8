/** Who may know that a record exists: T0 public, T1 internal, T2 restricted, T3 identity-protected, T4 sealed. */
export const CONFIDENTIALITY_TIERS = ["T0", "T1", "T2", "T3", "T4"] as const;

/** State of verification of a fact. */
export const VERIFICATION_STATES = [
  "unverified",
  "partially-corroborated",
  "corroborated",
  "verified",
  "disputed",
  "disproved",
  "cannot-be-verified",
] as const;

/** Reliability of a source, Admiralty scale: A completely reliable … F cannot be judged. */
export const SOURCE_RELIABILITY = ["A", "B", "C", "D", "E", "F"] as const;

/** Credibility of information, Admiralty scale: 1 confirmed by independent source … 6 cannot be judged. */
export const INFORMATION_CREDIBILITY = ["1", "2", "3", "4", "5", "6"] as const;

/** Protection risk: 0 none known, 1 low, 2 moderate, 3 high, 4 critical. From 3 the tier is at least T3. */
export const PROTECTION_RISKS = [0, 1, 2, 3, 4] as const;

/** Grounds of a protection risk. */
export const RISK_GROUNDS = [
  "relative-in-custody",
  "relative-in-occupied-territory",
  "resident-in-russia-or-belarus",
  "ongoing-trial",
  "sexual-violence",
  "insider",
  "child",
  "publicity",
] as const;

/** Istanbul Protocol (2022) degrees of consistency. Only a clinician sets one. */
export const ISTANBUL_GRADES = [
  "not-consistent",
  "consistent",
  "highly-consistent",
  "typical-of",
  "diagnostic-of",
] as const;
