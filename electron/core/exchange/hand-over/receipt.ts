import type { Language } from "../../../../shared/messages/languages.ts";
import { VOCABULARY_TEXTS } from "../../../../shared/messages/vocabularies/vocabularies.ts";
import type { Forum } from "../../../../shared/model/vocabulary/dossiers.ts";
import { RECEIPT_WORDS } from "./receipt-words.ts";

/** What a receipt says of a hand-over. */
export type HandedOver = {
  readonly archive: string;
  readonly dated: string;
  readonly recipient: Forum | undefined;
  readonly fictional: boolean;
  readonly whole: number;
  readonly pseudonymised: number;
  readonly files: number;
  readonly withheld: number;
  /** SHA-256 of `manifest-sha256.txt`, hexadecimal. */
  readonly payload: string;
  /** Code of the state of the log, for paper. */
  readonly log: string;
  readonly signer: string;
};

/** A receipt in words: what is stated, and what two people fill in by hand. */
export type Receipt = {
  readonly title: string;
  readonly fictional: string | null;
  /** `code`: to be compared letter by letter. */
  readonly stated: readonly { readonly label: string; readonly value: string; readonly code: boolean }[];
  readonly explained: string;
  readonly blanks: readonly string[];
};

const CODES: ReadonlySet<string> = new Set(["archive", "payload", "log", "signer"]);

/**
 * The words of a receipt. It stands outside the payload, whose manifest it names by hash; the package code, which
 * covers the receipt too, is written in by hand.
 */
export function receiptFor(handed: HandedOver, language: Language): Receipt {
  const words = RECEIPT_WORDS[language];
  const { recipient, whole, pseudonymised } = handed;
  const stated: readonly (readonly [keyof typeof words, string | number])[] = [
    ["archive", handed.archive],
    ["dated", handed.dated],
    ["recipient", recipient === undefined ? words.ownCopy : VOCABULARY_TEXTS.forums[language][recipient]],
    ["records", whole + pseudonymised],
    ["whole", whole],
    ["pseudonymised", pseudonymised],
    ["files", handed.files],
    ["withheld", handed.withheld],
    ["payload", handed.payload],
    ["log", handed.log],
    ["signer", handed.signer],
  ];
  return {
    title: words.title,
    fictional: handed.fictional ? words.fictional : null,
    stated: stated.map(([key, value]) => ({
      label: words[key],
      value: String(value),
      code: CODES.has(key),
    })),
    explained: words.explained,
    blanks: [words.conditions, words.code, words.given, words.received, words.place],
  };
}
