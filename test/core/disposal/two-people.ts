import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { PASSPHRASE, TestArchive } from "../fixtures/open-archive.ts";

/** An archive that two people may see identities in, open for the first. */
export class TwoPeople {
  readonly archive: TestArchive;
  readonly #second: string;

  private constructor(archive: TestArchive, second: string) {
    this.archive = archive;
    this.#second = second;
  }

  static async open(): Promise<TwoPeople> {
    const archive = await TestArchive.open();
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts", "identities"] });
    return new TwoPeople(archive, passphrase!);
  }

  get call(): TestArchive["call"] {
    return this.archive.call;
  }

  /** Unlocks for the first person, or the second. */
  async as(who: "first" | "second"): Promise<void> {
    this.archive.app.lock();
    await this.archive.unlock(who === "first" ? PASSPHRASE : this.#second);
  }

  /** Takes a file in and gives the id of its item. */
  async takeIn(name: string, content: string): Promise<RecordId> {
    const path = join(this.archive.outside, name);
    await writeFile(path, content);
    let id: RecordId | undefined;
    await this.archive.app.call(
      "intake.import",
      { paths: [path] },
      { emit: (event) => event.kind === "file" && (id = event.file.id!) },
    );
    return id!;
  }

  /** Proposed by the first and approved by the second. */
  async dispose(...ids: RecordId[]) {
    const { id } = await this.propose(...ids);
    await this.as("second");
    return this.call("disposal.approve", { id });
  }

  propose(...ids: RecordId[]) {
    return this.call("disposal.propose", { ids, reason: "not-needed", basis: "decision-of-organisation" });
  }

  /** A copy of the folder as it is on disk, as a backup is. */
  async backUp(): Promise<string> {
    this.archive.app.lock();
    const copy = join(this.archive.outside, "backup");
    await cp(this.archive.folder, copy, { recursive: true, preserveTimestamps: true });
    return copy;
  }
}
