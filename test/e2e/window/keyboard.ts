import type { Page } from "playwright-core";

/** What the control that has the focus is called; the tests know no DOM, so what runs in the page is text. */
const FOCUSED = `(() => {
  const { activeElement: element } = document;
  const labels = [...(element?.labels ?? [])];
  const labelledBy = (element?.getAttribute("aria-labelledby") ?? "").split(" ");
  const named = labels.length > 0 ? labels : labelledBy.map((id) => document.getElementById(id));
  const words = named.map((label) => label?.textContent ?? "").join(" ");
  return [element?.getAttribute("aria-label") ?? "", words, element?.textContent ?? ""].join(" ").trim();
})()`;

/** What the control that has the focus is called, followed by the words that it shows. */
export const focusedName = (page: Page): Promise<string> => page.evaluate<string>(FOCUSED);

/** Presses keys one after the other, as somebody without a mouse does. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/**
 * Presses Tab until what has the focus is called so; words in full stand for a whole name, or for its beginning.
 *
 * @throws Error if no Tab leads there
 */
export async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  for (let at = 0; at < most; at += 1) {
    const focused = await focusedName(page);
    if (typeof name === "string" ? focused === name || focused.startsWith(`${name} `) : name.test(focused))
      return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${String(name)}`);
}

/** Goes to a control by Tab and presses it. */
export async function pressOn(page: Page, name: string | RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Goes to a field by Tab and writes into it, over what stands there. */
export async function writeInto(page: Page, name: string | RegExp, words: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(words);
}

/** Goes to a list that opens from a button, and chooses in it by the first letters. */
export async function chooseIn(page: Page, name: string | RegExp, option: string): Promise<void> {
  await pressOn(page, name);
  await page.getByRole("option", { name: option, exact: true }).waitFor();
  await page.keyboard.type(option);
  await page.locator('[role="option"]:focus').filter({ hasText: option }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("listbox").waitFor({ state: "detached" });
}
