import type { DossierVerdict } from "../../shared/verify/verdict.ts";

/** What a clerk is told, in one of these words: the worst that is true. */
export type Conclusion =
  /** Something is not as it was signed. */
  | "changed"
  /** Intact, and signed by another key than the one the reader was told. */
  | "other-key"
  /** Intact, and another dossier of the same key. */
  | "other-dossier"
  /** Intact; which key it is, the reader has not been told. */
  | "key-not-compared"
  /** Intact, by the key that was told; whether it is this dossier, the reader has not been told. */
  | "code-not-compared"
  | "intact";

/** Sums a verdict up. Nothing here ever says that what is intact is true, or authentic. */
export function conclusionOf({ intact, signer, dossier }: DossierVerdict): Conclusion {
  if (!intact || signer === null || dossier === null) return "changed";
  if (signer.known === false) return "other-key";
  if (dossier.expected === false) return "other-dossier";
  if (signer.known === null) return "key-not-compared";
  return dossier.expected === null ? "code-not-compared" : "intact";
}
