import type { Session } from "electron";
import type { WindowRequests } from "../ports.ts";
import { WINDOW_ORIGIN, WINDOW_SCHEME } from "./electron-api.ts";

/** Serves one window: every request of its session goes to the application, ranges included. */
export function serveWindow(session: Session, requests: WindowRequests): void {
  session.protocol.handle(WINDOW_SCHEME, async (request) => {
    if (!request.url.startsWith(`${WINDOW_ORIGIN}/`)) return new Response(null, { status: 404 });
    const answer = await requests.resource({
      method: request.method,
      path: decodedPath(new URL(request.url).pathname),
      range: request.headers.get("range") ?? undefined,
    });
    const body = answer.body.length === 0 ? null : new Uint8Array(answer.body);
    return new Response(body, { status: answer.status, headers: { ...answer.headers } });
  });
}

/** An address that is not well formed leads nowhere, as an unknown one does. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
