import type { Page } from "playwright-core";
import type { ToWindow, WindowAnswer, WindowBridge } from "../../../shared/contract/bridge.ts";
import type { Fetched } from "./host-under-test.ts";

type Bridged = { readonly affiant: WindowBridge; heardEvents?: ToWindow[] };

/** Sends from a page through its bridge. */
export const callFrom = (page: Page, message: unknown): Promise<WindowAnswer> =>
  page.evaluate((sent) => (globalThis as unknown as Bridged).affiant.send(sent as never), message);

/** Keeps the events that a page hears; the page's own listener hears none from now on. */
export const listenIn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const bridged = globalThis as unknown as Bridged;
    const heard: ToWindow[] = [];
    bridged.heardEvents = heard;
    bridged.affiant.onEvent((message) => heard.push(message));
  });

export const heardIn = (page: Page): Promise<ToWindow[]> =>
  page.evaluate(() => (globalThis as unknown as Bridged).heardEvents ?? []);

/**
 * Asks for an address from within a page. The page itself cannot: its policy forbids it and its means are taken
 * away. The test looks through the debugger, into a world without the one and with the other.
 */
export async function fetchIn(page: Page, path: string, range?: string): Promise<Fetched> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setBypassCSP", { enabled: true });
  await page.reload();
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: "test",
  });
  const headers = range === undefined ? {} : { range };
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => {
      const answer = await fetch(${JSON.stringify(path)}, { headers: ${JSON.stringify(headers)} });
      const bytes = Array.from(new Uint8Array(await answer.arrayBuffer()));
      return { status: answer.status, contentRange: answer.headers.get("content-range"), bytes };
    })()`,
  });
  await session.send("Page.setBypassCSP", { enabled: false });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Fetched;
}
