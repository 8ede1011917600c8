import { basename } from "node:path";
import { canonicalBytes, type JsonValue } from "../../../shared/canonical-json.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { PAGE_BYTES, PageMac } from "../crypto/page-mac.ts";
import { sha256Hex } from "../crypto/sha256.ts";
import { pathIn } from "../vault/archive-folder.ts";
import { storedMark } from "./identities-mark.ts";
import { cutToMark, inspectLeftOver, removeIdleJournal, type SealedDatabase } from "./left-over.ts";
import type { Connection } from "./open-database.ts";
import type { OpeningFinding } from "./opening-finding.ts";
import { PageFile } from "./page-file.ts";
import { PageSeal, type StoredSeal } from "./page-seal.ts";
import { readSealFile, SEAL_FILE, writeSealFile, type SealFile } from "./seal-file.ts";
import {
  encodeLogEnd,
  readWriteAheadLog,
  writeAheadLogOf,
  writeAheadLogSize,
  type LogEnd,
} from "./write-ahead-log.ts";

/** A write-ahead log larger than this is merged before the next transaction: 16 MiB. */
const MERGE_BYTES = 16 * 1024 * 1024;

/** A page of a database file that is not as it should be; pages count from 1. */
export type PageDifference = {
  readonly path: string;
  readonly page: number;
  /** `exchanged`: written under the key, and not the one that was written last. */
  readonly kind: "damaged" | "exchanged" | "missing";
};

type Name = SealedDatabase["name"];
/** A database with its connection. */
export type SealedConnection = { readonly name: Name; readonly connection: Connection };

/**
 * The seals of the databases that this session opens. They are compared before SQLite sees a file, follow
 * every page that this session writes and no other, and are written to the file `pages`: so a page exchanged
 * for an older copy of itself stays different from its seal, however long nobody checks.
 */
export class ArchiveSeal {
  readonly #folder: string;
  readonly #canWrite: boolean;
  readonly #clock: () => Date;
  readonly #parts: readonly SealedDatabase[];
  /** Seals of `identities.db` where this session does not open it. */
  #carried: readonly StoredSeal[] = [];
  #wasClosed = false;

  private constructor(options: SealOptions, parts: readonly SealedDatabase[]) {
    this.#folder = options.folder;
    this.#canWrite = options.mode !== "read";
    this.#clock = options.clock;
    this.#parts = parts;
  }

  /**
   * Reads the seals. One that is missing or does not verify is begun anew from the pages as they are, and a
   * finding.
   */
  static open(options: SealOptions): ArchiveSeal {
    const { folder, factsKey, identitiesKey, mode } = options;
    const file = mode === "create" ? { format: 1 as const, facts: [], identities: [] } : readSealFile(folder);
    const unread: Name[] = [];
    const part = (name: Name, key: Uint8Array): SealedDatabase => {
      const path = pathIn(folder, name);
      const read = typeof file === "string" ? undefined : PageSeal.read(key, file[name]);
      const seal = read ?? PageSeal.empty(key);
      if (!read && mode !== "create") unread.push(name);
      using pages = mode === "create" ? undefined : new PageFile(path);
      return { name, path, seal, mac: new PageMac(key, pages?.salt() ?? new Uint8Array(16)) };
    };
    const parts = [part("facts", factsKey), ...(identitiesKey ? [part("identities", identitiesKey)] : [])];
    const archive = new ArchiveSeal(options, parts);
    if (typeof file !== "string" && !identitiesKey) archive.#carried = file.identities;
    if (unread.length > 0)
      archive.note(file === "missing" ? "page-seal-missing" : "page-seal-changed", SEAL_FILE);
    else if (typeof file !== "string" && mode !== "create") archive.#compareSections(file);
    for (const { name, path, seal } of parts)
      if (unread.includes(name)) {
        using pages = new PageFile(path);
        seal.adopt(pages);
      }
    return archive;
  }

