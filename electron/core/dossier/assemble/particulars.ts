import type { SectionWord } from "../wording/sections.ts";
import type { Assembly } from "./inputs.ts";

/** The parts that say something, with a separator between them. */
export const joined = (parts: readonly string[], separator = ", "): string =>
  parts.filter((part) => part !== "").join(separator);

/** A text with a full stop, unless it ends with one or with another mark, be it within quotation marks. */
export const sentence = (text: string): string => (/[.!?…][”»"’)]*$/u.test(text) ? text : `${text}.`);

/** A text that goes on in a line of others: without the full stop that it ends with. */
export const clause = (text: string): string => text.trim().replace(/\.$/u, "");

/** What holds, and since or on which date: `acknowledged (9 February 2023)`. */
export const asOf = (words: string, date: string): string =>
  words === "" || date === "" ? words + date : `${words} (${date})`;

/** A text with a capital first letter. */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** Particulars of a record, one sentence for each that is known. */
export class Particulars {
  readonly #assembly: Assembly;
  readonly #sentences: string[] = [];

  constructor(assembly: Assembly) {
    this.#assembly = assembly;
  }

  /** Adds a particular under its label; one without a value is left out. */
  add(word: SectionWord, ...value: readonly string[]): this {
    const text = joined(value).trim();
    if (text !== "") this.#sentences.push(sentence(this.#assembly.say(word, { value: text })));
    return this;
  }

  /** Adds a yes or no; what nobody recorded is left out. */
  whether(word: SectionWord, value: boolean | undefined): this {
    const { say } = this.#assembly;
    return value === undefined ? this : this.add(word, say(value ? "word.yes" : "word.no"));
  }

  /** Adds words without a label. */
  words(text: string): this {
    if (text.trim() !== "") this.#sentences.push(sentence(capital(text.trim())));
    return this;
  }

  /** All of them, as one text. */
  get text(): string {
    return this.#sentences.join(" ");
  }
}
