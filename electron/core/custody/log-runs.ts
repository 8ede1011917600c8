import { Failure } from "../../../shared/errors.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { LogEntry } from "./log-entry.ts";

/** Neighbouring entries of one act: the same person did the same to records of one type, without a long pause. */
export type LogRun = {
  /** Sequences of the first and the last entry. */
  readonly first: number;
  readonly last: number;
  /** Times of the first and the last entry. */
  readonly time: string;
  readonly until: string;
  readonly clock: LogEntry["clock"];
  readonly actor: string;
  readonly action: LogEntry["action"];
  readonly type: string | null;
  /** The record, where the run concerns a single one. */
  readonly record: string | null;
  readonly count: number;
};

const STRETCH = 5000;
const LONGEST_PAUSE_MILLISECONDS = 5 * 60_000;

/** Acts by which somebody came to see what an item holds. */
const LOOKS: ReadonlySet<LogEntry["action"]> = new Set(["read", "working-copy-exported"]);

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** One entry as a run of its own. */
export const runOf = (entry: LogEntry): LogRun => ({
  first: entry.sequence,
  last: entry.sequence,
  time: entry.time,
  until: entry.time,
  clock: entry.clock,
  actor: entry.actor,
  action: entry.action,
  type: entry.type ?? null,
  record: entry.record ?? null,
  count: 1,
});

/** The run with one more entry; undefined where the entry is another act. */
export function joined(run: LogRun, entry: LogEntry): LogRun | undefined {
  const pause = Date.parse(entry.time) - Date.parse(run.until);
  const isSameAct =
    entry.actor === run.actor &&
    entry.action === run.action &&
    (entry.type ?? null) === run.type &&
    entry.clock === run.clock &&
    pause >= 0 &&
    pause <= LONGEST_PAUSE_MILLISECONDS;
  if (!isSameAct) return undefined;
  return {
    ...run,
    last: entry.sequence,
    until: entry.time,
    record: run.record === (entry.record ?? null) ? run.record : null,
    count: run.count + 1,
  };
}

/** The custody log as people read it: acts instead of entries. In the memory of the archive process alone. */
export class LogRuns {
  readonly #session: ArchiveSession;
  readonly #runs: LogRun[] = [];
  readonly #seen = new Set<string>();
  #next = 0;
  #reading: Promise<void> | undefined;

  constructor(session: ArchiveSession) {
    this.#session = session;
  }

  /**
   * All runs, oldest first.
   *
   * @throws Failure `log-broken` when something in the log is no entry
   */
  async all(): Promise<readonly LogRun[]> {
    await this.#catchUp();
    return this.#runs;
  }

  /** Ids of the records that somebody looked at. */
  async seen(): Promise<ReadonlySet<string>> {
    await this.#catchUp();
    return this.#seen;
  }

  #catchUp(): Promise<void> {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #read(): Promise<void> {
    const { log } = this.#session.databases;
    while (this.#next < log.size) {
      const entries = log.entries({ from: this.#next, limit: STRETCH });
      if (entries.length === 0) throw new Failure("log-broken");
      for (const entry of entries) this.#take(entry);
      this.#next = entries.at(-1)!.sequence + 1;
      await turn();
    }
  }

  #take(entry: LogEntry): void {
    if (entry.record !== undefined && LOOKS.has(entry.action)) this.#seen.add(entry.record);
    const last = this.#runs.at(-1);
    const longer = last && joined(last, entry);
    if (longer) this.#runs[this.#runs.length - 1] = longer;
    else this.#runs.push(runOf(entry));
  }
}

const kept = new WeakMap<ArchiveSession, LogRuns>();

/** The runs of a session's log, read once. */
export function logRunsOf(session: ArchiveSession): LogRuns {
  const runs = kept.get(session) ?? new LogRuns(session);
  kept.set(session, runs);
  return runs;
}