  /** What was noticed and not yet reported. */
  get findings(): readonly OpeningFinding[] {
    return this.#facts.seal.findings;
  }

  /** Whether everything was closed in order when the folder was last in use. */
  get wasClosed(): boolean {
    return this.#wasClosed;
  }

  /** Remembers something for the check to report. */
  note(code: OpeningFinding["code"], path: string, page?: number): void {
    const findings = this.#facts.seal.findings;
    if (findings.some((known) => known.code === code && known.path === path && known.page === page)) return;
    const noticed = this.#clock().toISOString();
    findings.push({ code, path, ...(page !== undefined && { page }), noticed });
  }

  /** A check has reported what was noticed. */
  reported(logSize: number): void {
    if (this.findings.length === 0 || !this.#canWrite) return;
    this.#facts.seal.findings = [];
    this.#write("open", logSize);
  }

  /**
   * Looks at what SQLite would do on its own, before it does: merge a write-ahead log, roll a journal back,
   * believe page 1 about how many pages there are.
   *
   * @param headSize - entries that `head` vouches for
   * @throws Failure `database-exchanged`, `journal-unexpected`, `write-ahead-log-damaged`
   */
  prepare(headSize: number): void {
    this.#wasClosed = this.#parts.every(({ seal }) => seal.state === "closed");
    const { state, logSize } = this.#facts.seal;
    if (state === "closed" && logSize < headSize) {
      this.note("page-seal-older", SEAL_FILE);
      for (const { path, seal } of this.#parts) {
        using pages = new PageFile(path);
        seal.adopt(pages);
        seal.state = "open";
      }
    }
    for (const part of this.#parts) inspectLeftOver(part, this.#canWrite);
    const isAlone = this.#parts.length === 1;
    if (isAlone && this.#canWrite && !this.#wasClosed) removeIdleJournal(pathIn(this.#folder, "identities"));
  }

  /**
   * Cuts what no commit of `archive.db` vouches for off the write-ahead log of `identities.db`, and demands
   * everything else.
   *
   * @param mark - end of that log at the last commit of `archive.db`
   * @throws Failure `write-ahead-log-damaged`
   */
  confirmIdentities(mark: LogEnd | undefined): void {
    const part = this.#parts.find(({ name }) => name === "identities");
    if (part && mark) cutToMark(part, mark, this.#canWrite);
  }

  /** Says in the file that page 1 of each database is about to change. */
  switching(): void {
    this.#write("switching", this.#facts.seal.logSize);
  }

  /** Seals page 1 again after the databases were opened. */
  opened(): void {
    for (const { path, seal } of this.#parts) {
      using pages = new PageFile(path);
      seal.resize(Math.max(seal.pages, 1));
      if (!readWriteAheadLog(writeAheadLogOf(path))?.pages.has(1)) seal.seal(pages, 1);
    }
    this.#write("open", this.#facts.seal.logSize);
  }

  /** Whether a write-ahead log has become large enough to be merged. */
  hasLargeLog(connections: readonly SealedConnection[]): boolean {
    return connections.some(
      ({ name }) => writeAheadLogSize(writeAheadLogOf(this.#part(name).path)) > MERGE_BYTES,
    );
  }

  /** Merges the write-ahead logs into the databases and seals the pages written. Outside a transaction. */
  merge(
    connections: readonly SealedConnection[],
    logSize: number,
    state: "open" | "switching" = "open",
  ): void {
    const merged = connections.filter(({ name, connection }) => this.#mergeOne(this.#part(name), connection));
    this.#rememberMark(connections);
    if (merged.length > 0 || state === "switching") this.#write(state, logSize);
    for (const { connection } of merged) connection.pragma("wal_checkpoint(TRUNCATE)");
  }

  /** Seals page 1 after the last connection was switched out of WAL mode. */
  closed(logSize: number): void {
    for (const { path, seal } of this.#parts) {
      using pages = new PageFile(path);
      seal.resize(pages.pages);
      seal.seal(pages, 1);
    }
    this.#write("closed", logSize);
  }

  /** Pages of a database that are damaged or not the sealed ones, each once, in order; nothing to merge is left. */
  *differences(name: Name): Generator<PageDifference> {
    const { path, seal, mac } = this.#part(name);
    using file = new PageFile(path);
    const last = Math.max(Math.ceil(file.size / PAGE_BYTES), seal.pages);
    const buffer = Buffer.alloc(PAGE_BYTES);
    for (let page = 1; page <= last; page += 1) {
      const bytes = file.page(page, buffer);
      const where = { path: basename(path), page };
      if (bytes.length < PAGE_BYTES) yield { ...where, kind: "missing" };
      else if (!mac.holds(bytes, page)) yield { ...where, kind: "damaged" };
      else if (page > seal.pages || !seal.matches(file, page)) yield { ...where, kind: "exchanged" };
    }
  }

  get #facts(): SealedDatabase {
    return this.#parts[0]!;
  }

  #part(name: Name): SealedDatabase {
    return this.#parts.find((part) => part.name === name)!;
  }

  /** The seal of the facts vouches for that of the identities, so that neither can be put back alone. */
  #compareSections(file: SealFile): void {
    const { seal } = this.#facts;
    if (seal.state !== "closed" || seal.identities === null) return;
    const hashes = file.identities.map((section) => sectionHash(section));
    if (!hashes.includes(seal.identities)) this.note("page-seal-changed", SEAL_FILE);
  }

  /** Once nothing of the identities is left to merge, the mark in the facts speaks of what is past. */
  #rememberMark(connections: readonly SealedConnection[]): void {
    const facts = connections.find(({ name }) => name === "facts");
    const identities = this.#parts.find(({ name }) => name === "identities");
    if (!facts || !identities) return;
    const mark = storedMark(facts.connection);
    const content = readWriteAheadLog(writeAheadLogOf(identities.path));
    const isWhole = !content || encodeHex(encodeLogEnd(content.end)) === identities.seal.merged;
    if (mark && isWhole) identities.seal.mark = encodeHex(encodeLogEnd(mark));
  }

  #mergeOne({ path, seal }: SealedDatabase, connection: Connection): boolean {
    const log = readWriteAheadLog(writeAheadLogOf(path));
    if (!log || log.pages.size === 0) return false;
    using file = new PageFile(path);
    for (const page of log.pages)
      if (page <= file.pages && !seal.matches(file, page)) this.note("page-exchanged", basename(path), page);
    const [result] = connection.pragma("wal_checkpoint(PASSIVE)") as { log: number; checkpointed: number }[];
    const whole = result !== undefined && result.log === result.checkpointed;
    seal.resize(file.pages);
    for (const page of log.pages)
      if (whole) seal.seal(file, page);
      else seal.unseal(page);
    if (whole) seal.merged = encodeHex(encodeLogEnd(log.end));
    return whole;
  }

  #write(state: PageSeal["state"], logSize: number): void {
    for (const { seal } of this.#parts) Object.assign(seal, { state, logSize });
    const identities = this.#parts.find(({ name }) => name === "identities")?.seal.stored();
    const first = identities ?? this.#carried[0];
    this.#facts.seal.identities = first ? sectionHash(first) : null;
    writeSealFile(this.#folder, {
      format: 1,
      facts: [this.#facts.seal.stored()],
      identities: identities ? [identities] : [...this.#carried],
    });
  }
}

/** What reading the seals takes. */
export type SealOptions = {
  readonly folder: string;
  readonly factsKey: Uint8Array;
  readonly identitiesKey?: Uint8Array;
  readonly mode: "create" | "write" | "read";
  readonly clock: () => Date;
};

const sectionHash = (section: StoredSeal): string =>
  sha256Hex(canonicalBytes(section as unknown as JsonValue));
