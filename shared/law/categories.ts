import { z } from "zod";

/** What an element is about: the context of the crime, the conduct, the state of mind, or anything else. */
export const ELEMENT_KINDS = ["contextual", "material", "mental", "other"] as const;

/** Bodies of law that a category belongs to. */
export const INSTRUMENT_GROUPS = [
  "rome-statute-war-crimes-iac",
  "rome-statute-war-crimes-niac",
  "rome-statute-cah",
  "rome-statute-genocide",
  "rome-statute-liability",
  "geneva-conventions",
  "additional-protocol-i",
  "hague-regulations",
  "customary-ihl",
  "general-international-law",
  "un-human-rights-treaties",
  "echr",
  "ukrainian-criminal-code",
  "soft-law",
] as const;

/** Groups of people whom a category usually concerns: a hint for filtering, no restriction. */
export const CONCERNED_GROUPS = [
  "pow",
  "civilian-detainee",
  "deported-child",
  "political-prisoner",
  "perpetrator",
] as const;

/** How far a translation of an element can be relied on: nobody has approved those that are shipped. */
export const TRANSLATION_STATUSES = ["unofficial-working"] as const;

const translation = z.strictObject({ text: z.string().min(1), status: z.enum(TRANSLATION_STATUSES) });

/** The words of an element beside the English ones, by language, each with its status. */
export const elementTranslations = z.strictObject({ uk: translation, fr: translation });

const element = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(ELEMENT_KINDS),
  /** In English. What an element requires is read here; translations follow it. */
  text: z.string().min(1),
  translations: elementTranslations,
  citation: z.string(),
  /** Rests on case law or interpretation: a lawyer confirms it before a filing relies on it. */
  verify: z.boolean().optional(),
});

const category = z.strictObject({
  id: z.string().min(1),
  /** A crime, a violation of other norms, or a mode of liability. */
  type: z.enum(["crime", "violation", "liability"]),
  title: z.strictObject({ en: z.string(), uk: z.string(), fr: z.string() }),
  /** Languages in which the title is to be compared with the official text. */
  titleVerify: z.array(z.string()).optional(),
  instrumentGroups: z.array(z.enum(INSTRUMENT_GROUPS)),
  /** Article of the Rome Statute, and how many elements the Elements of Crimes list for it. */
  icc: z.strictObject({ article: z.string(), elementCount: z.int().positive() }).nullable().optional(),
  citations: z.array(z.strictObject({ instrument: z.string(), article: z.string(), note: z.string() })),
  summary: z.string(),
  practiceNote: z.string().optional(),
  /** Whose list of elements it is; `treaty-analysis` is an analytical breakdown and no official list. */
  elementsBasis: z.enum(["icc-elements-of-crimes", "statute-text", "treaty-analysis"]),
  elements: z.array(element).min(1),
  typicalEvidence: z.array(z.string()),
  relatedCategories: z.array(z.string()),
  personCategories: z.array(z.enum(CONCERNED_GROUPS)),
});

const list = z.strictObject({ version: z.string().min(1), categories: z.array(category) });

/** One element of a legal category. */
export type LegalElement = z.output<typeof element>;

/** A crime, violation or mode of liability, with its elements. */
export type LegalCategory = z.output<typeof category>;

/**
 * The legal taxonomy, in one version; an assessment remembers the version it was made against.
 *
 * The version names what the elements require, as their English text and citations say it. A translation that
 * is added or mended makes no new version: an assessment made before stays good, because it was made against
 * the same element. What changes a requirement is mended in English first, and makes a new version.
 */
export type Law = z.output<typeof list>;

/**
 * Reads the taxonomy from parsed JSON (`assets/law/categories.json`).
 *
 * @throws ZodError when the form is wrong.
 * @throws Error when an id stands twice, a related category does not exist, or the elements of a crime are not
 * as many as the Elements of Crimes list.
 */
export function parseLaw(json: unknown): Law {
  const law = list.parse(json);
  const ids = new Set<string>();
  for (const { id, elements } of law.categories) {
    for (const each of [id, ...elements.map((part) => part.id)]) {
      if (ids.has(each)) throw new Error(`the legal id ${each} stands twice`);
      ids.add(each);
    }
  }
  for (const { id, icc, elements, relatedCategories } of law.categories) {
    if (icc && icc.elementCount !== elements.length) throw new Error(`${id} lacks elements`);
    if (relatedCategories.some((related) => !law.categories.some((other) => other.id === related)))
      throw new Error(`${id} relates to a category that does not exist`);
  }
  return law;
}
