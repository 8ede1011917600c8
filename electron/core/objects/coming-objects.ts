import { rm } from "node:fs/promises";
import { asDiskFailure } from "../store/disk-failure.ts";
import type { Connection } from "../store/open-database.ts";
import { objectPath } from "./object-name.ts";
import { adoptStoredAgain } from "./stored-again.ts";

/**
 * Names of stored files that are about to be in place before a row refers to them. They are written down first,
 * so that an import that ends between the two leaves nothing that nobody knows.
 */
export class ComingObjects {
  readonly #database: Connection;

  /** @param database - the database whose rows will refer to the files. */
  constructor(database: Connection) {
    this.#database = database;
  }

  /**
   * Writes names down, durably, and forgets those to which rows refer. Outside of a transaction.
   *
   * @throws Failure `disk-full`
   */
  announce(names: readonly string[]): void {
    const insert = this.#database.prepare("INSERT OR IGNORE INTO coming_object (name) VALUES (?)");
    writing(
      this.#database.transaction(() => {
        this.haveCome();
        for (const name of names) insert.run(name);
      }),
    );
  }

  /**
   * Forgets names to which rows refer. Not inside the transaction that writes the rows: if only the one database
   * of it commits, the rows are taken back, and the names must still be known then.
   *
   * @throws Failure `disk-full`
   */
  haveCome(): void {
    writing(() => this.#database.exec("DELETE FROM coming_object WHERE name IN (SELECT name FROM object)"));
  }

  #names(): string[] {
    return this.#database
      .prepare<[], { name: string }>("SELECT name FROM coming_object ORDER BY name")
      .all()
      .map(({ name }) => name);
  }

  /** Names of files to which no row refers. */
  unreferred(): string[] {
    return this.#database
      .prepare<[], { name: string }>(
        "SELECT name FROM coming_object WHERE name NOT IN (SELECT name FROM object)",
      )
      .all()
      .map(({ name }) => name);
  }

  /**
   * Removes the files that have no row: that never came to have one, or lost it by disposal. Only for the process that holds the archive's lock, and when
   * rows that the log does not know are gone.
   *
   * @throws Failure `disk-full`
   */
  async removeUnreferred(folder: string): Promise<void> {
    for (const name of this.unreferred()) await rm(objectPath(folder, name), { force: true });
    writing(() =>
      this.#database.exec("DELETE FROM coming_object WHERE name NOT IN (SELECT name FROM object)"),
    );
  }

  /**
   * Leaves no name: what came is known by its row, what came again under another file key gives it that key,
   * what did not is removed. For opening.
   *
   * @param identities - secret identities to which the files are encrypted
   */
  async settle(folder: string, identities: readonly string[]): Promise<void> {
    await this.removeUnreferred(folder);
    await adoptStoredAgain(this.#database, folder, this.#names(), identities);
    this.haveCome();
  }
}

function writing(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    throw asDiskFailure(error);
  }
}
