import { existsSync } from "node:fs";
import { Failure } from "../../../shared/errors.ts";
import { CustodyLog, type SignedCheckpoint } from "../custody/custody-log.ts";
import type { ClockState } from "../custody/log-entry.ts";
import type { LogAct } from "../custody/custody-log.ts";
import { pathIn } from "../vault/archive-folder.ts";
import type { PersonKey } from "../vault/person-key.ts";
import { migrate } from "./migrate.ts";
import { FACTS_MIGRATIONS } from "./migrations/facts.ts";
import { IDENTITIES_MIGRATIONS } from "./migrations/identities.ts";
import { openDatabase, type Connection } from "./open-database.ts";
import { ArchiveSeal, type PageDifference, type SealedConnection } from "./archive-seal.ts";
import { asDiskFailure } from "./disk-failure.ts";
import { readHead, removePreparedHead, writeHead } from "./head-file.ts";
import { IdentitiesMark } from "./identities-mark.ts";
import { JointTransaction, type OpenTransaction } from "./joint-transaction.ts";
import { compareWithHead, inspectLeftOver } from "./open-at-head.ts";
import type { OpeningFinding } from "./opening-finding.ts";
import { rewriteDatabase } from "./rewrite-database.ts";
import { removeUnloggedRows } from "./unlogged-rows.ts";

/** The time of an act, and how far it is to be relied on. */
export type Clock = () => { readonly time: Date; readonly state: ClockState };

/** What opening the databases takes. */
export type DatabaseOptions = {
  readonly folder: string;
  readonly archiveId: string;
  readonly factsKey: Uint8Array;
  /** Absent for somebody who was granted the facts alone. */
  readonly identitiesKey?: Uint8Array;
  readonly person: PersonKey;
  readonly clock: Clock;
  readonly mode: "create" | "write" | "read";
};

/** What a transaction may do. */
export type Transaction = {
  /** Sequence that the next log entry will have: the mark of every row that the transaction writes. */
  readonly sequence: number;
  /** Adds an entry to the custody log. */
  log(act: LogAct): void;
};

/**
 * The two databases of an archive with their common transaction: rows of both, the log entries and the signed
 * checkpoint are one unit, and `head` follows it.
 */
export class ArchiveDatabases {
  readonly facts: Connection;
  readonly identities: Connection | undefined;
  readonly log: CustodyLog;
  readonly #folder: string;
  readonly #joint: JointTransaction;
  readonly #seal: ArchiveSeal;
  readonly #mark: IdentitiesMark | undefined;
  #busy = false;
  /** True while a transaction is open that other work may run beside. */
  #inSteps = false;

  private constructor(
    options: DatabaseOptions,
    facts: Connection,
    identities: Connection | undefined,
    seal: ArchiveSeal,
  ) {
    const { folder } = options;
    this.facts = facts;
    this.identities = identities;
    this.log = new CustodyLog(facts, options.archiveId);
    this.#folder = folder;
    this.#seal = seal;
    this.#mark = identities && new IdentitiesMark(facts, pathIn(folder, "identities"));
    const { log } = this;
    this.#joint = new JointTransaction(options, { connections: this.#connections, log, mark: this.#mark });
  }

  /**
   * Looks at what was left, opens both databases, migrates them, compares the log with `head` and removes what
   * an interrupted transaction left in `identities.db`.
   *
   * @throws Failure `archive-damaged`, `archive-newer`, `database-exchanged`, `journal-unexpected`, `log-behind-head`,
   * `log-broken`, `write-ahead-log-damaged`, `disk-full`
   */
  static open(options: DatabaseOptions): Promise<ArchiveDatabases> {
    return Promise.resolve().then(() => ArchiveDatabases.#open(options));
  }

  static #open(options: DatabaseOptions): ArchiveDatabases {
    const { folder, factsKey, identitiesKey, mode } = options;
    for (const name of ["facts", "identities"] as const) {
      if (mode !== "create" && !existsSync(pathIn(folder, name)))
        throw new Failure("archive-damaged", { part: "database" });
    }
    const head = mode === "create" ? undefined : readHead(folder);
    const seal = ArchiveSeal.open({ ...options, clock: () => options.clock().time });
    if (head) {
      seal.prepare(head.size);
      if (!seal.wasClosed) seal.confirmIdentities(inspectLeftOver(folder, factsKey, head.size));
    }
    const open: { facts?: Connection; identities?: Connection } = {};
    let databases: ArchiveDatabases | undefined;
    try {
      if (mode !== "read") seal.switching();
      open.facts = openDatabase({ path: pathIn(folder, "facts"), key: factsKey, mode });
      if (identitiesKey)
        open.identities = openDatabase({ path: pathIn(folder, "identities"), key: identitiesKey, mode });
      if (mode !== "read") seal.opened();
      if (open.identities) migrate(open.identities, IDENTITIES_MIGRATIONS);
      migrate(open.facts, FACTS_MIGRATIONS);
      databases = new ArchiveDatabases(options, open.facts, open.identities, seal);
      if (head) databases.#reconcile(head, mode);
      return databases;
    } catch (error) {
      if (databases) databases.close();
      else for (const database of [open.identities, open.facts]) database?.close();
      throw asDiskFailure(error);
    }
  }

  /** True when nothing can be written, so that nothing is logged either. */
  get readOnly(): boolean {
    return this.facts.readonly;
  }

