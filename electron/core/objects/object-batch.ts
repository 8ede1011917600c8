import { join } from "node:path";
import { Failure } from "../../../shared/errors.ts";
import { FILE_KEY_BYTES, writeAgeHeader } from "../crypto/age-header.ts";
import { randomBytes, randomId } from "../crypto/randomness.ts";
import { sha256 } from "../crypto/sha256.ts";
import { asWriteFailure, diskFiles, exists, syncFolder } from "./archive-files.ts";
import type { ArchiveFiles } from "./archive-files.ts";
import { OBJECTS_FOLDER, objectFolder, objectName, objectPath } from "./object-name.ts";
import { sealObject } from "./object-sealing.ts";
import { openSource } from "./object-source.ts";
import type { ObjectSource, OpenedSource } from "./object-source.ts";
import { SealingThread, type SealedFile } from "./sealing-thread.ts";
import { SMALL_OBJECT, SmallSealer } from "./small-object.ts";
import { OBJECT_TIME } from "./stored-object.ts";
import type { ObjectStore, StoredObject, WriteOptions } from "./stored-object.ts";
import { INCOMING_PREFIX } from "./stray-objects.ts";
import type { WrittenFile } from "./whole-file-writing.ts";

/** Open files that a batch holds before it makes them durable of its own accord. */
const GROUP_LIMIT = 1024;

/** From this many small files on sealing them is worth a thread. */
const SMALL_FOR_A_THREAD = 64;

type Pending = { readonly incoming: string; readonly handle: WrittenFile; readonly name: string };

/**
 * Stores many files and makes them durable together, because one flush of the disk costs as much as many.
 *
 * An object may be referred to by a committed row only after `settle()` has resolved. Dispose of a batch that
 * was not settled: what it wrote is then removed. Objects may be added side by side; each in progress takes up
 * to 32 MiB.
 */
export class ObjectBatch implements AsyncDisposable {
  readonly #store: ObjectStore;
  readonly #files: ArchiveFiles;
  readonly #objects: string;
  /** File keys of what this batch stores, by name. */
  readonly #stored = new Map<string, Uint8Array>();
  readonly #folders = new Set<string>();
  readonly #sealer = new SmallSealer();
  #small = 0;
  #thread: SealingThread | undefined;
  #pending: Pending[] = [];
  #prepared: Promise<void> | null = null;
  #flushed: Promise<void> = Promise.resolve();

  constructor(store: ObjectStore) {
    this.#store = store;
    this.#files = store.files ?? diskFiles;
    this.#objects = join(store.folder, OBJECTS_FOLDER);
  }

