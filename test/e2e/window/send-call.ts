import type { Page } from "playwright-core";

let next = 1_000_000;

/**
 * Sends a call as the window does: for what other tests do by hand.
 *
 * @throws Error with the failure's data where the call is refused
 */
export function sendCall<Output>(page: Page, name: string, input: unknown): Promise<Output> {
  next += 1;
  const request = JSON.stringify({ kind: "call", id: next, name, input });
  return page.evaluate<Output>(
    `(async () => {
      const answer = await window.affiant.send(${request});
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      return answer.output;
    })()`,
  );
}
