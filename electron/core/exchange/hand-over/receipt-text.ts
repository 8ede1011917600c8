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

const RULE = "_".repeat(60);

/**
 * The receipt, to be printed and signed by both sides: UTF-8, lines that fit a page. It stands outside the payload,
 * whose manifest it names by hash; the package code, which covers the receipt too, is written in by hand.
 */
export function receiptText(handed: HandedOver, language: Language): Uint8Array {
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
  const lines = [
    words.title,
    ...(handed.fictional ? [words.fictional] : []),
    "",
    ...stated.flatMap(([key, value]) => [`${words[key]}:`, `    ${value}`]),
    "",
    ...folded(words.explained),
    ...(["conditions", "code", "given", "received", "place"] as const).flatMap((key) => [
      "",
      `${words[key]}:`,
      "",
      RULE,
    ]),
  ];
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
}

const WIDTH = 78;

/** Breaks a text into lines between words. */
function folded(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