  /**
   * Runs one transaction over both databases. Identities commit before facts: if the machine stops between
   * the two, opening removes rows that the log does not know.
   *
   * @throws Failure `archive-read-only`, `disk-full`, `archive-busy` while {@link transactInSteps} is under way;
   * whatever `work` throws, after rolling back. Where the disk failed between the two commits the databases are
   * {@link abandoned}.
   */
  transact<Result>(work: (transaction: Transaction) => Result): Result {
    this.#requireFree();
    this.#busy = true;
    try {
      const open = this.#begin();
      const result = work(open.transaction);
      this.#joint.commit(open);
      return result;
    } catch (error) {
      this.#joint.undo();
      throw asDiskFailure(error);
    } finally {
      this.#busy = false;
    }
  }

  /**
   * The same for work that takes long and pauses. What is read meanwhile may not be committed yet, and so nothing
   * else should run: see `alone` of the call's context. Closing the databases undoes it.
   *
   * @throws Failure as {@link transact}, and `cancelled` if the databases were closed in between
   */
  async transactInSteps<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    this.#requireFree();
    this.#busy = true;
    this.#inSteps = true;
    try {
      const open = this.#begin();
      const result = await work(open.transaction);
      this.#joint.commit(open);
      return result;
    } catch (error) {
      if (!this.facts.open && !this.abandoned) throw new Failure("cancelled", {}, { cause: error });
      this.#joint.undo();
      throw asDiskFailure(error);
    } finally {
      this.#busy = false;
      this.#inSteps = false;
    }
  }

  #requireFree(): void {
    if (this.abandoned !== undefined) throw this.abandoned;
    if (this.readOnly) throw new Failure("archive-read-only");
    if (this.#inSteps) throw new Failure("archive-busy");
    if (this.#busy) throw new Error("transactions do not nest");
  }

  #begin(): OpenTransaction {
    if (this.#seal.hasLargeLog(this.#connections)) this.#merge();
    return this.#joint.begin();
  }

  /**
   * Makes what was written to `identities.db` outside a transaction count: until `archive.db` vouches for it,
   * an opening after an interruption takes it back.
   *
   * @throws Failure `disk-full`
   */
  vouch(): void {
    try {
      this.facts.transaction(() => this.#mark?.follow())();
    } catch (error) {
      this.#mark?.forget();
      throw asDiskFailure(error);
    }
  }

  /** What was noticed while opening or since, and not yet reported by a check. */
  get openingFindings(): readonly OpeningFinding[] {
    return this.#seal.findings;
  }

  /** A check has reported what was noticed. */
  openingFindingsReported(): void {
    this.#seal.reported(this.log.size);
  }

  /**
   * Compares every page in the files with its MAC and with its seal; what is in the write-ahead logs is merged
   * first.
   */
  *pageDifferences(): Generator<PageDifference> {
    if (!this.readOnly) this.#merge();
    for (const { name } of this.#connections) yield* this.#seal.differences(name);
  }

  /**
   * Writes both databases anew, or one of them, without anything that was deleted from them. Outside a transaction.
   *
   * @throws Failure `disk-full`
   */
  rewrite(only?: SealedConnection["name"]): void {
    try {
      for (const { name, connection } of this.#connections)
        if (only === undefined || name === only) rewriteDatabase(connection);
      this.#merge();
    } catch (error) {
      throw asDiskFailure(error);
    }
  }

  /**
   * Why nothing more is done here: the disk failed between the two commits of a transaction. The archive is to
   * be unlocked again, which makes the change whole or takes all of it back.
   */
  get abandoned(): Error | undefined {
    return this.#joint.abandoned;
  }

  /** Closes both; nothing of a write-ahead log stays behind. */
  close(): void {
    if (!this.facts.open || this.abandoned !== undefined) return;
    if (this.#inSteps) this.#joint.undo();
    const connections = this.#connections;
    try {
      if (!this.readOnly) {
        for (const { connection } of connections) optimize(connection);
        this.#merge("switching");
        for (const { connection } of connections) connection.pragma("journal_mode = DELETE");
        this.#seal.closed(this.log.size);
      }
    } catch (error) {
      throw asDiskFailure(error);
    } finally {
      for (const { connection } of connections) connection.close();
    }
  }

  /** Merging copies everything that the write-ahead logs hold, and so all of it must be vouched for. */
  #merge(state: "open" | "switching" = "open"): void {
    this.vouch();
    this.#seal.merge(this.#connections, this.log.size, state);
  }

  get #connections(): readonly SealedConnection[] {
    return [
      ...(this.identities ? [{ name: "identities", connection: this.identities } as const] : []),
      { name: "facts", connection: this.facts },
    ];
  }

  #reconcile(head: SignedCheckpoint, mode: DatabaseOptions["mode"]): void {
    const newest = compareWithHead(this.facts, this.log, head, this.#seal);
    if (mode !== "write") return;
    removePreparedHead(this.#folder);
    if (this.identities) removeUnloggedRows(this.identities, this.facts, this.log.size);
    if (head.size < newest.size) writeHead(this.#folder, newest.note);
  }
}

/** Advice to SQLite's planner, which a damaged database refuses to take. */
function optimize(connection: Connection): void {
  try {
    connection.pragma("optimize");
  } catch (error) {
    if (asDiskFailure(error) === error) throw error;
  }
}
