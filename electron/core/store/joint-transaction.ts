import type { NoteSigner } from "../../../shared/merkle/signed-note.ts";
import { sign } from "../crypto/ed25519.ts";
import { noteKeyName, type CustodyLog } from "../custody/custody-log.ts";
import { isContentAction } from "../custody/log-entry.ts";
import { pathIn } from "../vault/archive-folder.ts";
import type { DatabaseOptions, Transaction } from "./archive-databases.ts";
import type { SealedConnection } from "./archive-seal.ts";
import { asDiskFailure } from "./disk-failure.ts";
import { prepareHead } from "./head-file.ts";
import type { IdentitiesMark } from "./identities-mark.ts";
import { leaveUnmerged } from "./leave-unmerged.ts";

/** A transaction that has begun: entries of the log before it, and whether it changed what the archive holds. */
export type OpenTransaction = { readonly size: number; content: boolean; readonly transaction: Transaction };

/** What the transactions of an archive write to. */
export type JointParts = {
  /** Identities first, where they are open: the order of the commits. */
  readonly connections: readonly SealedConnection[];
  readonly log: CustodyLog;
  readonly mark: IdentitiesMark | undefined;
};

/**
 * Begins and ends transactions over both databases, one at a time: both commit, the identities first, and `head`
 * follows.
 */
export class JointTransaction {
  readonly #options: DatabaseOptions;
  readonly #parts: JointParts;
  readonly #signer: NoteSigner;
  #abandoned: Error | undefined;

  constructor(options: DatabaseOptions, parts: JointParts) {
    const { keyId, publicKey, signingSeed } = options.person;
    this.#options = options;
    this.#parts = parts;
    this.#signer = {
      name: noteKeyName(keyId),
      publicKey,
      sign: (message) => sign(signingSeed, message),
    };
  }

  /** Why nothing more can be done; see {@link commit}. */
  get abandoned(): Error | undefined {
    return this.#abandoned;
  }

  /** Begins in both databases. */
  begin(): OpenTransaction {
    const { connections, log } = this.#parts;
    const { clock, person } = this.#options;
    for (const { connection } of connections.toReversed()) connection.exec("BEGIN IMMEDIATE");
    const open: OpenTransaction = {
      size: log.size,
      content: false,
      transaction: {
        get sequence() {
          return log.size;
        },
        log: (act) => {
          const { time, state } = clock();
          open.content ||= isContentAction(act.action);
          log.append(act, { actor: person.keyId, time: time.toISOString(), clock: state });
        },
      },
    };
    return open;
  }

  /**
   * Signs the log and commits. If the disk fails when something is durable already, that cannot be taken back
   * here: the databases are closed as a killed process leaves them, and the next opening ends the transaction
   * or takes all of it back.
   */
  commit({ size, content }: OpenTransaction): void {
    const { connections, log, mark } = this.#parts;
    // Without an act there is no new state to sign: the checkpoint of this size stands already.
    const note = log.size > size ? log.sign(this.#signer, content) : undefined;
    const head = note && prepareHead(this.#options.folder, note);
    let isPartlyDone = false;
    try {
      for (const { name, connection } of connections) {
        if (name === "facts") mark?.follow();
        connection.exec("COMMIT");
        isPartlyDone = true;
      }
      head?.publish();
    } catch (error) {
      head?.discard();
      if (isPartlyDone) this.#abandon(error);
      throw error;
    }
  }

  /** Takes back what was begun and not committed. */
  undo(): void {
    if (this.#abandoned !== undefined) return;
    const { connections, log, mark } = this.#parts;
    for (const { connection } of connections) if (connection.inTransaction) connection.exec("ROLLBACK");
    log.reload();
    mark?.forget();
  }

  #abandon(cause: unknown): void {
    const { folder, factsKey, identitiesKey } = this.#options;
    const told = asDiskFailure(cause);
    this.#abandoned = told instanceof Error ? told : new Error("the commit failed", { cause });
    leaveUnmerged(
      this.#parts.connections.map(({ name, connection }) => ({
        name,
        connection,
        path: pathIn(folder, name),
        key: name === "facts" ? factsKey : identitiesKey!,
      })),
    );
  }
}
