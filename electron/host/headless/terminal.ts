import { openSync, readSync, writeSync, closeSync } from "node:fs";
import { ReadStream } from "node:tty";
import {
  LANGUAGES,
  message,
  type Language,
  type MessageKey,
  type MessageParams,
} from "../../../shared/messages/index.ts";
import { Failure } from "../../../shared/errors.ts";
import { jsonLine, printable } from "./printable.ts";

/** Exit codes of the command line. */
export const EXIT = { done: 0, findings: 1, badInput: 2, cannotUnlock: 3 } as const;

/** Milliseconds between two reports of progress. */
const BETWEEN_PROGRESS = 200;

/** Where a command writes: results to standard output, everything else to standard error. */
export class Terminal {
  readonly json: boolean;
  readonly language: Language;
  #progressShown = false;
  #lastProgress = 0;

  constructor(options: { readonly json: boolean; readonly language?: string | undefined }) {
    this.json = options.json;
    const wanted = (
      options.language ??
      process.env.AFFIANT_LANGUAGE ??
      process.env.LC_ALL ??
      process.env.LANG ??
      "en"
    ).slice(0, 2);
    this.language = LANGUAGES.find((language) => language === wanted) ?? "en";
  }

  /** A result: one JSON document with `--json`, else text. */
  result(value: unknown, text: string): void {
    const line = this.json ? jsonLine(value) : printable(text);
    process.stdout.write(line === "" ? "" : `${line}\n`);
  }

  /** A message for the person, never a result. */
  say(key: MessageKey, params: MessageParams = {}): void {
    this.note(this.text(key, params));
  }

  /** Words for the person that are already in their language. */
  note(text: string): void {
    this.#clearProgress();
    process.stderr.write(`${printable(text)}\n`);
  }

  /** A message in the person's language. */
  text(key: MessageKey, params: MessageParams = {}): string {
    return message(key, params, this.language);
  }

  /** Shows how far long work is: a line that changes on a terminal, JSON lines with `--json`. */
  progress(step: string, done: number, total: number, secondsLeft: number | null): void {
    const now = performance.now();
    // Where nobody knows yet how much there is, what was done is counted.
    const isOpen = total === 0 && done > 0;
    if ((done < total || isOpen) && now - this.#lastProgress < BETWEEN_PROGRESS) return;
    this.#lastProgress = now;
    if (this.json)
      process.stderr.write(`${JSON.stringify({ progress: { step, done, total, secondsLeft } })}\n`);
    else if (process.stderr.isTTY) {
      const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
      process.stderr.write(
        `\r\u001b[K${step} ${isOpen ? done : `${percent} %`}${secondsLeft === null ? "" : ` · ${secondsLeft} s`}`,
      );
      this.#progressShown = true;
    }
  }

  #clearProgress(): void {
    if (this.#progressShown) process.stderr.write("\r\u001b[K");
    this.#progressShown = false;
  }
}

/**
 * Asks for a passphrase on the terminal itself, without showing it.
 *
 * @throws Failure `passphrase-missing` where there is no terminal
 */
export function askPassphrase(prompt: string): string {
  let terminal: number;
  let mode: number;
  try {
    terminal = openSync("/dev/tty", "r+");
    // A stream makes what it is given return at once where nothing was typed yet; this one is never read.
    mode = openSync("/dev/tty", "r+");
  } catch {
    throw new Failure("passphrase-missing");
  }
  const input = new ReadStream(mode);
  try {
    input.setRawMode(true);
    writeSync(terminal, prompt);
    return readLine(terminal);
  } finally {
    input.setRawMode(false);
    writeSync(terminal, "\n");
    input.destroy();
    closeSync(terminal);
  }
}

function readLine(terminal: number): string {
  const bytes: number[] = [];
  const one = Buffer.alloc(1);
  for (;;) {
    if (readSync(terminal, one) === 0) break;
    const byte = one[0]!;
    if (byte === 3) throw new Failure("cancelled");
    if (byte === 10 || byte === 13 || byte === 4) break;
    if (byte === 127 || byte === 8) {
      // Take away one whole character, not one byte of it.
      while (bytes.length > 0 && (bytes.pop()! & 0xc0) === 0x80);
    } else bytes.push(byte);
  }
  return Buffer.from(bytes).toString("utf8");
}
