import type { Connection } from "./open-database.ts";

type Statement = ReturnType<Connection["prepare"]>;

/** Statements kept for one connection; texts put together at run time must not fill the memory. */
const MOST_KEPT = 256;

/**
 * Lets a connection keep the statements it has prepared: preparing costs more than running a short one. Callers
 * go on preparing where they need a statement, and must not change how one gives out its rows. A statement
 * that is being read from is not given out a second time.
 */
export function keepStatements(database: Connection): void {
  const prepare = database.prepare.bind(database) as (text: string) => Statement;
  const kept = new Map<string, Statement>();
  const prepareOnce = (text: string): Statement => {
    const known = kept.get(text);
    if (known && !known.busy) return known;
    const statement = prepare(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, statement);
    return statement;
  };
  database.prepare = prepareOnce as Connection["prepare"];
}
