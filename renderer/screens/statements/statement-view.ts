import { useMemo } from "react";
import type { OutputOf } from "../../api/bridge.ts";
import { useCall } from "../../api/queries.ts";
import { useLanguage } from "../../language/language-context.tsx";
import type { ParagraphLink, Restriction } from "./paragraph-margin.tsx";
import type { Meanings } from "./run-text.tsx";

type Links = OutputOf<"testimony.links">;

/** What stands in the margin, sorted by paragraph. */
export type Margins = {
  readonly meanings: Meanings;
  readonly links: ReadonlyMap<string, readonly ParagraphLink[]>;
  readonly restrictions: ReadonlyMap<string, readonly Restriction[]>;
};

/** Sorts what refers to a statement by its paragraphs. */
export const useMargins = (links: Links | undefined): Margins =>
  useMemo(
    () => ({
      meanings: new Map(links?.mentions.map((each) => [each.mention, each])),
      links: Map.groupBy(links?.links ?? [], ({ paragraph }) => paragraph),
      restrictions: Map.groupBy(links?.restrictions ?? [], ({ paragraph }) => paragraph),
    }),
    [links],
  );

/** Gives the short name of the element that an assessment links to: title of its category and its number. */
export function useElementNames(): (link: ParagraphLink) => string {
  const { language } = useLanguage();
  const { data } = useCall("law.categories", {});
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const category of data?.categories ?? []) {
      const { title, elements } = category as {
        title: Readonly<Record<string, string>>;
        elements: readonly { readonly id: string }[];
      };
      elements.forEach(({ id }, at) => names.set(id, `${title[language] ?? title.en ?? ""}, ${at + 1}`));
    }
    return ({ element, code }) => names.get(element) ?? code;
  }, [data, language]);
}
