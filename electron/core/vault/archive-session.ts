import { RecordStore } from "../store/record-store.ts";
import { ArchiveDatabases, type Clock } from "../store/archive-databases.ts";
import type { ArchiveLock } from "./archive-lock.ts";
import type { CurrentKeys } from "./compartment-keys.ts";
import type { Compartment, CompartmentKeys, Grant } from "./grant.ts";
import type { Medium } from "./medium.ts";
import type { PersonKey } from "./person-key.ts";

/** Everything an unlocked archive consists of. It lives in the archive process and ends with it. */
export class ArchiveSession {
  readonly folder: string;
  readonly archiveId: string;
  /** Made for the sample: every page says so, and the clock may be set. */
  readonly fictional: boolean;
  readonly person: PersonKey;
  readonly grant: Grant;
  /** The keys under which the databases are. */
  readonly current: CurrentKeys;
  readonly databases: ArchiveDatabases;
  readonly records: RecordStore;
  readonly medium: Medium;
  readonly clock: Clock;
  #lock: ArchiveLock | undefined;

  constructor(parts: {
    readonly folder: string;
    readonly person: PersonKey;
    readonly grant: Grant;
    readonly current: CurrentKeys;
    readonly databases: ArchiveDatabases;
    readonly medium: Medium;
    readonly clock: Clock;
    readonly lock: ArchiveLock | undefined;
  }) {
    this.folder = parts.folder;
    this.archiveId = parts.grant.archiveId;
    this.person = parts.person;
    this.grant = parts.grant;
    this.current = parts.current;
    this.databases = parts.databases;
    this.medium = parts.medium;
    this.clock = parts.clock;
    this.#lock = parts.lock;
    this.fictional = isFictional(parts.databases);
    this.records = new RecordStore(parts.databases, this.archiveId, parts.person.keyId);
  }

  /** Keys of a compartment in the current generation; undefined for somebody who was not granted it. */
  keys(compartment: Compartment): CompartmentKeys | undefined {
    return this.current[compartment];
  }

  /** True when the holder may see identities. */
  get seesIdentities(): boolean {
    return this.databases.identities !== undefined;
  }

  /**
   * Closes the databases and hands over the lock, so that nobody else opens the archive while its databases
   * are exchanged.
   */
  closeKeepingLock(): ArchiveLock | undefined {
    const lock = this.#lock;
    this.#lock = undefined;
    this.databases.close();
    return lock;
  }

  /** Closes the databases and gives the lock back. */
  close(): void {
    try {
      this.databases.close();
    } finally {
      this.#lock?.[Symbol.dispose]();
    }
  }
}

function isFictional(databases: ArchiveDatabases): boolean {
  const row = databases.facts.prepare<[], { fictional: number }>("SELECT fictional FROM archive").get();
  return row?.fictional === 1;
}
