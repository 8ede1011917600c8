import { spawn } from "node:child_process";

/** How a program is run. */
export type ProgramOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output is read up to this many bytes and thrown away; then the program is ended. */
  readonly enough?: number;
};

/** What a program did, and how many seconds that took from its start to its end. */
export type Ran = { readonly exit: number | null; readonly stdout: Buffer; readonly seconds: number };

/**
 * Runs a program to its end.
 *
 * @throws Error when it cannot be started, or ends with another code than 0 of its own accord.
 */
export function run(command: string, args: readonly string[], options: ProgramOptions = {}): Promise<Ran> {
  const { enough = Infinity, cwd, env } = options;
  const start = performance.now();
  const child = spawn(command, args, {
    ...(cwd !== undefined && { cwd }),
    env: { PATH: process.env.PATH ?? "", LANG: "C.UTF-8", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let length = 0;
  child.stdout.on("data", (bytes: Buffer) => {
    length += bytes.length;
    if (enough === Infinity) out.push(bytes);
    if (length >= enough) child.kill();
  });
  child.stderr.on("data", (bytes: Buffer) => err.push(bytes));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exit) => {
      const seconds = (performance.now() - start) / 1000;
      if (exit === 0 || length >= enough) resolve({ exit, stdout: Buffer.concat(out), seconds });
      else
        reject(new Error(`${command} ${args[0] ?? ""} ended with ${exit}: ${Buffer.concat(err).toString()}`));
    });
  });
}
