import type { Say } from "../wording/sections.ts";

/** Quotation marks within quotation marks, in the manner of the dossier's language. */
export const inner = (words: string, say: Say): string =>
  words.replace(/[“«]/g, say("quote.innerOpen")).replace(/[”»]/g, say("quote.innerClose"));

/** Words in quotation marks, in the manner of the dossier's language. */
export const quoted = (words: string, say: Say): string =>
  `${say("quote.open")}${inner(words, say)}${say("quote.close")}`;
