import type { Page } from "playwright-core";

/** What the control that has the focus is called; the tests know no DOM, so what runs in the page is text. */
const FOCUSED = `(() => {
  const { activeElement: element } = document;
  const labels = [...(element?.labels ?? [])].map((label) => label.textContent).join(" ");
  return [element?.getAttribute("aria-label") ?? "", labels, element?.textContent ?? ""].join(" ").trim();
})()`;

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/**
 * Presses Tab until what has the focus is called so.
 *
 * @throws Error if no Tab leads there
 */
export async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  for (let at = 0; at < most; at += 1) {
    if (name.test(await page.evaluate<string>(FOCUSED))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${String(name)}`);
}

/** Goes to a control by Tab and presses it. */
export async function pressOn(page: Page, name: RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Goes to a field by Tab and writes into it, over what stands there. */
export async function writeInto(page: Page, name: RegExp, words: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(words);
}
