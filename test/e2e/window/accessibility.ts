import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page as it stands: each fault with the beginning of the element that has it. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // It would finish in a page of its own otherwise, and the host closes every page that it did not open.
    .setLegacyMode(true)
    .withTags(RULES)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** The looks in which every screen is examined: colours and direction of writing do not depend on each other. */
export const LOOKS = [
  ["light", undefined],
  ["dark", undefined],
  ["light", "right-to-left"],
] as const;
