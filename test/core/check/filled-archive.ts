import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { objectPath } from "../../../electron/core/objects/object-name.ts";
import { ObjectRows } from "../../../electron/core/objects/object-rows.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

/** An archive with a record in two versions and a stored file, open; what damages it does so through this. */
export class FilledArchive {
  readonly archive: TestArchive;
  /** The record. */
  readonly id: RecordId;

  private constructor(archive: TestArchive, id: RecordId) {
    this.archive = archive;
    this.id = id;
  }

  static async open(): Promise<FilledArchive> {
    const archive = await TestArchive.open();
    const id = await archive.add("person", { names: [{ text: "Вигадана Особа" }], sex: "female" });
    await archive.call("record.edit", { id, changes: { sex: "male", note: "second" } });
    const file = join(archive.outside, "note.txt");
    await writeFile(file, "some words of a file\n");
    await archive.call("intake.import", { paths: [file] });
    return new FilledArchive(archive, id);
  }

  get facts() {
    return this.archive.session.databases.facts;
  }

  get identities() {
    return this.archive.session.databases.identities!;
  }

  path(name: string): string {
    return join(this.archive.folder, name);
  }

  /** Changes the locked archive and opens it again. */
  async whileLocked(damage: () => Promise<unknown>): Promise<void> {
    this.archive.app.lock();
    await damage();
    await this.archive.unlock();
  }

  /** Copies files of the archive aside. */
  async keep(name: string, files: readonly string[]): Promise<void> {
    await mkdir(join(this.archive.outside, name), { recursive: true });
    for (const file of files) await copyFile(this.path(file), join(this.archive.outside, name, file));
  }

  /** Puts files that were kept back into the archive. */
  async putBack(name: string, files: readonly string[]): Promise<void> {
    for (const file of files) await copyFile(join(this.archive.outside, name, file), this.path(file));
  }

  /** The stored file. */
  async object() {
    const [row] = [...new ObjectRows(this.identities).all()];
    const path = objectPath(this.archive.folder, row!.name);
    return { id: row!.id, path, bytes: await readFile(path) };
  }

  /** The path of the one file in a folder of the archive. */
  async only(folder: string): Promise<string> {
    return join(this.path(folder), (await readdir(this.path(folder)))[0]!);
  }

  /** Changes bytes of a file. */
  async flip(path: string, ...offsets: number[]): Promise<void> {
    const bytes = await readFile(path);
    for (const offset of offsets) bytes[offset]! ^= 1;
    await writeFile(path, bytes);
  }
}
