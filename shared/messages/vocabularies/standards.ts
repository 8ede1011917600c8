import { defineTexts } from "../define-texts.ts";

/** Standard of proof. */
export const STANDARDS = defineTexts({
  en: {
    "reasonable-basis": "reasonable basis to believe (Rome Statute, art. 53)",
    "reasonable-grounds": "reasonable grounds to believe (Rome Statute, art. 58)",
    "substantial-grounds": "substantial grounds to believe (Rome Statute, art. 61)",
    "beyond-reasonable-doubt": "beyond reasonable doubt (Rome Statute, art. 66)",
  },
  uk: {
    "reasonable-basis": "розумні підстави вважати (Римський статут, ст. 53)",
    "reasonable-grounds": "обґрунтовані підстави вважати (Римський статут, ст. 58)",
    "substantial-grounds": "суттєві підстави вважати (Римський статут, ст. 61)",
    "beyond-reasonable-doubt": "поза розумним сумнівом (Римський статут, ст. 66)",
  },
  fr: {
    "reasonable-basis": "base raisonnable pour croire (Statut de Rome, art. 53)",
    "reasonable-grounds": "motifs raisonnables de croire (Statut de Rome, art. 58)",
    "substantial-grounds": "motifs substantiels de croire (Statut de Rome, art. 61)",
    "beyond-reasonable-doubt": "au-delà de tout doute raisonnable (Statut de Rome, art. 66)",
  },
  ru: {
    "reasonable-basis": "разумные основания полагать (ст. 53)",
    "reasonable-grounds": "обоснованные причины полагать (ст. 58)",
    "substantial-grounds": "веские основания полагать (ст. 61)",
    "beyond-reasonable-doubt": "вне разумных сомнений (ст. 66)",
  },
});
