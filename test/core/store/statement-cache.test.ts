import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { keepStatements } from "../../../electron/core/store/statement-cache.ts";

function numbers() {
  const database = new Database(":memory:");
  onTestFinished(() => {
    database.close();
  });
  database.exec("CREATE TABLE number (n INTEGER); INSERT INTO number VALUES (1), (2), (3)");
  keepStatements(database);
  return database;
}

const TEXT = "SELECT n FROM number ORDER BY n";

describe("a connection that keeps its statements", () => {
  it("prepares the same text once", () => {
    const database = numbers();
    expect(database.prepare(TEXT)).toBe(database.prepare(TEXT));
    expect(database.prepare(TEXT).all()).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
  });

  it("reads the same text twice at the same time", () => {
    const database = numbers();
    const pairs: unknown[] = [];
    for (const outer of database.prepare(TEXT).iterate())
      for (const inner of database.prepare(TEXT).iterate()) pairs.push([outer, inner]);
    expect(pairs).toHaveLength(9);
  });

  it("follows a change of the tables", () => {
    const database = numbers();
    database.prepare("SELECT * FROM number").all();
    database.exec("ALTER TABLE number ADD COLUMN word TEXT");
    expect(database.prepare("SELECT * FROM number LIMIT 1").get()).toEqual({ n: 1, word: null });
    expect(database.prepare("SELECT * FROM number").all()[0]).toEqual({ n: 1, word: null });
  });

  it("does not keep texts without end", () => {
    const database = numbers();
    const first = database.prepare(TEXT);
    for (let at = 0; at < 300; at += 1) database.prepare(`SELECT ${at} AS n`).get();
    expect(database.prepare(TEXT)).not.toBe(first);
    expect(database.prepare(TEXT).all()).toHaveLength(3);
  });
});
