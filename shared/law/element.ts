import { Failure } from "../errors.ts";
import type { Law, LegalCategory, LegalElement } from "./categories.ts";

/** An element together with the category it belongs to. */
export type ElementOfCategory = { readonly category: LegalCategory; readonly element: LegalElement };

/**
 * The category of an id.
 *
 * @throws Failure `unknown-category`.
 */
export function categoryById(law: Law, id: string): LegalCategory {
  const found = law.categories.find((category) => category.id === id);
  if (!found) throw new Failure("unknown-category");
  return found;
}

/**
 * The element of an id, with its category.
 *
 * @throws Failure `unknown-element`.
 */
export function elementById(law: Law, id: string): ElementOfCategory {
  for (const category of law.categories) {
    const element = category.elements.find((part) => part.id === id);
    if (element) return { category, element };
  }
  throw new Failure("unknown-element");
}
