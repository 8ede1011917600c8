import { FINDINGS, type FindingCode } from "../../../shared/check/findings.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { LogEntry } from "../custody/log-entry.ts";

/** One finding as the check reports it. */
export type Finding = CallOutput<"check.run">["findings"][number];
/** What a finding concerns. */
export type Where = Finding["where"];

/**
 * Collects findings and says since when each may be: the last moment at which what it concerns was found in
 * order, by a check without errors or because it was only then written.
 */
export class FindingList {
  readonly #findings: Finding[] = [];
  readonly #lastClean: string | null;

  /** @param lastClean - time of the last check without errors; null when there was none */
  constructor(lastClean: string | null) {
    this.#lastClean = lastClean;
  }

  /**
   * Adds one.
   *
   * @param written - the entry with which what is concerned came into the archive
   * @param params - values for the message
   */
  add(
    code: FindingCode,
    where: Where,
    {
      written,
      params = {},
    }: { readonly written?: LogEntry | undefined; readonly params?: Finding["params"] } = {},
  ): void {
    const later = written && (this.#lastClean === null || written.time > this.#lastClean);
    const since = later ? written.time : this.#lastClean;
    this.#findings.push({ code, ...FINDINGS[code], where, since, params });
  }

  /** Whether one of them is an error. */
  get hasErrors(): boolean {
    return this.#findings.some(({ severity }) => severity === "error");
  }

  /** All of them, errors first, else in the order in which they were found. */
  sorted(): Finding[] {
    return [
      ...this.#findings.filter(({ severity }) => severity === "error"),
      ...this.#findings.filter(({ severity }) => severity === "hint"),
    ];
  }
}