  /**
   * Encrypts `source` into the archive folder under a temporary name; on any failure nothing of it stays.
   *
   * @throws Failure `intake-changed-while-read`, `intake-special-file`, `intake-unreadable`, `cancelled`,
   * `disk-full`, `archive-read-only`, `intake-too-large-for-medium`.
   */
  async add(source: ObjectSource, options: WriteOptions = {}): Promise<StoredObject> {
    const small = source instanceof Uint8Array && source.length <= SMALL_OBJECT ? source : undefined;
    const opened = small ?? (await openSource(source));
    return writing(async () => {
      await (this.#prepared ??= this.#prepare());
      const stored = await (opened instanceof Uint8Array
        ? this.#writeSmall(opened, options)
        : this.#write(opened, options));
      if (this.#pending.length >= GROUP_LIMIT) await this.#flush();
      return stored;
    });
  }

  /**
   * Makes what was added durable under its name: everything, or the objects of these names, while others go on
   * being added. When this fails, nothing that was not settled before may be referred to.
   *
   * @throws Failure `disk-full`, `archive-read-only`.
   */
  async settle(names?: ReadonlySet<string>): Promise<void> {
    const flushed = this.#flush(names);
    try {
      await writing(() => flushed);
    } catch (error) {
      await this.#discardPending();
      throw error;
    } finally {
      // Another group may have been begun meanwhile, for which the next call has to wait.
      if (this.#flushed === flushed) this.#flushed = Promise.resolve();
    }
  }

  /** Removes what was added and not settled. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#discardPending();
    await this.#thread?.[Symbol.asyncDispose]();
    this.#thread = undefined;
  }

  async #discardPending(): Promise<void> {
    for (const pending of this.#pending.splice(0)) {
      this.#stored.delete(pending.name);
      await this.#discard(pending);
    }
  }

  async #prepare(): Promise<void> {
    const made = await this.#files.mkdir(this.#objects, { recursive: true, mode: 0o700 });
    if (made !== undefined) await syncFolder(this.#files, this.#store.folder);
  }

  async #write(source: OpenedSource, options: WriteOptions): Promise<StoredObject> {
    const fileKey = randomBytes(FILE_KEY_BYTES);
    const header = await writeAgeHeader(fileKey, this.#store.recipients);
    const incoming = join(this.#objects, `${INCOMING_PREFIX}${randomId()}`);
    const handle = await this.#files.open(incoming, "wx", 0o600);
    let kept = false;
    try {
      const sha256 = await sealObject({ ...options, source, target: handle, header, fileKey });
      const digest = Buffer.from(sha256).toString("hex");
      const name = this.#store.knownName?.(digest) ?? objectName(this.#store.nameKey, sha256);
      const facts = { name, sha256: digest, size: source.size };
      await handle.utimes(OBJECT_TIME, OBJECT_TIME);
      await options.accept?.();
      const present = await this.#isPresent(name);
      const storedHere = this.#stored.get(name);
      if (storedHere) return { ...facts, alreadyStored: true, fileKey: storedHere };
      if (present) return { ...facts, alreadyStored: true };
      this.#stored.set(name, fileKey);
      this.#pending.push({ incoming, handle, name });
      kept = true;
      return { ...facts, alreadyStored: false, fileKey, headerLength: header.length };
    } finally {
      if (!kept) {
        fileKey.fill(0);
        await this.#discard({ incoming, handle });
      }
    }
  }

  /** Bytes that are in memory are known before anything is written: content that is stored costs a hash. */
  async #writeSmall(source: Uint8Array, options: WriteOptions): Promise<StoredObject> {
    const digest = sha256(source);
    options.onProgress?.(source.length);
    if (options.signal?.aborted) throw new Failure("cancelled");
    await options.accept?.();
    const hex = Buffer.from(digest).toString("hex");
    const name = this.#store.knownName?.(hex) ?? objectName(this.#store.nameKey, digest);
    const facts = { name, sha256: hex, size: source.length };
    const isPresent = await this.#isPresent(name);
    const storedHere = this.#stored.get(name);
    if (storedHere) return { ...facts, alreadyStored: true, fileKey: storedHere };
    if (isPresent) return { ...facts, alreadyStored: true };
    const incoming = join(this.#objects, `${INCOMING_PREFIX}${randomId()}`);
    try {
      const { handle, fileKey, headerLength } = await this.#sealSmall(incoming, source);
      const storedMeanwhile = this.#stored.get(name);
      if (storedMeanwhile) {
        fileKey.fill(0);
        await this.#discard({ incoming, handle });
        return { ...facts, alreadyStored: true, fileKey: storedMeanwhile };
      }
      this.#stored.set(name, fileKey);
      this.#pending.push({ incoming, handle, name });
      return { ...facts, alreadyStored: false, fileKey, headerLength };
    } catch (error) {
      await this.#files.rm(incoming, { force: true });
      throw error;
    }
  }

  async #sealSmall(incoming: string, source: Uint8Array): Promise<SealedFile> {
    const { recipients } = this.#store;
    this.#small += 1;
    if (this.#small > SMALL_FOR_A_THREAD && this.#files === diskFiles && recipients.every(isText))
      return (this.#thread ??= new SealingThread(recipients)).seal(incoming, source);
    const { written, ...sealed } = await this.#sealer.sealFor(recipients, source, (parts) =>
      this.#files.writeWholeFile(incoming, parts, OBJECT_TIME),
    );
    return { handle: written, ...sealed };
  }

  async #isPresent(name: string): Promise<boolean> {
    if (this.#store.isKnown?.(name) === false) return false;
    return exists(this.#files, objectPath(this.#store.folder, name));
  }

  /** One group after the other; once one has failed, `settle` fails too. */
  #flush(names?: ReadonlySet<string>): Promise<void> {
    this.#flushed = this.#flushed.then(() => this.#flushGroup(names));
    return this.#flushed;
  }

  async #flushGroup(names?: ReadonlySet<string>): Promise<void> {
    const group = this.#pending.filter(({ name }) => names?.has(name) ?? true);
    this.#pending = this.#pending.filter((pending) => !group.includes(pending));
    const unnamed = new Set(group);
    try {
      await Promise.all(group.map(({ handle }) => handle.sync()));
      const folders = new Set<string>(group.length > 0 ? [this.#objects] : []);
      for (const pending of group) {
        const home = objectFolder(this.#store.folder, pending.name);
        await pending.handle.close();
        if (!this.#folders.has(home)) await this.#files.mkdir(home, { recursive: true, mode: 0o700 });
        this.#folders.add(home);
        await this.#files.rename(pending.incoming, objectPath(this.#store.folder, pending.name));
        unnamed.delete(pending);
        folders.add(home);
      }
      await Promise.all(Array.from(folders, (folder) => syncFolder(this.#files, folder)));
    } catch (error) {
      for (const { name } of group) this.#stored.delete(name);
      for (const pending of unnamed) await this.#discard(pending);
      throw error;
    }
  }

  async #discard({ incoming, handle }: Pick<Pending, "incoming" | "handle">): Promise<void> {
    await handle.close();
    await this.#files.rm(incoming, { force: true });
  }
}

const isText = (recipient: unknown): recipient is string => typeof recipient === "string";

async function writing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw asWriteFailure(error);
  }
}
