import type { LegalCategory, LegalElement } from "../../../../shared/law/categories.ts";
import type { DossierLanguage } from "../view.ts";
import { legalSource } from "../wording/legal-sources.ts";
import type { Say } from "../wording/sections.ts";

type Provision = LegalCategory["citations"][number];

/** Sets of rules whose parts are not called articles. */
const RULES = /\b(Rules|Principles)\b/;

/** `82–88` for `82-88`; the number of one article, as `442-1`, stays as it is. */
export const spanned = (numbers: string): string =>
  numbers.replace(/(?<![\d.-])(\d+)-(\d+)(?![\d-])/g, (whole, from: string, to: string) =>
    Number(to) > Number(from) ? `${from}–${to}` : whole,
  );

/** One provision as a lawyer cites it: `Geneva Convention IV, arts 34, 147`, `PACE Resolution 1900 (2012)`. */
export function citedProvision({ instrument, article }: Provision, say: Say): string {
  if (/^(—|whole text)$/i.test(article)) return instrument;
  if (!/^[\dIVX]/.test(article))
    return `${instrument}, ${article.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;
  const several = /[,–]/.test(spanned(article).replaceAll(/\([^)]*\)/g, ""));
  const kind = RULES.test(instrument) ? "rule" : "article";
  const provisions = spanned(article);
  return `${instrument}, ${say(`law.${kind}${several ? "s" : ""}`, { provisions })}`;
}

/** The provisions that a category rests on, in the words of the dossier's language. */
export const citedLaw = ({ citations }: LegalCategory, say: Say, language: DossierLanguage): string =>
  legalSource(citations.map((provision) => citedProvision(provision, say)).join("; "), language);

/** Where an element stands, in the words of the dossier's language. */
export const citedElement = ({ citation }: LegalElement, language: DossierLanguage): string =>
  legalSource(spanned(citation), language);
