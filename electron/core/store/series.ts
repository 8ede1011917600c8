import type { Connection } from "./open-database.ts";

/** Named series of numbers that people read. A number is never given twice. */
export class Series {
  readonly #database: Connection;

  constructor(database: Connection) {
    this.#database = database;
  }

  /** The next number of a series: `P-0001`. Inside a transaction. */
  next(name: string, digits = 4): string {
    const given = this.#database
      .prepare<[string], { last: number }>("SELECT last FROM series WHERE name = ?")
      .get(name);
    const last = (given?.last ?? 0) + 1;
    this.#database
      .prepare(
        "INSERT INTO series (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = excluded.last",
      )
      .run(name, last);
    return `${name}-${String(last).padStart(digits, "0")}`;
  }

  /** Takes a number that somebody chose out of its series. Inside a transaction. */
  reserve(code: string): void {
    const at = code.lastIndexOf("-");
    const number = Number(code.slice(at + 1));
    if (at < 1 || !Number.isSafeInteger(number)) return;
    this.#database
      .prepare(
        "INSERT INTO series (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last)",
      )
      .run(code.slice(0, at), number);
  }
}
