import type { StartParser } from "../parsing/parser-port.ts";
import { ParserPool } from "../parsing/parser-pool.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { VIEWING_POOL } from "./view-contracts.ts";

/** An idle parser has seen what somebody looked at; it is not kept longer than turning a page takes. */
const KEPT_MILLISECONDS = 60_000;

type Kept = { readonly pool: ParserPool; timer: NodeJS.Timeout | undefined; running: number };

const pools = new WeakMap<ArchiveSession, Kept>();

/** Does something with the parsers of a session, which are started when first needed and end when idle. */
export async function withParsers<Answer>(
  session: ArchiveSession,
  startParser: StartParser,
  work: (parsers: ParserPool) => Promise<Answer>,
): Promise<Answer> {
  const kept = pools.get(session) ?? {
    pool: new ParserPool(startParser, VIEWING_POOL),
    timer: undefined,
    running: 0,
  };
  pools.set(session, kept);
  clearTimeout(kept.timer);
  kept.running += 1;
  try {
    return await work(kept.pool);
  } finally {
    kept.running -= 1;
    if (kept.running === 0)
      kept.timer = setTimeout(() => void endViewing(session), KEPT_MILLISECONDS).unref();
  }
}

/** Ends the parsers of a session: nothing of what was looked at stays in them. */
export async function endViewing(session: ArchiveSession): Promise<void> {
  const kept = pools.get(session);
  if (!kept) return;
  pools.delete(session);
  clearTimeout(kept.timer);
  await kept.pool[Symbol.asyncDispose]();
}
