import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createArchive } from "../../electron/core/vault/create-archive.ts";
import { openPersonKey } from "../../electron/core/vault/person-key.ts";
import { unlockArchive } from "../../electron/core/vault/unlock-archive.ts";
import type { Workspace } from "../harness/workspace.ts";
import { plainCopies } from "./plain-copy.ts";
import { PlainDatabases } from "./plain-databases.ts";

const PASSPHRASE = "seven quiet words of no meaning whatever";
/** scrypt is subtracted anyway; a low factor keeps what is subtracted small beside what is measured. */
const WORK_FACTOR = 10;
const PER_TRANSACTION = 1000;

const clock = () => ({ time: new Date(), state: "system" as const });

/** An archive with a number of invented persons in it. */
export class ArchiveOfRecords {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async make(workspace: Workspace, count: number): Promise<ArchiveOfRecords> {
    const folder = workspace.fresh("archive");
    await createArchive({ folder, passphrase: PASSPHRASE, workFactor: WORK_FACTOR, clock });
    const { session } = await unlockArchive({ folder, passphrase: PASSPHRASE, clock });
    for (let from = 0; from < count; from += PER_TRANSACTION) {
      session.databases.transact((transaction) => {
        for (let at = from; at < Math.min(count, from + PER_TRANSACTION); at += 1)
          session.records.put(transaction, {
            type: "person",
            content: { names: [{ text: `Invented Person ${at}` }] },
            reviewed: false,
            action: "created",
          });
      });
    }
    session.close();
    return new ArchiveOfRecords(folder);
  }

  /** Milliseconds for unlocking and locking, without what the passphrase takes. */
  async unlockAndLock(): Promise<number> {
    const start = performance.now();
    await openPersonKey(this.#keyFile(), PASSPHRASE);
    const begin = performance.now();
    const { session } = await unlockArchive({ folder: this.#folder, passphrase: PASSPHRASE, clock });
    session.close();
    return performance.now() - begin - (begin - start);
  }

  /** The content of both databases without encryption. */
  async plainCopy(workspace: Workspace): Promise<PlainDatabases> {
    const { session } = await unlockArchive({ folder: this.#folder, passphrase: PASSPHRASE, clock });
    const keys = [session.keys("facts")!.databaseKey, session.keys("identities")!.databaseKey] as const;
    session.close();
    return new PlainDatabases(plainCopies(workspace, this.#folder, keys));
  }

  #keyFile(): Uint8Array {
    const folder = join(this.#folder, "keys");
    return readFileSync(join(folder, readdirSync(folder)[0]!));
  }
}
