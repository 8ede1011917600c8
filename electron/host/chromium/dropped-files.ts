import type { CDPSession, Page } from "playwright-core";
import { BINDINGS } from "./bridge-script.ts";

/** Files of which places are told at once. */
const AT_MOST = 10_000;

type Evaluated = { readonly result: { readonly objectId?: string } };

/**
 * Where files lie that were dropped on a page. The browser alone knows: a page sees their names. What a page made
 * itself lies nowhere and is left out.
 *
 * @param id - the number under which the bridge keeps the files until they are taken, which happens once
 */
export async function pathsOfDropped(page: Page, id: unknown): Promise<readonly string[]> {
  if (!Number.isSafeInteger(id)) return [];
  const session = await page.context().newCDPSession(page);
  try {
    return await readPaths(session, id as number);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

async function readPaths(session: CDPSession, id: number): Promise<string[]> {
  const taken: Evaluated = await session.send("Runtime.evaluate", { expression: `${BINDINGS.take}(${id})` });
  const { objectId } = taken.result;
  if (objectId === undefined) return [];
  const { result } = await session.send("Runtime.getProperties", { objectId, ownProperties: true });
  const files = result.filter(({ name, value }) => /^\d+$/.test(name) && value?.className === "File");
  const paths: string[] = [];
  for (const { value } of files.slice(0, AT_MOST)) {
    const file = value?.objectId;
    if (file === undefined) continue;
    const { path } = await session.send("DOM.getFileInfo", { objectId: file });
    if (path !== "") paths.push(path);
  }
  return paths;
}
