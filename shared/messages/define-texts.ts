import { withFrenchSpaces } from "./french-spaces.ts";
import type { Language } from "./languages.ts";

/** Texts of one part of the product in every language, in ICU message syntax. They stand beside what shows them. */
export type Texts<Key extends string = string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** Declares texts; English names the keys, and a language that lacks one does not compile. */
export const defineTexts = <Key extends string>(texts: {
  readonly en: Readonly<Record<Key, string>>;
  readonly uk: Readonly<Record<NoInfer<Key>, string>>;
  readonly fr: Readonly<Record<NoInfer<Key>, string>>;
  readonly ru: Readonly<Record<NoInfer<Key>, string>>;
}): Texts<Key> => ({ ...texts, fr: withFrenchSpaces(texts.fr) });
