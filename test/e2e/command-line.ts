import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect } from "vitest";

/** The passphrase of every archive that these tests make. */
export const PASSPHRASE = "seven quiet words of no meaning whatever";

const ENTRY = new URL("../../electron/affiant.js", import.meta.url).pathname;

/** What one run of the command line left behind. */
export type Ran = { readonly exit: number | null; readonly stdout: string; readonly stderr: string };

/** How to run the command line. */
export type Running = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** A command that runs the command line given after it, such as `setpriv …`. */
  readonly through?: readonly string[];
  /** Options for Node itself. */
  readonly nodeOptions?: readonly string[];
  /** Whether it leads a process group of its own, as it does on a terminal. */
  readonly group?: boolean;
  /** Called with standard output as it comes. */
  readonly onOutput?: (text: string, child: ChildProcessByStdio<Writable, Readable, Readable>) => void;
};

/** Runs the command line as a person would: in a process of its own. */
export function affiant(args: readonly string[], options: Running = {}): Promise<Ran> {
  const [command, ...rest] = [
    ...(options.through ?? []),
    process.execPath,
    ...(options.nodeOptions ?? []),
    ENTRY,
    ...args,
  ];
  const child = spawn(command!, rest, {
    cwd: options.cwd ?? tmpdir(),
    env: { PATH: process.env.PATH ?? "", LANG: "C.UTF-8", ...options.env },
    detached: options.group === true,
    stdio: "pipe",
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => {
    out.push(bytes);
    options.onOutput?.(bytes.toString(), child);
  });
  child.stderr.on("data", (bytes: Buffer) => err.push(bytes));
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exit) =>
      resolve({ exit, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}

/** A folder for one test file, with a file that holds {@link PASSPHRASE}. */
export class Workplace implements AsyncDisposable {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<Workplace> {
    const made = new Workplace(await mkdtemp(join(tmpdir(), "affiant-e2e-")));
    await writeFile(made.passphraseFile, `${PASSPHRASE}\n`);
    return made;
  }

  /** A path below the folder. */
  at(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  get passphraseFile(): string {
    return this.at("passphrase");
  }

  /** Runs a command with the passphrase file and demands the exit code. */
  async run(exit: number, ...args: readonly string[]): Promise<Ran> {
    const ran = await affiant([...args, "--passphrase-file", this.passphraseFile], { cwd: this.folder });
    expect(ran.exit, `${args[0]}: ${ran.stderr}`).toBe(exit);
    return ran;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** JSON lines of standard output. */
export const lines = <Line>({ stdout }: Ran): Line[] =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);

/** Paths of the regular files below a folder, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** SHA-256 of every file below a folder, by its path in it. */
export async function hashesOf(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const path of await filesBelow(folder)) hashes[relative(folder, path)] = await sha256Of(path);
  return hashes;
}

/** SHA-256 of a file, in hexadecimal, by Node's own implementation and not ours. */
export async function sha256Of(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}

/** Numbers below a limit that look random and are the same in every run (SplitMix32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}
