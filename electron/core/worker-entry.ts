import { Worker, type WorkerOptions } from "node:worker_threads";

const OWN_EXTENSION = import.meta.url.endsWith(".ts") ? ".ts" : ".js";

/**
 * The URL of a worker's module in the form in which this program itself is running.
 *
 * @param entry - the module, with or without its `.ts` or `.js` extension, given relative to the caller:
 *   `new URL("./typeset-worker.ts", import.meta.url)`.
 * @returns the same URL ending in `.ts` where sources run directly and in `.js` in built output.
 */
export function workerUrl(entry: URL): URL {
  const url = new URL(entry);
  url.pathname = url.pathname.replace(/\.[jt]s$/, "") + OWN_EXTENSION;
  return url;
}

/**
 * Starts a worker thread: the one place that does.
 *
 * The thread gets no environment variables and no command line options of the parent, and what it prints is
 * thrown away, because what prints could print testimony. It shares its memory with the keys: foreign files are
 * parsed in processes of their own (see `parsing/`). Options given override these.
 *
 * @param entry - the worker's module; see {@link workerUrl}.
 * @param options - passed on to `node:worker_threads`.
 */
export function startWorker(entry: URL, options: WorkerOptions = {}): Worker {
  const worker = new Worker(workerUrl(entry), {
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    ...options,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
